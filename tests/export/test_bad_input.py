"""What nobody should draw is drawn all the same, or refused in words; never half a file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from cjm_studio.errors import ExportError
from cjm_studio.export import EXPORTERS, Options, export_to, exported, outlook
from cjm_studio.layout import VIEWS
from cjm_studio.model import Journey
from tests.builders import journey_of_cards
from tests.small_journeys import adding, after, empty_journey, small_journey

SHOWN = sorted(EXPORTERS.keys() - {"json"})
LONG = "Очень длинные слова клиента. " * 600
HOSTILE = {
    "right to left": "\u202eоборот\u202c \u2066עברית\u2069 العربية",
    "marks": "Z" + "\u0301\u0327\u0336" * 60 + "algo e\u0301cole",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇷🇺🇪🇺 👍🏽 1️⃣ ⚠️",
    "markup": "</text><script>alert(1)</script> & ]]> <!-- =SUM(A1) {{x}} #set",
    "no letters": "\u200b\u200d\ufeff\u2028\u2029\ufffd",
    "one word": "непревзойдённосамоотверженно" * 40,
}


def opened(name: str, content: bytes) -> bool:
    """Whether a reader of the format finds something in the file."""
    match name:
        case "pptx":
            return len(Presentation(BytesIO(content)).slides) > 0
        case "xlsx":
            return len(load_workbook(BytesIO(content)).sheetnames) > 0
        case "pdf":
            return len(pypdfium2.PdfDocument(content)) > 0
        case "png":
            return Image.open(BytesIO(content)).size[0] > 200
        case _:
            return len(content.decode()) > 0


def journey_that_says(words: str) -> Journey:
    """A journey of few cards, all of which say this."""
    return after(
        small_journey(),
        adding("pain_point", "pain", "desk", text=words),
        adding("hypothesis", "change", "visit", change=words),
        adding("stage", "third", name=words[:200], voice=words),
    )


@pytest.mark.parametrize("name", SHOWN)
def test_an_empty_journey_is_a_file_of_its_format(name: str) -> None:
    assert opened(name, exported(name, empty_journey(), Options()))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ["svg", "pptx", "html"])
def test_an_empty_journey_has_every_view(name: str, view: str) -> None:
    assert opened(name, exported(name, empty_journey(), Options(view=view, against=empty_journey())))


SLOWER = [pytest.param(name, marks=pytest.mark.long) for name in ("svg", "html")]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("name", ["pptx", "xlsx", "md", *SLOWER])
def test_strange_words_are_words(name: str, words: str) -> None:
    content = exported(name, journey_that_says(words), Options())
    assert opened(name, content)
    assert b"<script>alert(1)" not in content


@pytest.mark.long
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("name", ["png", "pdf"])
def test_strange_words_do_not_end_the_engine_of_bitmaps(name: str, words: str) -> None:
    assert opened(name, exported(name, journey_that_says(words), Options(scale=1)))


@pytest.mark.parametrize("name", ["svg", "pptx", "html", "xlsx", "md"])
def test_a_card_of_very_many_letters_is_shown_with_others_and_told_in_full(name: str) -> None:
    journey = after(small_journey(), adding("pain_point", "pain", "desk", text=LONG[:17_000]))
    content = exported(name, journey, Options())
    assert opened(name, content)
    if name in ("html", "md"):
        assert content.decode().replace("\\", "").count("слова клиента") >= 500


def test_the_notes_of_a_slide_have_what_its_card_cannot_hold() -> None:
    words = "Очень длинные слова клиента. " * 20
    journey = after(small_journey(), adding("pain_point", "pain", "desk", text=words))
    slides = Presentation(BytesIO(exported("pptx", journey, Options()))).slides
    assert any(
        words.strip() in slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide
    )


@pytest.mark.long
def test_five_thousand_cards_are_slides_that_can_be_read() -> None:
    seen = outlook("pptx", journey_of_cards(5000), Options())
    assert seen is not None
    assert (seen.pages > 100, seen.is_readable) == (True, True)


@pytest.mark.long
def test_five_thousand_cards_are_too_many_for_a_bitmap_and_it_says_how_wide_one_may_be() -> None:
    with pytest.raises(
        ExportError, match="120 is the most. Give an exact width of at most [12][0-9]{3} pixels"
    ):
        exported("png", journey_of_cards(5000), Options())


@pytest.mark.parametrize("name", SHOWN)
def test_a_place_that_cannot_be_written_holds_nothing_afterwards(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist. Make it, or choose another one"):
        export_to(tmp_path / "nowhere" / f"map.{name}", empty_journey(), Options(scale=1))
    assert list(tmp_path.iterdir()) == []
