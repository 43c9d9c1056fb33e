"""The workbook: nothing that somebody typed is ever a formula, a link or a name of something."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from cjm_studio.export.options import Options
from cjm_studio.export.sheets.cells import LONGEST_CELL, put, sheet_name
from cjm_studio.export.sheets.difference_sheet import write_differences
from cjm_studio.export.sheets.grid import Column, Lane, MapGrid, map_grid, words_of
from cjm_studio.export.sheets.images import LINE_PX, lines_in, picture_in, put_image
from cjm_studio.export.slides.repeatable import repeatable
from cjm_studio.language import field_label, kinds_label, link_label, option_label, translator
from cjm_studio.layout import Theme, compared_names
from cjm_studio.model import Journey, Record

_MADE = datetime(2000, 1, 1)
_LANE_WIDTH, _COLUMN_WIDTH, _FIELD_WIDTH = 22, 30, 24
# 409 points: no row of a sheet can be higher.
HIGHEST_ROW_PX = 545


def workbook(journey: Journey, options: Options) -> bytes:
    """The XLSX, byte for byte the same for the same journey and options.

    Of a comparison it holds the differences and the maps of both, of one journey its map and all its records.
    """
    import xlsxwriter

    buffer = BytesIO()
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, settings) as book:
        book.set_properties({"title": journey.head.name[:250], "created": _MADE})
        if options.is_comparison:
            _write_comparison(book, options.sides(journey), options)
        else:
            _write_map(book, journey, options, translator(options.language)("Map"))
            for kind in dict.fromkeys(record.kind for record in journey.records.values()):
                _write_kind(book, kind, journey, options.language)
    return repeatable(buffer.getvalue())


def _write_comparison(book: Any, sides: tuple[Journey, Journey], options: Options) -> None:
    say = translator(options.language)
    write_differences(book, *sides, options)
    for each, name in zip(sides, compared_names(*sides, options.language), strict=True):
        _write_map(book, each, options, say("Map, {name}", name=name))


def shown(value: object, language: str) -> str | float | bool:
    """A field as a cell holds it: numbers stay numbers."""
    if isinstance(value, bool):
        return translator(language)("yes") if value else translator(language)("no")
    if isinstance(value, int | float):
        return value
    if isinstance(value, tuple | list):
        return "; ".join(str(shown(part, language)) for part in value)
    if hasattr(value, "date") and hasattr(value, "value"):
        return f"{value.date}: {value.value:g}"
    return "" if value is None else str(value)


def _write_map(book: Any, journey: Journey, options: Options, title: str) -> None:
    theme = options.theme
    taken = [worksheet.get_name() for worksheet in book.worksheets()]
    sheet = book.add_worksheet(sheet_name(title, taken))
    grid = map_grid(journey, options.language)
    head = book.add_format(
        {
            "bold": True,
            "font_color": theme.on_chevron,
            "bg_color": theme.chevron,
            "align": "center",
            "valign": "vcenter",
            "text_wrap": True,
            "border": 1,
            "quote_prefix": True,
        }
    )
    name = book.add_format({"bold": True, "valign": "top", "text_wrap": True, "quote_prefix": True})
    voice = book.add_format({"italic": True, "valign": "top", "text_wrap": True, "quote_prefix": True})
    sheet.set_column(0, 0, _LANE_WIDTH)
    sheet.set_column(1, max(len(grid.columns), 1), _COLUMN_WIDTH)
    put(sheet, (0, 0), journey.head.name, name)
    _write_heads(sheet, grid, head)
    row = 2
    for field in ("voice", "customer_goal"):
        if any(getattr(column.stage, field) for column in grid.columns):
            put(sheet, (row, 0), field_label(field, options.language), name)
            for first, last, column in _spans(grid):
                _merge(sheet, (row, first, last), getattr(column.stage, field), voice)
            row += 1
    for lane in grid.lanes:
        put(sheet, (row, 0), lane.title, name)
        _write_cards(sheet, row, lane, book.add_format(_card_look(lane, theme)), (journey, options.language))
        row += max(map(len, lane.cells))
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_heads(sheet: Any, grid: MapGrid, look: Any) -> None:
    for first, last, column in _spans(grid):
        _merge(sheet, (0, first, last), column.stage.name, look)
    for place, column in enumerate(grid.columns):
        put(sheet, (1, place + 1), column.step.name if column.step else "", look)


def _write_cards(sheet: Any, row: int, lane: Lane, look: Any, said: tuple[Journey, str]) -> None:
    """Write the cards of a lane from a row on, as many rows as its fullest cell needs."""
    journey, language = said
    say = translator(language)
    heights: dict[int, float] = {}
    for place, records in enumerate(lane.cells):
        for down, record in enumerate(records):
            words = words_of(record, language, say)
            cell = row + down, place + 1
            put(sheet, cell, words, look)
            shown = picture_in(journey, record.id)
            needed: float = lines_in(words, _COLUMN_WIDTH) * LINE_PX
            if shown:
                needed = put_image(sheet, cell, shown, _COLUMN_WIDTH, words)
            heights[cell[0]] = max(heights.get(cell[0], 0), needed)
    _raise_rows(sheet, heights, {row + down for down, _ in _with_pictures(lane, journey)})


def _with_pictures(lane: Lane, journey: Journey) -> Iterator[tuple[int, Record]]:
    for records in lane.cells:
        yield from ((down, record) for down, record in enumerate(records) if picture_in(journey, record.id))


def _raise_rows(sheet: Any, heights: Mapping[int, float], rows: Collection[int]) -> None:
    """Make room for pictures; every other row is as high as the program makes it for its words."""
    for row in rows:
        sheet.set_row_pixels(row, min(round(heights[row]), HIGHEST_ROW_PX))


def _card_look(lane: Lane, theme: Theme) -> dict[str, Any]:
    """How the cells of a lane look: in the colours of its kind."""
    tone = theme.tone(lane.kind)
    return {
        "bg_color": tone.fill,
        "font_color": theme.ink,
        "border": 1,
        "border_color": tone.border,
        "valign": "top",
        "text_wrap": True,
        "quote_prefix": True,
    }


def _spans(grid: MapGrid) -> Iterator[tuple[int, int, Column]]:
    """First and last column of each stage in the sheet, and the stage's first column of the grid."""
    for place, column in enumerate(grid.columns):
        if place == 0 or grid.columns[place - 1].stage.id != column.stage.id:
            last = max(i for i, other in enumerate(grid.columns) if other.stage.id == column.stage.id)
            yield place + 1, last + 1, column


