"""The command line as a contract: what each command writes where, and with which exit code it ends."""

from pathlib import Path
from subprocess import CompletedProcess
from zipfile import ZipFile

import pypdfium2
import pytest
from PIL import Image

from cjm_studio import __version__
from cjm_studio.app import export_arguments
from cjm_studio.export import PAPERS, SLIDE_SETS
from cjm_studio.fileformat import open_journey, write_journey, written_schema
from cjm_studio.layout import THEMES, VIEWS, MapOptions, journey_map
from cjm_studio.model import stages
from tests.app.studio import run, serving
from tests.small_journeys import small_journey

COMMANDS = ("new", "check", "export", "schema", "doctor")
SCHEMA_FILE = Path(__file__).parents[2] / "journeys" / "journey.schema.json"
BEGINNINGS = {
    "svg": b"<svg",
    "png": b"\x89PNG\r\n",
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "md": "# Поездка".encode(),
    "json": b"{",
}


def refused(done: "CompletedProcess[str]", code: int = 1) -> str:
    """What a refusing command says: all of it on standard error, in words."""
    assert done.returncode == code
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def told(done: "CompletedProcess[str]") -> str:
    """What a successful command says: all of it on standard output."""
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def exported(done: "CompletedProcess[str]") -> str:
    """What `export` says when it succeeds: on standard error, before, how readable the file will be."""
    assert done.returncode == 0
    assert all(": " in line and "Traceback" not in line for line in done.stderr.splitlines())
    return done.stdout


def test_help_names_every_command() -> None:
    listed = told(run("--help"))
    assert [command for command in COMMANDS if f"\n    {command} " not in listed] == []
    assert "--port" in listed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_of_its_own(command: str) -> None:
    assert told(run(command, "--help")).startswith(f"usage: cjm-studio {command}")


def test_version_is_that_of_the_package() -> None:
    assert told(run("--version")) == f"cjm-studio {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("dance",),
        ("check",),
        ("export", "x.json"),
        ("--port", "0"),
        ("--port", "many"),
        ("--port", "9" * 5_000),
    ],
)
def test_wrong_usage_ends_with_two_and_shows_the_usage(arguments: tuple[str, ...]) -> None:
    said = refused(run(*arguments), code=2)
    assert said.startswith("usage: cjm-studio")
    assert "_port" not in said


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_new_file_passes_the_check(tmp_path: Path, language: str) -> None:
    path = tmp_path / "мой путь.journey.json"
    told(run("new", str(path), "--title", "Приём врача", "--language", language))
    journey = open_journey(path)
    assert (journey.head.name, journey.head.language) == ("Приём врача", language)
    assert "Приём врача" in told(run("check", str(path)))


def test_new_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "trip.journey.json"
    path.write_text("mine")
    assert "exists already" in refused(run("new", str(path)))
    assert path.read_text() == "mine"


def test_check_says_that_a_sound_journey_is_sound(trip_file: Path) -> None:
    assert "No problems: Поездка, 2 stages, 12 records." in told(run("check", str(trip_file)))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Problems: 3"), ("ru", "Ошибок: 3")], ids=["english", "russian"]
)
def test_check_says_every_problem_with_its_place(trip_file: Path, language: str, words: str) -> None:
    text = trip_file.read_text("utf-8")
    trip_file.write_text(
        text.replace('"store"', '"moon"')
        .replace('"value": -1.0', '"value": -9')
        .replace('"shop"\n', '"gone"\n'),
        "utf-8",
    )
    said = refused(run("check", str(trip_file), "--language", language))
    assert "trip.journey.json" in said
    places = ("(shop).channel_kind", "(feels).value", "(happens_in-desk-shop)")
    assert [place for place in places if place not in said] == []
    assert words in said


def test_check_takes_a_stored_journeys_id(kept_store: Path) -> None:
    assert "Поездка" in told(run("check", "trip", store=kept_store))


