from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.errors import ExportError
from cjm_studio.export.markup import colour, escape, number

ANY_TEXT = st.text(st.characters(), max_size=30)


@given(ANY_TEXT)
def test_whatever_a_text_holds_the_document_stays_whole(text: str) -> None:
    read = ElementTree.fromstring(f'<t a="{escape(text)}">{escape(text)}</t>')
    assert len(read) == 0
    assert list(read.attrib) == ["a"]
    assert read.text in (read.get("a"), None)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_what_xml_can_hold_comes_back_as_it_was(text: str) -> None:
    assert ElementTree.fromstring(f"<t>{escape(text)}</t>").text == text


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_shown_as_unknown(text: str) -> None:
    assert escape(f"a{text}b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12, "12"),
        (12.5, "12.5"),
        (-0.25, "-0.25"),
        (100.0, "100"),
        (-0.001, "0"),
        (1 / 3, "0.33"),
        (12345.678, "12345.68"),
    ],
)
def test_a_number_is_as_short_as_two_decimals_allow(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_refused(value: float) -> None:
    with pytest.raises(ExportError, match=f"measures is {value}, which is not a number"):
        number(value)


@pytest.mark.parametrize(
    "value", ["red", "#fff", "#12345g", "#FFFFFF;", "url(x)", '#FFFFFF"/><script>', "", "#FFFFFF\n"]
)
def test_what_is_not_a_colour_is_refused(value: str) -> None:
    with pytest.raises(ExportError, match="cannot be drawn. Give it as #"):
        colour(value)


def test_a_colour_is_written_in_one_way() -> None:
    assert colour("#aabb0c") == "#AABB0C"
