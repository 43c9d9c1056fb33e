"""Lines of a chart: what was measured, which says its first and last figure, and the level to be reached."""

from typing import TYPE_CHECKING, Any

from cjm_studio.export.slides.paint import rgb
from cjm_studio.language import number

if TYPE_CHECKING:
    from cjm_studio.export.slides.charts import Chart, Series


def paint_line(series: Any, painted: "Series", chart: "Chart", language: str) -> None:
    """Give a line its colour, and figures where it begins and ends; a level is named at its end."""
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    colour = rgb(chart.theme.tone("expectation" if painted.is_limit else painted.tone).border)
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = colour, Pt(2.25)
    last = len(painted.values) - 1
    if painted.is_limit:
        series.format.line.dash_style, series.marker.style = MSO_LINE.DASH, XL_MARKER_STYLE.NONE
        said = f"{painted.name} {_said(painted, 0, language)}"
        _write(series.points[0 if last == 0 else 1 if last == 1 else last // 2], said, painted, chart)
        return
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = series.marker.format.line.color.rgb = colour
    for place in sorted({0, last}):
        _write(series.points[place], _said(painted, place, language), painted, chart)


def _said(painted: "Series", place: int, language: str) -> str:
    value = painted.values[place]
    return "" if value is None else number(value, language)


def _write(point: Any, words: str, painted: "Series", chart: "Chart") -> None:
    """The words at a point, on the side where no other line is."""
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.util import Pt

    label = point.data_label
    label.position = XL_LABEL_POSITION.ABOVE if _is_upper(painted, chart) else XL_LABEL_POSITION.BELOW
    label.text_frame.text = words
    font = label.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(chart.text_pt), not painted.is_limit
    font.color.rgb = rgb(chart.theme.ink_2 if painted.is_limit else chart.theme.ink)


def _is_upper(painted: "Series", chart: "Chart") -> bool:
    """Whether the line runs above the other one, for the most part."""
    others = [series for series in chart.series if series is not painted]
    return not others or _middle(painted) >= _middle(others[0])


def _middle(painted: "Series") -> float:
    known = [value for value in painted.values if value is not None]
    return sum(known) / max(len(known), 1)
