"""Slides opened again by an independent reader."""

import re
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE

from cjm_studio.export.slides.deck import deck
from cjm_studio.export.slides.pages import Page
from cjm_studio.layout import Box, Group, Icon, Rect, Scene, Subject, Text
from tests.scenes import scene_of_cards, small_scene

HOSTILE = ("<b>&]]>", "\"quoted\" 'text'", "=1+1")


def opened(scene: Scene, notes: str = "", scale: float = 0.5) -> Any:
    return Presentation(BytesIO(deck([Page(scene, scale, notes)])))


def shapes_of(shapes: Any) -> list[Any]:
    """All shapes, those in groups too."""
    found = []
    for shape in shapes:
        found.append(shape)
        if hasattr(shape, "shapes"):
            found += shapes_of(shape.shapes)
    return found


def words_of(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in shapes_of(slide.shapes) if shape.has_text_frame]


def test_the_words_of_a_card_stand_in_its_own_rounded_rectangle() -> None:
    slide = opened(small_scene("Подать заявку")).slides[0]
    [card] = [shape for shape in shapes_of(slide.shapes) if shape.has_text_frame and "Подать" in shape.text]
    assert card.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE
    assert card.text_frame.auto_size is not None
    assert card.text_frame.word_wrap is True


def test_sizes_of_type_are_points_of_the_slide() -> None:
    slide = opened(small_scene("Подать"), scale=0.75).slides[0]
    [card] = [shape for shape in shapes_of(slide.shapes) if shape.has_text_frame and "Подать" in shape.text]
    assert card.text_frame.paragraphs[0].runs[0].font.size.pt == 10.5


def test_a_card_is_a_group_with_a_name_and_a_description() -> None:
    card = opened(small_scene("Долго")).slides[0].shapes[0]
    assert card.name == "Pain: Долго"
    assert card._element.nvGrpSpPr.cNvPr.get("descr") == "Pain: Долго; Source: a secret"


def test_text_is_never_markup() -> None:
    [words] = [words for words in words_of(opened(small_scene(*HOSTILE)).slides[0]) if "&" in words]
    assert words.replace("\v", " ").startswith(" ".join(HOSTILE))


def test_a_curve_is_a_curve_and_not_a_chain_of_lines() -> None:
    xml = opened(small_scene()).slides[0]._element.xml
    assert xml.count("<a:cubicBezTo>") >= 2


def test_the_notes_are_the_speakers() -> None:
    slide = opened(small_scene(), "Голос клиента: быстро").slides[0]
    assert slide.notes_slide.notes_text_frame.text == "Голос клиента: быстро"


def test_no_shape_brings_the_shadow_of_a_theme() -> None:
    assert "<p:style>" not in opened(small_scene()).slides[0]._element.xml


def test_every_shape_has_a_number_of_its_own() -> None:
    slide = opened(scene_of_cards(60)).slides[0]
    numbers = [shape.shape_id for shape in shapes_of(slide.shapes)]
    assert len(numbers) == len(set(numbers)) > 100


def test_fonts_are_those_of_the_theme() -> None:
    presentation = opened(small_scene("Путь"))
    assert 'typeface="Roboto"' not in presentation.slides[0]._element.xml
    theme = presentation.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    assert theme.blob.count(b'<a:latin typeface="Arial"') == 2


def test_emoji_and_symbols_are_runs_of_fonts_that_have_them() -> None:
    xml = opened(small_scene("Ждём 🔥 ✓")).slides[0]._element.xml
    assert 'typeface="Segoe UI Emoji"' in xml
    assert 'typeface="Segoe UI Symbol"' in xml


def test_the_same_scene_gives_the_same_bytes() -> None:
    pages = [Page(small_scene("🔥"), 0.5, "notes")]
    assert deck(pages) == deck(pages)


@pytest.mark.parametrize("line", ["\u202eабв", "👩\u200d💻 ⚠\ufe0f 🇷🇺", "e\u0301\u0301", "漢字", "x" * 300])
def test_no_text_breaks_a_slide(line: str) -> None:
    assert len(opened(small_scene(line)).slides) == 1


def test_the_title_of_a_picture_is_the_title_of_its_slide() -> None:
    scene = small_scene("Путь клиента")
    [card, *others] = scene.groups
    title = Group(Subject(lane="title"), Rect(0, 0, 200, 60), "card", card.shapes[2:3])
    slide = opened(small_scene(groups=(title, *others))).slides[0]
    assert slide.shapes.title.text_frame.text == "Путь клиента"


def test_type_never_becomes_smaller_than_a_file_may_say() -> None:
    sizes = re.findall(r'sz="(\d+)"', opened(small_scene("Путь"), scale=0.01).slides[0]._element.xml)
    assert min(map(int, sizes)) == 100


@pytest.mark.parametrize(("sign_x", "together"), [(400.0, True), (62.0, False)])
def test_texts_with_a_sign_between_them_are_not_one_paragraph(sign_x: float, together: bool) -> None:
    """A tabulator would lead to where the sign stands, and the second text under it."""
    box = Box(Rect(0, 0, 300, 60), 12, "#FFFFFF")
    first, second = (Text((words,), x, 30, 26, 20, "#171C26", 60) for words, x in (("82", 20), ("86 %", 90)))
    group = Group(
        Subject(label="CR"), box.rect, "card", (box, first, second, Icon("add", sign_x, 14, 16, "#000000"))
    )
    words = [
        shape.text_frame.text
        for shape in shapes_of(opened(small_scene(groups=(group,))).slides[0].shapes)
        if shape.has_text_frame
    ]
    assert ("82\t86 %" in words) == together
