"""What is said of a file before it is made is true of the file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from cjm_studio.errors import ExportError
from cjm_studio.export import (
    Options,
    exported,
    exported_together,
    outlook,
    outlook_in_words,
    size_in_words,
    stages_in,
)
from cjm_studio.export.legibility import legibility
from cjm_studio.fileformat import open_journey
from cjm_studio.model import Journey
from tests.scenes import small_scene

JOURNEYS = Path(__file__).parents[2] / "journeys"


@pytest.fixture(scope="module")
def journey() -> Journey:
    return open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")


def test_type_shrinks_with_the_picture_that_fills_a_slide() -> None:
    assert legibility(small_scene(width=300, height=240), (960, 540)).points == 14 * 540 / 240
    crowded = legibility(small_scene(width=3840, height=2160), (960, 540))
    assert (crowded.points, crowded.is_readable, crowded.parts) == (3.5, False, 9)


def test_an_overview_is_said_to_be_too_small_and_how_many_slides_are_not(journey: Journey) -> None:
    seen = outlook("pptx", journey, Options(slides="overview"))
    assert seen is not None
    assert not seen.is_readable
    made = Presentation(BytesIO(exported("pptx", journey, Options())))
    pictures = [
        slide for slide in made.slides if not slide.shapes[-1].has_table and not slide.shapes[-1].has_chart
    ]
    assert (seen.pages, seen.readable_pages) == (1, len(pictures))
    assert "3.3 pt. From 10 pt on" in outlook_in_words(seen, "en")


def test_sheets_of_paper_are_as_many_as_was_said(journey: Journey) -> None:
    options = Options(paper="A3", slides="auto")
    seen = outlook("pdf", journey, options)
    assert seen is not None
    document = pypdfium2.PdfDocument(exported("pdf", journey, options))
    assert (len(document), seen.is_readable) == (seen.pages, True)
    assert document[0].get_size() == pytest.approx((1190.55, 841.89), abs=0.1)


def test_a_bitmap_has_the_pixels_that_were_said(journey: Journey) -> None:
    seen = outlook("png", journey, Options(width_px=3840))
    assert seen is not None
    assert seen.pixels == pytest.approx(40)


@pytest.mark.parametrize("name", ["xlsx", "md", "json"])
def test_what_has_no_size_has_no_outlook(journey: Journey, name: str) -> None:
    assert outlook(name, journey, Options()) is None


@pytest.mark.parametrize(("spoken", "numbers"), [("", ()), ("1-3", (0, 1, 2)), ("2, 4", (1, 3)), ("7", (6,))])
def test_stages_are_named_by_their_numbers(journey: Journey, spoken: str, numbers: tuple[int, ...]) -> None:
    ids = stages_in("1-7", journey)
    assert stages_in(spoken, journey) == tuple(ids[number] for number in numbers)


@pytest.mark.parametrize("spoken", ["0", "8", "3-1", "a", "1-", "-2", "1-2-3", "9" * 5000])
def test_stages_that_are_not_there_are_refused(journey: Journey, spoken: str) -> None:
    with pytest.raises(ExportError, match="this journey has 7. Name them as in 1-3"):
        stages_in(spoken, journey)


def test_an_archive_tells_how_far_it_is_and_repeats(journey: Journey) -> None:
    told: list[tuple[int, int, str]] = []
    made = exported_together(("svg", "md"), journey, Options(), lambda *how_far: told.append(how_far))
    assert told == [(0, 2, "svg"), (1, 2, "md")]
    assert made == exported_together(("svg", "md"), journey, Options())


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (Options(view="moon"), "no view 'moon'. Choose one of: map"),
        (Options(paper="A9"), "no paper 'A9'. Choose one of: fit, A4"),
    ],
)
def test_an_unknown_view_or_paper_is_refused_with_the_known_ones(
    journey: Journey, options: Options, reason: str
) -> None:
    with pytest.raises(ExportError, match=reason):
        exported("pdf", journey, options)


@pytest.mark.parametrize("width", [0.5, 10, 199, 40_000])
def test_a_width_beyond_reason_is_refused_with_the_possible_ones(journey: Journey, width: int) -> None:
    with pytest.raises(ExportError, match="Choose a width from 200 to"):
        exported("png", journey, Options(width_px=width))


def test_a_page_as_large_as_its_picture_is_said_to_be_that_large(journey: Journey) -> None:
    document = pypdfium2.PdfDocument(exported("pdf", journey, Options()))
    width, height = (round(side * 2.54 / 72) for side in document[0].get_size())
    document.close()
    seen = outlook("pdf", journey, Options())
    assert seen is not None
    assert f"The page is {width} × {height} cm." in size_in_words(seen, "en")
    poster = outlook("pptx", journey, Options(slides="poster"))
    assert poster is not None
    assert f"The page is {width} × {height} cm." in size_in_words(poster, "en")
    sheet = outlook("pdf", journey, Options(paper="A3"))
    assert sheet is not None
    assert "cm" not in size_in_words(sheet, "en")
