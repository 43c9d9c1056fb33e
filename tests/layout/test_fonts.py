from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cjm_studio.layout import fonts
from cjm_studio.layout.clusters import clusters

SHIPPED = [*fonts.FACES.values(), fonts.SYMBOLS_FACE, fonts.EMOJI_FACE]


def drawn_advances(font: TTFont) -> dict[str, int]:
    return {chr(code): font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}


def ligatures(font: TTFont) -> Iterator[tuple[str, int]]:
    """Every sequence of characters that the font draws as one glyph, and how wide that is."""
    spelling = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    tables = [table for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable]
    for table in tables:
        for first, entries in getattr(table, "ligatures", {}).items():
            for entry in entries:
                parts = (first, *entry.Component)
                yield "".join(spelling[part] for part in parts), font["hmtx"][entry.LigGlyph][0]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_face_may_be_embedded_and_is_measured_in_the_same_units(file: Path) -> None:
    font = TTFont(file)
    assert font["OS/2"].fsType == 0
    assert font["head"].unitsPerEm == fonts.UNITS_PER_EM


@pytest.mark.parametrize("key", fonts.FACES, ids=str)
def test_roboto_advances_are_those_of_the_file(key: tuple[int, bool]) -> None:
    font = TTFont(fonts.FACES[key])
    assert fonts.roboto_advances(*key) == drawn_advances(font)
    assert (font["OS/2"].usWeightClass, bool(font["post"].italicAngle)) == key


def test_symbol_advances_are_those_of_the_file() -> None:
    assert fonts.symbol_advances() == drawn_advances(TTFont(fonts.SYMBOLS_FACE))


def test_emoji_advances_and_sequences_are_those_of_the_file() -> None:
    font = TTFont(fonts.EMOJI_FACE)
    emoji, advances = fonts.emoji_glyphs(), drawn_advances(font)
    assert {advances[character] for character in emoji.characters} == {emoji.advance}
    drawn = dict(ligatures(font))
    assert {drawn[sequence] for sequence in emoji.sequences} == {emoji.advance}
    # What is left out are the halfway forms of longer ones, which nobody writes.
    assert {sequence for sequence in drawn if len(clusters(sequence)) == 1} == emoji.sequences


def test_all_faces_of_roboto_have_the_same_characters() -> None:
    coverages = [fonts.roboto_advances(*key).keys() for key in fonts.FACES]
    assert all(one == other for one, other in pairwise(coverages))


def test_figures_are_equally_wide_so_that_columns_of_numbers_line_up() -> None:
    for key in fonts.FACES:
        assert len({fonts.roboto_advances(*key)[figure] for figure in "0123456789"}) == 1


def test_symbol_font_has_only_what_roboto_lacks() -> None:
    shared = fonts.symbol_advances().keys() & fonts.roboto_advances().keys()
    assert shared <= {"◌"}
    assert {"→", "✓", "★"} <= fonts.symbol_advances().keys()


def test_no_family_bears_the_name_of_a_font_that_a_machine_may_have() -> None:
    for face, family in ((fonts.SYMBOLS_FACE, fonts.SYMBOLS), (fonts.EMOJI_FACE, fonts.EMOJI)):
        assert TTFont(face)["name"].getDebugName(1) == family


@pytest.mark.parametrize("face", fonts.web_faces(), ids=lambda face: face.file.stem)
def test_the_web_font_draws_what_the_shipped_face_draws(face: fonts.WebFace) -> None:
    web, shipped = TTFont(face.file), TTFont(fonts.FONT_DIR / f"{face.file.stem}.ttf")
    assert web.flavor == "woff2"
    assert drawn_advances(web) == drawn_advances(shipped)


@pytest.mark.parametrize("stem", ["Roboto", "CJMSymbols", "CJMEmoji"])
def test_every_font_has_its_licence_beside_it(stem: str) -> None:
    assert (fonts.FONT_DIR / f"{stem}-LICENSE.txt").stat().st_size > 4000
