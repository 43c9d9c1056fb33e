"""What the page is told: plain data, complete in both languages."""

import json
import re

import pytest

from cjm_studio.join import BROWSER_FILES, join_settings, look_css
from cjm_studio.layout import DARK, LIGHT
from cjm_studio.model import RECORD_CLASSES, Phase, Reaction, VotingRound

SOURCE = "\n".join(path.read_text("utf-8") for name, path in BROWSER_FILES.items() if name.endswith(".js"))
each_language = pytest.mark.parametrize("language", ["en", "ru"])


@each_language
def test_everything_is_plain_data(language: str) -> None:
    settings = join_settings(language)
    assert json.loads(json.dumps(settings)) == settings


def test_every_word_that_the_page_says_is_there_and_none_is_idle() -> None:
    said = set(re.findall(r"\bwords\.(\w+)", SOURCE)) | {"close"}  # the notices of the board say it
    assert said ^ join_settings("en")["words"].keys() == set()


def test_every_icon_of_the_page_has_an_outline() -> None:
    drawn = set(re.findall(r'\b(?:icon|part|button)\((?:"[\w -]+", )?(?:words\.\w+, )?"(\w+)"', SOURCE))
    assert drawn - join_settings("en")["icons"].keys() <= {"undo"}  # the board's own strokes
    assert {"how_to_vote", "timer", "pause", "error", "comment"} <= join_settings("en")["icons"].keys()


@pytest.mark.parametrize(
    ("name", "record", "field"),
    [
        ("scopes", VotingRound, "scope"),
        ("in_scope", VotingRound, "scope"),
        ("signs", Reaction, "sign"),
        ("sign_icons", Reaction, "sign"),
        ("activities", Phase, "activity"),
    ],
)
def test_every_value_of_the_journey_has_its_word(name: str, record: type, field: str) -> None:
    annotation = record.model_fields[field].annotation  # type: ignore[attr-defined]  # one of three records
    assert set(join_settings("en")[name]) == set(annotation.__args__)


def test_every_kind_has_a_field_that_names_it() -> None:
    assert join_settings("en")["titles"].keys() == RECORD_CLASSES.keys()


@each_language
def test_counted_words_have_every_form_and_a_place_for_the_number(language: str) -> None:
    for forms in join_settings(language)["counted"].values():
        assert forms.keys() == {"one", "few", "many", "other"}
        assert all("{count}" in form for form in forms.values())


def test_the_look_has_both_themes_and_small_faces_after_whole_ones() -> None:
    css = look_css({"Roboto-Regular.woff2": "small.woff2"}, frozenset("abcxя"))
    assert f"--canvas: {LIGHT.canvas};" in css
    assert f"--canvas: {DARK.canvas};" in css.partition("prefers-color-scheme: dark")[2]
    assert css.index("/fonts/small.woff2") > css.index("/fonts/Roboto-Regular.woff2")
    assert "unicode-range: U+61-63, U+78-78, U+44F-44F" in css
