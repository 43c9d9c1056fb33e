"""What the browser is told: plain data, complete in every language and look."""

import json
import re

import pytest

from cjm_studio.board import BROWSER_FILES
from cjm_studio.board.settings import board_settings
from cjm_studio.layout import DARK, LIGHT, Theme
from cjm_studio.model import PLACED_BY, RECORD_CLASSES

SOURCE = "\n".join(path.read_text("utf-8") for name, path in BROWSER_FILES.items() if name.endswith(".js"))


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_everything_is_plain_data(language: str, theme: Theme) -> None:
    settings = board_settings(language, theme)
    assert json.loads(json.dumps(settings)) == settings


def test_every_word_that_the_browser_says_is_there_and_none_is_idle() -> None:
    said = set(re.findall(r"\bwords\.(\w+)", SOURCE))
    known = set(board_settings("en", LIGHT)["words"])
    by_name = {"saved", "saving", "offline", "connecting", "undo", "redo"}  # said as words[state]
    assert said - known == set()
    assert known - said - by_name == set()


def test_every_icon_of_the_browser_has_an_outline(language: str) -> None:
    settings = board_settings(language, LIGHT)
    drawn = set(re.findall(r'\bicon\("(\w+)"', SOURCE)) | set(re.findall(r'tool\("\w+", "(\w+)"', SOURCE))
    own = set(re.findall(r"^  (\w+): \"M", SOURCE, re.MULTILINE))
    lanes = {lane["icon"] for lane in settings["lanes"]}
    kinds = {kind["icon"] for kind in settings["kinds"].values()}
    assert (drawn | lanes | kinds) - own - settings["icons"].keys() == set()


def test_every_lane_holds_kinds_that_have_details_and_a_new_card_has_a_place(language: str) -> None:
    settings = board_settings(language, LIGHT)
    for lane in settings["lanes"]:
        assert lane["title"]
        assert all(kind in settings["kinds"] for kind in lane["kinds"])
        assert lane["adds"] in {"", lane["kinds"][0]}
        assert lane["adds"] in {"", "metric", "promise", *PLACED_BY}  # those two hang by a plain link


def test_a_lane_that_is_shown_empty_says_what_belongs_there(language: str) -> None:
    lanes = board_settings(language, LIGHT)["lanes"]
    assert all(lane["lesson"] for lane in lanes if lane["taught"])


def test_details_begin_with_the_words_on_the_card_and_set_only_fields_that_exist() -> None:
    for kind, told in board_settings("en", LIGHT)["kinds"].items():
        names = [field["name"] for field in told["fields"]]
        assert names[0] == told["title"]
        assert set(names) <= RECORD_CLASSES[kind].model_fields.keys() - {"id", "kind", "order"}


def test_a_field_with_options_offers_all_that_the_model_allows() -> None:
    fields = {field["name"]: field for field in board_settings("en", LIGHT)["kinds"]["pain_point"]["fields"]}
    assert [value for value, _ in fields["cause"]["options"]] == [
        "rule",
        "process",
        "person",
        "system",
        "product",
    ]
    assert fields["severity"]["type"] == "number"
    assert fields["text"]["type"] == "long"


def test_russian_words_are_russian() -> None:
    words = board_settings("ru", LIGHT)["words"]
    assert words["undo"] != board_settings("en", LIGHT)["words"]["undo"]


def test_colours_come_from_the_theme() -> None:
    assert board_settings("en", DARK)["colours"]["canvas"] == DARK.canvas
    assert board_settings("en", LIGHT)["colours"]["pain_point-fill"] == LIGHT.tone("pain_point").fill
