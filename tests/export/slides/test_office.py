"""Decks of every sample journey and view, opened by LibreOffice: an office program that is not ours."""

import re
import subprocess
import unicodedata
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from cjm_studio.export import Options, exported, scene_of
from cjm_studio.export.slides.bodies import text_rect
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.fileformat import open_journey
from cjm_studio.language import translator
from cjm_studio.layout import VIEWS, MapOptions, Rect, Scene, Text
from cjm_studio.model import Journey
from tests.export.compared import JOURNEYS, next_sample
from tests.export.slides.test_parting import wide_journey

pytestmark = pytest.mark.long


def as_pdf(deck: Path) -> pypdfium2.PdfDocument:
    """The deck as LibreOffice prints it."""
    folder = deck.parent
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            deck,
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return pypdfium2.PdfDocument(deck.with_suffix(".pdf"))


def words(text: str) -> set[str]:
    """The words of a text; in which order a page is read is the reader's affair."""
    return set(re.findall(r"\w+", unicodedata.normalize("NFKC", text)))


def parted(text: str) -> str:
    """Without hyphens, which the reader of a PDF leaves, drops or replaces at the end of a line."""
    return re.sub(r"[-\u00ad\u2010\u2011\ufffe\x02]\s*", "", unicodedata.normalize("NFKC", text))


def texts_of(scene: Scene) -> list[str]:
    """What is written on the cards."""
    return [
        " ".join(shape.lines)
        for group in scene.groups
        if group.layer == "card" and group.subject.record_id and group.subject.lane != "title"
        for shape in group.shapes
        if isinstance(shape, Text)
    ]


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
@pytest.mark.parametrize("view", VIEWS)
def test_every_word_of_every_card_is_on_its_slide(view: str, file: Path, tmp_path: Path) -> None:
    journey = open_journey(file)
    options = Options(language=journey.head.language, view=view, against=next_sample(journey), figures=())
    assert missing_words(journey, options, tmp_path) == []


@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_every_word_of_a_stage_too_wide_for_a_slide_is_on_one(view: str, tmp_path: Path) -> None:
    options = Options(view=view, map=MapOptions(columns="steps", teach=False), figures=())
    assert missing_words(wide_journey(), options, tmp_path) == []


def missing_words(journey: Journey, options: Options, folder: Path) -> list[tuple[int, str]]:
    """Texts of cards that are not on the slide on which they should be, with its number from 0 on."""
    deck = folder / "deck.pptx"
    deck.write_bytes(exported("pptx", journey, options))
    slides = slides_of(partial(scene_of, journey, options), "auto", translator(options.language))
    document = as_pdf(deck)
    missing = []
    for number, page in enumerate(slides.pages):
        # Two texts that stand close come as one word, so a word is looked for anywhere on the page.
        written = parted(document[number].get_textpage().get_text_bounded())
        missing += [
            (number, text)
            for text in texts_of(page.scene)
            if not all(word in written for word in words(parted(text)))
        ]
    return missing


ARROWS = (0xFF, 0x00, 0xFE)


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
def test_no_arrow_runs_through_the_words_of_a_card(file: Path, tmp_path: Path) -> None:
    """LibreOffice leads glued arrows anew: here they are painted in a colour of their own and looked for."""
    journey = open_journey(file)
    options = Options(language=journey.head.language, view="blueprint")
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(with_painted_arrows(exported("pptx", journey, options)))
    slides = slides_of(partial(scene_of, journey, options), "auto", translator(options.language))
    document = as_pdf(deck)
    crossed, painted = [], 0
    for number, page in enumerate(slides.pages):
        picture = document[number].render(scale=1).to_pil().convert("RGB")
        painted += ARROWS in picture.get_flattened_data()
        for text in card_texts(page.scene):
            sides = (side * page.points_per_px for side in (text.x, text.y + 4, text.right, text.bottom))
            if ARROWS in picture.crop(tuple(map(round, sides))).get_flattened_data():
                crossed.append((number, text))
    assert crossed == []
    assert painted or not any(group.subject.lane == "links" for p in slides.pages for group in p.scene.groups)


def with_painted_arrows(deck: bytes) -> bytes:
    """The deck with every arrow in one colour, thick enough to be seen."""
    target = BytesIO()
    with ZipFile(BytesIO(deck)) as source, ZipFile(target, "w") as copy:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.startswith("ppt/slides/slide"):
                for arrow in (HEADED, CONNECTOR):
                    content = arrow.sub(rb"\g<1>25400\g<2>FF00FE\g<3>", content)
            copy.writestr(entry, content)
    return target.getvalue()


LINE = rb'<a:ln w=")\d+("[^>]*><a:solidFill><a:srgbClr val=")[0-9A-F]{6}('
# Arrows that are not glued are lines with heads; of several parts only the last has one.
HEADED = re.compile(rb"(" + LINE + rb"(?:(?!</a:ln>).)*?<a:tailEnd)")
CONNECTOR = re.compile(rb"(<p:cxnSp>(?:(?!</p:cxnSp>).)*?" + LINE + rb")")


def card_texts(scene: Scene) -> list[Rect]:
    """Where the words of cards stand."""
    return [
        text_rect(shape)
        for group in scene.groups
        if group.layer == "card" and group.subject.record_id and group.subject.kind != "lane"
        for shape in group.shapes
        if isinstance(shape, Text)
    ]


@pytest.mark.parametrize("file", JOURNEYS, ids=lambda file: file.name.partition(".journey")[0])
def test_no_word_runs_over_the_edge_of_its_slide(file: Path, tmp_path: Path) -> None:
    journey = open_journey(file)
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(exported("pptx", journey, Options(language=journey.head.language)))
    for page in as_pdf(deck):
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert min(min(left, low) for left, low, _, _ in boxes) >= 0
        assert max(right for _, _, right, _ in boxes) <= width
        assert max(high for _, _, _, high in boxes) <= height
