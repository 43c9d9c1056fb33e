"""Tables on slides: native ones, so that a figure can be changed and a row copied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.markup import escape
from cjm_studio.export.slides.paint import EMU_PER_POINT, fill_xml
from cjm_studio.export.slides.widths import arial_width
from cjm_studio.layout import LIGHT, Theme

TEXT_PT = 12.0
_LINE_PT = TEXT_PT * 1.25
_PADDING_PT = 6.0
LEFT_PT, _TOP_PT = 20.0, 56.0
# What is left under the rows of a slide.
_FOOT_PT = 24.0
_LONGEST_CELL = 240


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under a head; `shares` says how wide each column is against the others.

    Columns named in `figures` are set to the right, so that numbers stand under numbers.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    figures: frozenset[int] = frozenset()
    theme: Theme = LIGHT
    left_pt: float = LEFT_PT
    width_pt: float = WIDE_SLIDE_PT[0] - 2 * LEFT_PT

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


def split(table: Table, slide_height_pt: float = WIDE_SLIDE_PT[1]) -> Iterator[Table]:
    """The table in parts that fit a slide each, the head on each."""
    room = slide_height_pt - _TOP_PT - _FOOT_PT
    rows: list[tuple[str, ...]] = []
    used = head = _row_height(table.head, table.widths_pt)
    for row in table.rows:
        need = _row_height(row, table.widths_pt)
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
    height = sum(_row_height(row, table.widths_pt) for row in (table.head, *table.rows))
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


def _row_height(row: Sequence[str], widths_pt: Sequence[float]) -> float:
    """By our own measure of Arial; a tenth is added for words that do not break where it is best."""
    lines = [
        ceil(arial_width(cell, TEXT_PT, bold=True) * 1.1 / max(width - 2 * _PADDING_PT, 1)) or 1
        for cell, width in zip(row, widths_pt, strict=True)
    ]
    return max(lines) * _LINE_PT + 2 * _PADDING_PT


def _row_xml(table: Table, row: Sequence[str], locale: str, is_head: bool) -> str:
    height = _emu(_row_height(row, table.widths_pt))
    cells = "".join(_cell_xml(table, cell, place, _Look(locale, is_head)) for place, cell in enumerate(row))
    return f'<a:tr h="{height}">{cells}</a:tr>'


def _cell_xml(table: Table, words: str, place: int, look: _Look) -> str:
    theme = table.theme
    ink, ground = (theme.on_chevron, theme.chevron) if look.is_head else (theme.ink, theme.surface)
    align = "r" if place in table.figures else "l"
    bold = "1" if look.is_head else "0"
    size = f'lang="{look.locale}" sz="{round(TEXT_PT * 100)}"'
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
