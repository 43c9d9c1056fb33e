"""The workbook behind a chart: what somebody typed is a word in it, never a formula or a link.

Imported where a chart is made: the library of slides is heavy.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData

Row = Sequence[str | float | None]

_NAME_WIDTH, _FIGURE_WIDTH = 48, 18


class CategoryData(CategoryChartData):
    """Series over categories: a row for each category, a column for each series."""

    @property
    def xlsx_blob(self) -> bytes:
        categories = [str(category.label) for category in self.categories]
        columns: list[Any] = [list(series.values) for series in self]
        rows = zip(categories, *columns, strict=True)
        return written_rows([("", *(series.name for series in self)), *rows], self.number_format)


class PointData(XyChartData):
    """One series of points: a row for each, what is across first."""

    @property
    def xlsx_blob(self) -> bytes:
        [series] = self
        points: list[Any] = list(series)
        return written_rows(
            [("", series.name), *((point.x, point.y) for point in points)], self.number_format
        )


def written_rows(rows: Iterable[Row], number_format: str) -> bytes:
    """The rows from the first cell of a sheet on, where the library's references look for them."""
    from xlsxwriter import Workbook

    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Sheet1")
        words = book.add_format({"quote_prefix": True})
        figure = book.add_format({"num_format": number_format})
        sheet.set_column(0, 0, _NAME_WIDTH)
        sheet.set_column(1, 8, _FIGURE_WIDTH)
        for down, row in enumerate(rows):
            for across, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(down, across, value, words)
                elif value is not None:
                    sheet.write_number(down, across, value, figure if across else None)
    return target.getvalue()
