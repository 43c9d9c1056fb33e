import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from cjm_studio.export import svg
from cjm_studio.export.alphabets import ALPHABETS
from cjm_studio.export.font_subset import Face, font_faces, ready_face, subset
from cjm_studio.layout import Scene, fonts
from tests.scenes import small_scene

RULE = re.compile(
    r'font-family:"([^"]+)";font-weight:(\d+);(font-style:italic;)?src:url\(data:font/woff2;base64,([^)]+)\)'
)


def embedded(scene: Scene) -> dict[Face, TTFont]:
    return {
        Face(family, int(weight), bool(italic)): TTFont(BytesIO(b64decode(data)))
        for family, weight, italic, data in RULE.findall(font_faces(scene))
    }


def test_every_face_that_is_used_is_embedded_and_no_other() -> None:
    assert set(embedded(small_scene("Путь → 🔥"))) == {
        Face("Roboto", 400),
        Face("Roboto", 700),
        Face("Roboto", 400, True),
        Face("CJM Symbols"),
        Face("CJM Emoji"),
    }


@pytest.mark.parametrize("line", ["Подать заявку", "Łódź, Қазақстан", "Ελληνικά και", "Tiếng Việt и ещё"])
def test_every_letter_of_the_picture_is_in_its_fonts(line: str) -> None:
    has = embedded(small_scene(line))[Face("Roboto")].getBestCmap()
    assert set(line) <= set(map(chr, has))


def test_emoji_of_several_characters_keep_the_rule_that_joins_them() -> None:
    font = embedded(small_scene("👩\u200d💻"))[Face("CJM Emoji")]
    assert [record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord] == ["ccmp"]
    assert font["maxp"].numGlyphs < 20


def test_an_edit_within_the_alphabet_changes_no_font() -> None:
    assert font_faces(small_scene("Подать")) == font_faces(small_scene("Съешь ещё этих мягких булок"))


@pytest.mark.parametrize("alphabet", ALPHABETS)
@pytest.mark.parametrize("key", fonts.FACES)
def test_ready_faces_are_the_shipped_ones_cut_down(key: tuple[int, bool], alphabet: str) -> None:
    """If this fails, run `python -m cjm_studio.export.ready_faces`."""
    face = Face(fonts.ROBOTO, *key)
    whole, ready = TTFont(face.file), TTFont(ready_face(face, alphabet))
    expected = {ord(letter) for letter in ALPHABETS[alphabet]} & set(whole.getBestCmap())
    assert set(ready.getBestCmap()) == expected

    def widths(font: TTFont) -> dict[int, int]:
        return {letter: font["hmtx"][font.getBestCmap()[letter]][0] for letter in expected}

    assert widths(ready) == widths(whole)
    assert ready["GPOS"].table.FeatureList.FeatureRecord


def test_alphabets_go_from_small_to_large_and_roboto_has_them() -> None:
    russian, european = ALPHABETS["russian"], ALPHABETS["european"]
    assert russian < european
    assert "".join(sorted(russian - set(fonts.roboto_advances()))) == ""


def test_a_subset_is_the_same_every_time() -> None:
    letters = frozenset("Ελλάδα")
    assert subset(fonts.FACES[400, False], letters) == subset(fonts.FACES[400, False], letters)


def test_a_picture_without_text_needs_no_font() -> None:
    scene = small_scene()
    assert font_faces(replace(scene, groups=())) == ""
    assert "@font-face" not in svg(scene, embed_fonts=False)
