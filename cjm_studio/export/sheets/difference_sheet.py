"""The sheet of a comparison: a row for each field that is different, to filter and to count."""

from collections.abc import Iterator
from typing import Any

from cjm_studio.export.differences import Difference, counted, difference_rows, headings, state_words
from cjm_studio.export.options import Options
from cjm_studio.export.sheets.cells import put, sheet_name
from cjm_studio.insight import State, compare
from cjm_studio.language import kind_label, translator
from cjm_studio.layout import Theme, compared_title
from cjm_studio.model import Journey

_WIDTHS = (20, 14, 24, 40, 24, 40, 40)
_HEAD_ROW = 3


def write_differences(book: Any, journey: Journey, other: Journey, options: Options) -> None:
    """Put the sheet at the end: which two, how many differences, and each of them."""
    language, say = options.language, translator(options.language)
    rows = difference_rows(journey, other, compare(journey, other), language)
    sheet = book.add_worksheet(sheet_name(say("Differences")))
    looks = {state: book.add_format(_look(options.theme, state)) for state in state_words(language)}
    bold = book.add_format({"bold": True, "quote_prefix": True})
    put(sheet, (0, 0), compared_title(journey, other, language), bold)
    put(sheet, (1, 0), counted(rows, language), looks["same"])
    if journey.head.language != other.head.language:
        put(sheet, (2, 0), say("Texts in different languages are not compared."), looks["same"])
    heads = (*_heads(language), *headings(journey, other, language))
    head = book.add_format(_head_look(options.theme))
    for column, words in enumerate(heads):
        put(sheet, (_HEAD_ROW, column), words, head)
        sheet.set_column(column, column, _WIDTHS[column])
    number = _HEAD_ROW
    for row in rows:
        for cells in _lines(row, language):
            number += 1
            for column, words in enumerate(cells):
                put(sheet, (number, column), words, looks[row.state])
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.autofilter(_HEAD_ROW, 0, max(number, _HEAD_ROW + 1), len(heads) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _heads(language: str) -> tuple[str, ...]:
    say = translator(language)
    return (
        say("Kind"),
        say("What became of it"),
        kind_label("stage", language),
        say("Record"),
        say("Field"),
    )


def _lines(row: Difference, language: str) -> Iterator[tuple[str, ...]]:
    """A line for each field; what is new or gone is one line, with its words on the side that has it."""
    lead = (kind_label(row.kind, language), state_words(language)[row.state], row.stage, row.name)
    if row.state in ("added", "removed"):
        yield (*lead, "", *(("", row.name) if row.state == "added" else (row.name, "")))
    for field in row.fields:
        yield (*lead, field.field, field.before, field.after)


def _head_look(theme: Theme) -> dict[str, Any]:
    return {
        "bold": True,
        "font_color": theme.on_chevron,
        "bg_color": theme.chevron,
        "valign": "vcenter",
        "text_wrap": True,
        "border": 1,
        "quote_prefix": True,
    }


def _look(theme: Theme, state: State) -> dict[str, Any]:
    """New ones on the ground of gains, changed ones on that of the accent, what is gone struck through."""
    grounds = {"added": theme.tone("gain").fill, "changed": theme.accent_soft, "moved": theme.accent_soft}
    look: dict[str, Any] = {"valign": "top", "text_wrap": True, "quote_prefix": True}
    if state in grounds:
        look |= {"bg_color": grounds[state], "font_color": theme.ink}
    return look | ({"font_strikeout": True} if state == "removed" else {})
