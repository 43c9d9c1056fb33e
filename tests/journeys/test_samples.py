"""Every sample journey: a sound file, the same map in both languages, words fit to print."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cjm_studio.app.cli import main
from cjm_studio.fileformat import open_journey, write_journey
from cjm_studio.model import Evidence, Journey, Link, Record, stages, structure_problems, unreachable

FOLDER = Path(__file__).parents[2] / "journeys"
FILES = sorted(FOLDER.glob("*.journey.json"))
TRANSLATED = [path for path in FILES if path.name.endswith(".en.journey.json")]
EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
EVERY_PAIR = pytest.mark.parametrize("path", TRANSLATED, ids=[path.name for path in TRANSLATED])

NOT_WORDS = {"id", "kind", "order", "currency", "link", "tracker_link", "source", "target", "lane", "data"}
# A pain without an answer is something that the audit shall find; a score has no unit.
MAY_BE_EMPTY = {("pain_point", "our_answer"), ("expectation", "unit")}
WHOLE_SENTENCES = {"scenario", "portrait", "habits"}
ABBREVIATIONS = {"unit", "effect_unit"}

TYPEWRITER = re.compile(r"""["'`!]|\.\.\.|\s-\s|\s\s|\s[,.;:]|^\s|\s$|\.$|(?<!\w)-\d""")
NOT_RUSSIAN = re.compile(
    r"[а-яё][a-z]|[a-z][а-яё]|[“”’]|\s–\s|\b(еще|ее|счет|идет|берет|четырех|трех)\b", re.I
)
NOT_ENGLISH = re.compile(r"[а-яё«»„]", re.I)


def items(journey: Journey) -> list[Record | Link]:
    return [*journey.records.values(), *journey.links.values()]


def words(journey: Journey) -> dict[tuple[str, str], str]:
    """Every text that somebody wrote, by record or link and field."""
    found: dict[tuple[str, str], str] = {}
    for item in items(journey):
        references = NOT_WORDS - {"source"} if isinstance(item, Evidence) else NOT_WORDS
        for name, field in type(item).model_fields.items():
            if field.annotation is str and name not in references:
                found["journey" if item.id == journey.id else item.id, name] = getattr(item, name)
    return found


def structure(journey: Journey) -> dict[str, dict[str, Any]]:
    """The journey without its words, its language and its own id."""
    unspoken: dict[str, dict[str, Any]] = {}
    spoken = words(journey)
    for item in items(journey):
        key = "journey" if item.id == journey.id else item.id
        unspoken[key] = {
            name: value for name, value in item.as_written().items() if (key, name) not in spoken
        }
    for own in ("id", "language"):
        unspoken["journey"].pop(own, None)
    return {key: value for key, value in unspoken.items() if value["kind"] != "counterpart"}


def russian_twin(path: Path) -> Journey:
    return open_journey(path.with_name(path.name.replace(".en.", ".ru.")))


@EVERY_FILE
def test_a_sample_opens_hangs_together_and_is_written_back_to_the_byte(path: Path) -> None:
    journey = open_journey(path)
    assert structure_problems(journey) == ()
    assert unreachable(journey) == ()
    assert write_journey(journey) == path.read_bytes()


@EVERY_FILE
def test_a_sample_is_named_by_its_id_and_language(path: Path) -> None:
    journey = open_journey(path)
    assert (
        path.name
        == f"{journey.id.removesuffix('-' + journey.head.language)}.{journey.head.language}.journey.json"
    )


@EVERY_PAIR
def test_both_languages_are_one_structure(path: Path) -> None:
    english, russian = open_journey(path), russian_twin(path)
    assert structure(english) == structure(russian)
    assert russian.id in {link.target for link in english.out(english.id, "counterpart")}
    assert english.id in {link.target for link in russian.out(russian.id, "counterpart")}


@EVERY_PAIR
def test_every_text_is_said_anew_in_the_other_language(path: Path) -> None:
    english, russian = words(open_journey(path)), words(russian_twin(path))
    assert [key for key, text in russian.items() if text == english[key] and text not in {"", "%"}] == []
    assert [key for key, text in russian.items() if bool(text) != bool(english[key])] == []


@EVERY_FILE
def test_no_text_is_left_to_be_filled_in(path: Path) -> None:
    journey = open_journey(path)
    empty = {key for key, text in words(journey).items() if not text.strip()}
    kinds = {item.id: item.kind for item in items(journey)} | {"journey": "journey"}
    assert {(kinds[item], field) for item, field in empty} <= MAY_BE_EMPTY


@EVERY_FILE
def test_texts_end_cleanly_and_keep_no_typewriter_signs(path: Path) -> None:
    found = [
        text
        for (_, field), text in words(open_journey(path)).items()
        if field not in ABBREVIATIONS
        and TYPEWRITER.search(text.removesuffix(".") if field in WHOLE_SENTENCES else text)
    ]
    assert found == []


@EVERY_FILE
def test_texts_use_the_signs_of_their_language(path: Path) -> None:
    journey = open_journey(path)
    russian = journey.head.language == "ru"
    foreign, opening, closing = (NOT_RUSSIAN, "«", "»") if russian else (NOT_ENGLISH, "“", "”")
    texts = words(journey).values()
    assert [text for text in texts if foreign.search(text)] == []
    assert [text for text in texts if text.count(opening) != text.count(closing)] == []


@EVERY_FILE
def test_a_sample_is_drawn_with_every_stage_and_its_voice_in_full(path: Path, tmp_path: Path) -> None:
    journey, picture = open_journey(path), tmp_path / "map.svg"
    with pytest.raises(SystemExit, match="^0$"):
        main(["export", str(path), str(picture)])
    text = re.sub(r"\W", "", "".join(ElementTree.parse(picture).getroot().itertext()))
    for stage in stages(journey):
        assert re.sub(r"\W", "", stage.name) in text
        assert re.sub(r"\W", "", stage.voice) in text