def test_an_unknown_id_lists_the_stored_ones(kept_store: Path) -> None:
    said = refused(run("check", "journey", store=kept_store))
    assert "'journey'" in said
    assert "trip, pre-approved-loan-ru, pre-approved-loan-en" in said


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_export_writes_what_the_ending_says(trip_file: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"карта.{ending}"
    assert str(out) in exported(run("export", str(trip_file), str(out)))
    assert out.read_bytes().lstrip(b"\xef\xbb\xbf").startswith(BEGINNINGS[ending])


def test_export_takes_a_stored_journeys_id(kept_store: Path, tmp_path: Path) -> None:
    out = tmp_path / "trip.journey.json"
    exported(run("export", "trip", str(out), "--store", str(kept_store)))
    assert out.read_bytes() == write_journey(small_journey())


def test_export_changes_the_labels_and_leaves_the_cards(trip_file: Path, tmp_path: Path) -> None:
    words = {}
    for language in ("ru", "en"):
        out = tmp_path / f"{language}.pdf"
        exported(run("export", str(trip_file), str(out), "--language", language))
        document = pypdfium2.PdfDocument(out)
        words[language] = document[0].get_textpage().get_text_bounded()
        document.close()
    assert all("Касса" in text for text in words.values())
    assert ["Touchpoints" in words["en"], "Touchpoints" in words["ru"]] == [True, False]


@pytest.mark.parametrize("scale", ["1", "2.5"])
def test_export_draws_at_the_scale_asked_for(trip_file: Path, tmp_path: Path, scale: str) -> None:
    out = tmp_path / "trip.png"
    exported(run("export", str(trip_file), str(out), "--scale", scale))
    scene = journey_map(small_journey(), language="ru", options=MapOptions(teach=False))
    with Image.open(out) as picture:
        assert picture.size == (round(scene.width * float(scale)), round(scene.height * float(scale)))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("trip.pptx", "--slides", "overview"), "PPTX: 1 page of the picture; the smallest text has"),
        (("trip.png", "--width", "3840"), "pixels high"),
        (("trip.pdf", "--paper", "A3"), "PDF: 1 page"),
    ],
)
def test_export_says_before_how_readable_it_will_be(
    trip_file: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = run("export", str(trip_file), str(tmp_path / arguments[0]), *arguments[1:])
    assert exported(done).endswith("is written.\n")
    assert words in done.stderr


def test_export_draws_exactly_as_wide_as_asked_for(trip_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "trip.png"
    exported(run("export", str(trip_file), str(out), "--width", "1500"))
    with Image.open(out) as picture:
        assert picture.width == 1500


@pytest.mark.parametrize("stages", ["1", "2"])
def test_export_shows_only_the_stages_asked_for(trip_file: Path, tmp_path: Path, stages: str) -> None:
    out = tmp_path / "trip.svg"
    exported(run("export", str(trip_file), str(out), "--stages", stages))
    drawing = out.read_text("utf-8")
    assert [">Поиск<" in drawing, ">Визит<" in drawing] == [stages == "1", stages == "2"]


def test_export_puts_several_formats_into_a_zip(trip_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "trip.zip"
    exported(run("export", str(trip_file), str(out), "--formats", "svg,xlsx,json"))
    with ZipFile(out) as archive:
        assert archive.namelist() == ["trip.svg", "trip.xlsx", "trip.journey.json"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("trip.zip", "--formats", "svg,docx"), "no export to 'docx'"),
        (("trip.svg", "--logo", "logo.svg"), "The image is an SVG"),
        (("trip.svg", "--logo", "."), "There is no file"),
    ],
)
def test_what_cannot_be_exported_is_explained_and_nothing_is_left(
    trip_file: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    before = sorted(tmp_path.iterdir())
    places = [str(tmp_path / part) if "." in part else part for part in arguments]
    assert words in refused(run("export", str(trip_file), *places))
    assert sorted(tmp_path.iterdir()) == before


def test_every_word_of_the_export_command_is_known_to_the_export() -> None:
    assert set(export_arguments.PAPERS) == set(PAPERS)
    assert set(export_arguments.SLIDE_SETS) == set(SLIDE_SETS)
    assert set(VIEWS) == set(export_arguments.VIEWS)
    assert set(THEMES) == set(export_arguments.THEMES)


@pytest.mark.parametrize("name", ["trip.gif", "trip", "trip."])
def test_an_unknown_ending_lists_the_known_ones(trip_file: Path, tmp_path: Path, name: str) -> None:
    said = refused(run("export", str(trip_file), str(tmp_path / name)))
    assert "html, json, md, pdf, png, pptx, svg, xlsx" in said


@pytest.mark.parametrize("place", ["missing/trip.svg", "trip.journey.json/trip.svg", "x" * 300 + ".svg"])
def test_a_place_that_cannot_be_written_is_explained(trip_file: Path, tmp_path: Path, place: str) -> None:
    before = sorted(tmp_path.iterdir())
    said = refused(run("export", str(trip_file), str(tmp_path / place)))
    assert "Choose another" in said or "Make it" in said
    assert sorted(tmp_path.iterdir()) == before


def test_schema_is_printed_and_written_as_it_lies_in_the_repository(tmp_path: Path) -> None:
    out = tmp_path / "schema.json"
    assert told(run("schema")) == SCHEMA_FILE.read_text("utf-8")
    told(run("schema", str(out)))
    assert out.read_bytes() == SCHEMA_FILE.read_bytes() == written_schema()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_doctor_says_what_the_studio_stands_on(kept_store: Path, language: str) -> None:
    said = told(run("doctor", store=kept_store, language=language))
    for fact in (__version__, "SQLite", "streamlit", "typst", str(kept_store)):
        assert fact in said


def test_doctor_explains_a_store_that_cannot_be_used(tmp_path: Path) -> None:
    spoilt = tmp_path / "studio.db"
    spoilt.write_bytes(b"this is no database" * 1_000)
    assert str(spoilt) in refused(run("doctor", "--store", str(spoilt)))
    assert spoilt.read_bytes() == b"this is no database" * 1_000


def test_serving_says_its_address_and_ends_when_asked(tmp_path: Path) -> None:
    with serving(tmp_path) as studio:
        assert f"http://localhost:{studio.port}" in studio.log
    assert studio.process.returncode in {0, -15}
    assert "Traceback" not in studio.log


def test_a_taken_port_says_what_to_do(tmp_path: Path) -> None:
    with serving(tmp_path) as studio:
        said = refused(run("--port", str(studio.port), "--no-browser", "--store", str(tmp_path / "other.db")))
    assert str(studio.port) in said
    assert "--port" in said


def test_a_new_store_has_the_samples(tmp_path: Path) -> None:
    samples = len(list(SCHEMA_FILE.parent.glob("*.journey.json")))
    place = tmp_path / "deep" / "down" / "studio.db"
    assert f"{samples} journeys" in told(run("doctor", "--store", str(place)))


def test_the_sample_journeys_are_complete(kept_store: Path, tmp_path: Path) -> None:
    out = tmp_path / "loan.journey.json"
    exported(run("export", "pre-approved-loan-ru", str(out), store=kept_store))
    assert 6 <= len(stages(open_journey(out))) <= 8
