"""What the export command refuses: the reason, the remedy, the exit code, and not even half a file."""

from pathlib import Path

import pytest

from cjm_studio.app.cli import main
from cjm_studio.fileformat import write_journey
from tests.app.refused_files import EMPTY, IMAGES, TEMPLATES, Case
from tests.builders import journey_of_cards
from tests.small_journeys import small_journey

# Wrong values, which end with 1, and words that the command does not know, which end with 2.
VALUES = {
    "map.gif": "no export to 'gif'. Choose one of: html, json, md, pdf, png, pptx, svg, xlsx",
    "map": "no export to ''. Choose one of: html",
    "map.zip --formats png,docx": "no export to 'docx'. Choose one of: html",
    "map.zip": "say which, as in --formats",
    "folder.svg": "is a folder. Add a file name to it",
    "nowhere/map.svg": "does not exist. Make it, or choose another one",
    "trip.json/map.svg": "does not exist. Make it, or choose another one",
    "map.pptx --template nowhere.pptx": "There is no file 'nowhere.pptx'. Check the name",
    "map.pptx --template folder.svg": "There is no file 'folder.svg'",
    "map.svg --view compare": "Name the other one: --against JOURNEY",
    "map.svg --view compare --against nowhere": "neither a file nor a stored journey 'nowhere'",
    "map.png --width 1000000000": "Choose a width from 200 to",
    "map.png --width 199": "Choose a width from 200 to",
    "map.png --scale 9": "Choose a scale from 1 to 4",
    "map.png --scale 0": "Choose a scale from 1 to 4",
    "map.png --scale -1": "Choose a scale from 1 to 4",
    "map.png --scale nan": "Choose a scale from 1 to 4",
    "map.png --scale inf": "Choose a scale from 1 to 4",
    "map.svg --stages 9-1": "this journey has 2. Name them as in 1-3 or 2,4",
    "map.svg --stages one": "this journey has 2",
    "map.svg --lanes unknown": "There is no lane 'unknown'. This picture has: ",
    "map.svg --personas nobody": "There is no persona 'nobody'. This journey has: marina",
    "map.pptx --figures moon": "There are no figures 'moon'. Choose from: funnel",
}
USAGE = {
    "map.png --width 0": "'0' is not a width: give a whole number of pixels, 200 or more",
    "map.png --width -1": "'-1' is not a width",
    "map.png --width wide": "'wide' is not a width",
    "map.png --scale large": "'large' is not a scale: give a number from 1 to 4",
    "map.svg --theme neon": "'neon' is not known here: choose one of light, dark, print",
    "map.pptx --slides twelve": "'twelve' is not known here: choose one of auto, overview, poster",
    "map.svg --view moon": "'moon' is not known here: choose one of map, blueprint",
    "map.pdf --paper A9": "'A9' is not known here: choose one of fit, A4",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command is given: a journey, a folder with the name of a picture."""
    (tmp_path / "trip.json").write_bytes(write_journey(small_journey()))
    (tmp_path / "folder.svg").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 1) -> str:
    """What is said of an export that leaves nothing behind."""
    before = sorted(folder.rglob("*"))
    with pytest.raises(SystemExit, match=f"^{code}$"):
        main(["export", "trip.json", *arguments])
    assert sorted(folder.rglob("*")) == before
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


@pytest.mark.parametrize("spoken", VALUES)
def test_a_wrong_value_is_refused_with_the_reason_and_the_remedy(
    folder: Path, capsys: pytest.CaptureFixture[str], spoken: str
) -> None:
    assert VALUES[spoken] in refused(folder, capsys, *spoken.split())


@pytest.mark.parametrize("spoken", USAGE)
def test_a_word_that_is_not_known_ends_with_two(
    folder: Path, capsys: pytest.CaptureFixture[str], spoken: str
) -> None:
    said = refused(folder, capsys, *spoken.split(), code=2)
    assert said.startswith("usage: cjm-studio export")
    assert USAGE[spoken] in " ".join(said.split())


@pytest.mark.parametrize(
    ("option", "case"),
    [
        *(("--logo", case) for case in (*IMAGES.values(), EMPTY)),
        *(("--template", case) for case in TEMPLATES.values()),
    ],
)
def test_a_logo_or_template_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str, case: Case
) -> None:
    name, make, words = case
    (folder / name).write_bytes(make())
    assert words in refused(folder, capsys, "map.pptx", option, name)


def test_the_file_that_was_there_stays_when_the_next_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "map.png").write_bytes(b"mine")
    refused(folder, capsys, "map.png", "--scale", "9")
    assert (folder / "map.png").read_bytes() == b"mine"


def test_a_place_is_looked_at_before_the_journey(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "trip.json").write_bytes(b"no journey at all")
    assert "does not exist. Make it" in refused(folder, capsys, "nowhere/map.pptx")


@pytest.mark.long
def test_five_thousand_cards_are_refused_as_a_bitmap_with_the_widest_that_there_can_be(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "trip.json").write_bytes(write_journey(journey_of_cards(5000)))
    said = refused(folder, capsys, "map.png")
    assert "and 120 is the most. Give an exact width of at most" in said
    assert "pt when the picture fills a slide" not in said
