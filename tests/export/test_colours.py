"""A company's colours in files: as they are written, in pictures and in charts."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from cjm_studio.errors import ExportError
from cjm_studio.export import Options, coloured, exported
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import LIGHT, THEMES

SAMPLE = Path(__file__).parents[2] / "journeys" / "pre-approved-loan.en.journey.json"
OWN = coloured(LIGHT, "#0a5fff, 00B388,#FFB000")


def test_colours_are_written_with_commas_with_or_without_a_sign() -> None:
    assert (OWN.chevron, OWN.accents[0], len(OWN.accents)) == ("#0A5FFF", "#0A5FFF", 3)
    assert coloured(LIGHT, " ") is LIGHT


@pytest.mark.parametrize("spoken", ["blue", "#12345", "#0A5FFF,<b>", "1,2", ",".join(["#0A5FFF"] * 4)])
def test_what_is_no_colour_is_refused_with_an_example(spoken: str) -> None:
    with pytest.raises(ExportError, match="Write one to 3 of them, as in #0A5FFF,#00B388"):
        coloured(LIGHT, spoken)


def test_a_theme_with_colours_of_its_own_says_which_ones_can_be_changed() -> None:
    with pytest.raises(
        ExportError, match="'monochrome' cannot be changed. Choose one of: light, dark, print"
    ):
        coloured(THEMES["monochrome"], "#0A5FFF")


@pytest.mark.parametrize("view", ["map", "blueprint", "communications"])
def test_a_picture_has_the_colour_on_its_stages(view: str) -> None:
    document = exported("svg", open_journey(SAMPLE), Options(view=view, theme=OWN)).decode()
    assert "#0A5FFF" in document
    assert LIGHT.chevron not in document


def painted(*colours: str) -> set[str]:
    """The colours of the charts of a deck in the colours of a company."""
    theme = coloured(LIGHT, ",".join(colours))
    deck = ZipFile(BytesIO(exported("pptx", open_journey(SAMPLE), Options(theme=theme))))
    charts = b"".join(deck.read(name) for name in deck.namelist() if name.startswith("ppt/charts/chart"))
    return {f"#{found.decode()}" for found in re.findall(rb'srgbClr val="([0-9A-F]{6})"', charts)}


def test_one_colour_is_that_of_charts_too() -> None:
    found = painted("#0A5FFF")
    assert "#0A5FFF" in found
    assert LIGHT.tone("metric").border not in found


def test_of_three_colours_the_second_is_for_charts_and_the_third_for_hypotheses() -> None:
    found = painted("#0A5FFF", "#7A0099", "#A03000")
    assert {"#7A0099", "#A03000"} <= found
    assert not {"#0A5FFF", LIGHT.tone("metric").border, LIGHT.tone("hypothesis").border} & found
