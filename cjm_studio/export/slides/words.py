"""Texts of a Scene as paragraphs of a slide."""

from dataclasses import dataclass

from cjm_studio.export.markup import escape
from cjm_studio.export.slides.paint import fill_xml
from cjm_studio.export.slides.setting import Setting, set_anew
from cjm_studio.export.slides.sheet import Sheet
from cjm_studio.layout import Text, fonts
from cjm_studio.layout import text as measure

# How far the base line is above the lower edge of its line, in sizes of the type.
_DESCENT = 0.235
_ALIGNMENT = {"start": "l", "middle": "ctr", "end": "r"}
# What draws the characters that no text font has; other programs take their own.
_OTHER_FONTS = {fonts.SYMBOLS: "Segoe UI Symbol", fonts.EMOJI: "Segoe UI Emoji"}

# A paragraph that flows may go a little beyond where the Scene broke its lines.
_MORE_ROOM = 6.0

# One text, or a short one (a number) and beside it one whose lines stay under each other.
Row = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The room that paragraphs share, from `left` to `right` in pixels of the Scene."""

    left: float
    right: float


def rows_of(texts: tuple[Text, ...]) -> list[Row]:
    """Texts that stand on one line together, from top to bottom, each row from left to right."""
    rows: list[list[Text]] = []
    for text in sorted(texts, key=lambda text: (text.baseline, text.x)):
        if rows and abs(rows[-1][0].baseline - text.baseline) < 1:
            rows[-1].append(text)
        else:
            rows.append([text])
    return [tuple(sorted(row, key=lambda text: text.x)) for row in rows]


def first_baseline(text: Text) -> float:
    """How far under the upper edge of a text its first base line is."""
    return leading(text) - _DESCENT * text.size


def leading(text: Text) -> float:
    """From one base line to the next; a single line stands as in a paragraph."""
    return text.line_height if len(text.lines) > 1 else measure.LINE_HEIGHT * text.size


def end_of(row: Row) -> float:
    """The base line of the row's last line."""
    return max(text.baseline + text.line_height * (len(text.lines) - 1) for text in row)


def paragraphs_xml(rows: list[Row], column: Column, sheet: Sheet) -> str:
    """A paragraph for each row; the space between them is that of the Scene."""
    written = []
    end = rows[0][0].baseline - leading(rows[0][0])
    for row in rows:
        before = max(row[0].baseline - end - leading(row[0]), 0)
        written.append(_paragraph_xml(row, column, before, sheet))
        end = end_of(row)
    return "".join(written)


def _paragraph_xml(row: Row, column: Column, before: float, sheet: Sheet) -> str:
    spaces = (
        f'<a:lnSpc><a:spcPts val="{sheet.hundredths_pt(leading(row[-1]))}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{sheet.hundredths_pt(before)}"/></a:spcBef>'
        '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
    )
    # A tabulator leads to the paragraph's own margin; to no other place does every program follow it.
    tab = f"<a:r><a:rPr {_size(row[0], sheet)}/><a:t>\t</a:t></a:r>"
    runs = tab.join(_runs_xml(part, set_anew(part, part.width), sheet) for part in row)
    ending = f"<a:endParaRPr {_size(row[-1], sheet)}/>"
    return f"<a:p><a:pPr {_place(row, column, sheet)}>{spaces}</a:pPr>{runs}{ending}</a:p>"


def _place(row: Row, column: Column, sheet: Sheet) -> str:
    """Alignment and margins of a row."""
    first, last = row[0], row[-1]
    if len(row) > 1:
        left = sheet.emu(last.x - column.left)
        return f'algn="l" marL="{left}" indent="{sheet.emu(first.x - column.left) - left}"'
    if first.anchor == "start":
        left_px, right_px = first.x - column.left, column.right - first.x - first.width - _MORE_ROOM
        return f'algn="l" marL="{sheet.emu(left_px)}" marR="{sheet.emu(max(right_px, 0))}" indent="0"'
    right = max(column.right - first.x, 0) if first.anchor == "end" else 0
    return f'algn="{_ALIGNMENT[first.anchor]}" marL="0" marR="{sheet.emu(right)}" indent="0"'


def _runs_xml(text: Text, setting: Setting, sheet: Sheet) -> str:
    lines = (
        "".join(_run_xml(text, run, setting, sheet) for run in measure.runs(line, text.weight, text.italic))
        for line in setting.lines
    )
    return f"<a:br><a:rPr {_size(text, sheet)}/></a:br>".join(lines)


def _run_xml(text: Text, run: tuple[str, str], setting: Setting, sheet: Sheet) -> str:
    family, words = run
    look = _size(text, sheet)
    look += ' b="1"' if text.weight > 500 else ' b="0"'
    look += ' i="1"' if text.italic else ""
    look += f' spc="{-sheet.hundredths_pt(setting.closer_px)}"' if setting.closer_px else ""
    other = _OTHER_FONTS.get(family) or escape(sheet.typeface)
    face = f'<a:latin typeface="{other}"/><a:ea typeface="{other}"/>' if other else ""
    properties = f"<a:rPr {look}>{fill_xml(text.fill)}{face}</a:rPr>"
    return f"<a:r>{properties}<a:t>{escape(words)}</a:t></a:r>"


def _size(text: Text, sheet: Sheet) -> str:
    """Language and size of a run; a program for slides takes no file with type of less than a point."""
    return f'lang="{sheet.locale}" sz="{max(sheet.hundredths_pt(text.size), 100)}"'