def _write_kind(book: Any, kind: str, journey: Journey, language: str) -> None:
    """All records of a kind with all their fields, and a column for each kind of link."""
    records = [record for record in journey.records.values() if record.kind == kind]
    fields = [field for field in type(records[0]).model_fields if field not in {"kind", "data"}]
    links = sorted({link.kind for record in records for link in journey.out(record.id)})
    taken = [worksheet.get_name() for worksheet in book.worksheets()]
    sheet = book.add_worksheet(sheet_name(kinds_label(kind, language), taken))
    bold = book.add_format({"bold": True, "text_wrap": True, "quote_prefix": True})
    text = book.add_format({"quote_prefix": True, "valign": "top", "text_wrap": True})
    heads = [*(_label(field, language) for field in fields), *(link_label(link, language) for link in links)]
    for column, head in enumerate(heads):
        put(sheet, (0, column), head, bold)
    for row, record in enumerate(records, 1):
        for column, cell in enumerate(_cells(record, fields, links, journey, language)):
            put(sheet, (row, column), cell, text)
        if shown := picture_in(journey, record.id):
            height = put_image(sheet, (row, len(heads)), shown, _FIELD_WIDTH)
            sheet.set_row_pixels(row, round(height))
    sheet.set_column(0, len(heads), _FIELD_WIDTH)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(records), max(len(heads) - 1, 0))


def _cells(
    record: Record, fields: list[str], links: list[str], journey: Journey, language: str
) -> Iterator[str | float | bool]:
    for field in fields:
        value = getattr(record, field)
        is_word = field in {"evidence_level", "status"} and isinstance(value, str)
        yield option_label(value, language) if is_word and value else shown(value, language)
    for kind in links:
        targets = (journey.records.get(link.target) for link in journey.out(record.id, kind))
        yield "; ".join(target.title or target.id for target in targets if target is not None)


def _label(field: str, language: str) -> str:
    try:
        return field_label(field, language)
    except KeyError:
        return field


def _merge(sheet: Any, place: tuple[int, int, int], text: str, look: Any) -> None:
    row, first, last = place
    if first == last:
        put(sheet, (row, first), text, look)
        return
    sheet.merge_range(row, first, row, last, "", look)
    sheet.write_string(row, first, text[:LONGEST_CELL], look)
