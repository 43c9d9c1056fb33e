"""Charts of PowerPoint's own: their figures can be opened and changed."""

from dataclasses import dataclass
from typing import Any, Literal

from cjm_studio.layout import LIGHT, Theme

_TEXT_PT = 12.0
_TOP_PT, _HEIGHT_PT, _LEFT_PT, _WIDTH_PT = 60.0, 450.0, 20.0, 920.0


@dataclass(frozen=True, slots=True)
class Chart:
    """Series of values over the same categories; None where a series has no value.

    A "bars" chart lies on its side, so that long names can be read. `column` is which of `columns` equal
    parts of the slide it takes.
    """

    name: str
    look: Literal["lines", "bars"]
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    column: int = 0
    columns: int = 1
    theme: Theme = LIGHT


def add_chart(slide: Any, chart: Chart) -> None:
    """Put the chart on the slide."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Pt

    new_data: Any = CategoryChartData
    data = new_data()
    data.categories = chart.categories
    for name, values in chart.series:
        data.add_series(name, values)
    looks = {"lines": XL_CHART_TYPE.LINE_MARKERS, "bars": XL_CHART_TYPE.BAR_CLUSTERED}
    width = _WIDTH_PT / chart.columns
    left = _LEFT_PT + width * chart.column
    frame = slide.shapes.add_chart(
        looks[chart.look], Pt(left), Pt(_TOP_PT), Pt(width - 12), Pt(_HEIGHT_PT), data
    )
    frame.name = chart.name[:120]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", _told(chart))
    _dress(frame.chart, chart)


def _dress(drawn: Any, chart: Chart) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    drawn.font.size = Pt(_TEXT_PT)
    drawn.font.color.rgb = _rgb(chart.theme.ink)
    drawn.has_title = True
    drawn.chart_title.text_frame.text = chart.name
    drawn.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    drawn.value_axis.major_gridlines.format.line.color.rgb = _rgb(chart.theme.line)
    drawn.category_axis.reverse_order = chart.look == "bars"
    tones = ("metric", "expectation", "hypothesis")
    for place, series in enumerate(drawn.plots[0].series):
        _paint(series, chart, chart.theme.tone(tones[place % len(tones)]).border)
    drawn.plots[0].has_data_labels = chart.look == "bars" or len(chart.categories) <= 8
    if drawn.plots[0].has_data_labels:
        drawn.plots[0].data_labels.font.size = Pt(_TEXT_PT)


def _paint(series: Any, chart: Chart, tone: str) -> None:
    from pptx.util import Pt

    colour = _rgb(tone)
    if chart.look == "bars":
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour
        return
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = colour, Pt(2.25)
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = colour
    series.marker.format.line.color.rgb = colour


def _rgb(colour: str) -> Any:
    from pptx.dml.color import RGBColor

    read: Any = RGBColor.from_string
    return read(colour[1:])


def _told(chart: Chart) -> str:
    """The chart in words."""
    lines = [chart.name]
    for name, values in chart.series:
        pairs = zip(chart.categories, values, strict=True)
        lines.append(f"{name}: " + "; ".join(f"{at} {value:g}" for at, value in pairs if value is not None))
    return "\n".join(lines)[:1200]
