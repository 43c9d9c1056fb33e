"""Tables on slides: native ones, so that a figure can be changed and a row copied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.markup import escape
from cjm_studio.export.slides.paint import EMU_PER_POINT, fill_xml
from cjm_studio.export.slides.setting import ROOM
from cjm_studio.export.slides.widths import arial_width
from cjm_studio.layout import LIGHT, Theme

# From the most to the least that is still read from the last row.
TEXTS_PT = (18.0, 16.0, 14.0, 12.0)
_LINE = 1.25
_PADDING_PT = 6.0
LEFT_PT, _TOP_PT = 20.0, 56.0
# What is left under the rows of a slide.
_FOOT_PT = 24.0
_LONGEST_CELL = 240


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under a head; `shares` says how wide each column is against the others.

    Columns named in `figures` are set to the right, so that numbers stand under numbers. `text_pt` is the
    size of its words.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    figures: frozenset[int] = frozenset()
    theme: Theme = LIGHT
    left_pt: float = LEFT_PT
    width_pt: float = WIDE_SLIDE_PT[0] - 2 * LEFT_PT
    text_pt: float = TEXTS_PT[-1]

    @property
    def widths_pt(self) -> tuple[float, ...]:
        whole = sum(self.shares)
        return tuple(self.width_pt * share / whole for share in self.shares)


class _Look(NamedTuple):
    """The language of a row, and whether it is the head."""

    locale: str
    is_head: bool


def shortened(text: str) -> str:
    """What a cell shows; the notes have the rest."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_CELL else words[: _LONGEST_CELL - 1].rstrip() + "…"


def briefly(text: str, longest: int = 48) -> str:
    """Its first words, for a title."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    cut = words[:longest].rpartition(" ")[0] or words[:longest]
    return cut.rstrip(" ,;:—–-") + "…"


def split(table: Table, slide_height_pt: float = WIDE_SLIDE_PT[1]) -> Iterator[Table]:
    """The table in parts that fit a slide each, the head on each; in large type where it fits one."""
    for size in TEXTS_PT:
        parts = list(_parts(replace(table, text_pt=size), slide_height_pt))
        if len(parts) <= 1 and _has_room_for_words(table, size):
            break
    yield from parts


def _has_room_for_words(table: Table, size_pt: float) -> bool:
    """Whether no word must be broken in its column."""
    return all(
        arial_width(word, size_pt, bold=True) <= width - 2 * _PADDING_PT
        for row in (table.head, *table.rows)
        for cell, width in zip(row, table.widths_pt, strict=True)
        for word in cell.split(" ")
    )


def _parts(table: Table, slide_height_pt: float) -> Iterator[Table]:
    room = slide_height_pt - _TOP_PT - _FOOT_PT
    rows: list[tuple[str, ...]] = []
    used = head = _row_height(table, table.head)
    for row in table.rows:
        need = _row_height(table, row)
        if rows and used + need > room:
            yield _with_rows(table, rows)
            rows, used = [], head
        rows.append(row)
        used += need
    if rows:
        yield _with_rows(table, rows)


def table_xml(table: Table, shape_id: int, locale: str) -> str:
    """The table as an element of a slide; `locale` is the language of its words."""
    widths = [round(width * EMU_PER_POINT) for width in table.widths_pt]
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    rows = [_row_xml(table, row, locale, row is table.head) for row in (table.head, *table.rows)]
    height = sum(_row_height(table, row) for row in (table.head, *table.rows))
    name = escape(table.name)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{shape_id}" name="{name}" descr="{name}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{_emu(table.left_pt)}" y="{_emu(_TOP_PT)}"/>'
        f'<a:ext cx="{sum(widths)}" cy="{_emu(height)}"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{"".join(rows)}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _with_rows(table: Table, rows: Sequence[tuple[str, ...]]) -> Table:
    return replace(table, rows=tuple(rows))


def _row_height(table: Table, row: Sequence[str]) -> float:
    """By our own measure of Arial."""
    cells = zip(row, table.widths_pt, strict=True)
    lines = (
        _count_lines(cell, table.text_pt, (width - 2 * _PADDING_PT) * ROOM, row is table.head)
        for cell, width in cells
    )
    return max(lines) * table.text_pt * _LINE + 2 * _PADDING_PT


def _count_lines(words: str, size_pt: float, room_pt: float, bold: bool) -> int:
    """How many lines the words take; one longer than a line is broken anywhere."""
    lines, used = 1, 0.0
    space = arial_width(" ", size_pt, bold=bold)
    for word in words.split(" "):
        width = arial_width(word, size_pt, bold=bold)
        if used and used + space + width > room_pt:
            lines, used = lines + 1, 0.0
        used += width + (space if used else 0.0)
        further = ceil(used / room_pt) - 1 if used > room_pt else 0
        lines, used = lines + further, used - further * room_pt
    return lines


def _row_xml(table: Table, row: Sequence[str], locale: str, is_head: bool) -> str:
    height = _emu(_row_height(table, row))
    cells = "".join(_cell_xml(table, cell, place, _Look(locale, is_head)) for place, cell in enumerate(row))
    return f'<a:tr h="{height}">{cells}</a:tr>'


def _cell_xml(table: Table, words: str, place: int, look: _Look) -> str:
    theme = table.theme
    ink, ground = (theme.on_chevron, theme.chevron) if look.is_head else (theme.ink, theme.surface)
    align = "r" if place in table.figures else "l"
    bold = "1" if look.is_head else "0"
    size = f'lang="{look.locale}" sz="{round(table.text_pt * 100)}"'
    run = f'<a:r><a:rPr {size} b="{bold}">{fill_xml(ink)}</a:rPr><a:t>{escape(words)}</a:t></a:r>'
    rule = f'<a:lnB w="9525">{fill_xml(theme.line_strong)}</a:lnB>'
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    pad = _emu(_PADDING_PT)
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{align}"/>{run if words else ""}'
        f"<a:endParaRPr {size}/></a:p></a:txBody>"
        f'<a:tcPr marL="{pad}" marR="{pad}" marT="{pad}" marB="{pad}" anchor="t">'
        f"{none}{rule}{fill_xml(ground)}</a:tcPr></a:tc>"
    )


def _emu(length_pt: float) -> int:
    return round(length_pt * EMU_PER_POINT)
