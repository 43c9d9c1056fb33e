"""Charts of PowerPoint's own: their figures can be opened and changed."""

from dataclasses import dataclass
from typing import Any, Literal

from cjm_studio.layout import LIGHT, Theme

_TEXT_PT = 12.0
# More figures than these would stand on each other.
_MOST_LABELS = 8
_TOP_PT, _HEIGHT_PT, _LEFT_PT, _WIDTH_PT = 60.0, 450.0, 20.0, 920.0


@dataclass(frozen=True, slots=True)
class Chart:
    """Series of values over the same categories; None where a series has no value.

    A "bars" chart lies on its side, so that long names can be read. It is number `place` of `count` charts on
    its slide, at most four. A series named in `limits` is a level to be reached: a line without points.
    """

    name: str
    look: Literal["lines", "bars"]
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    place: int = 0
    count: int = 1
    limits: frozenset[str] = frozenset()
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
    left, top, width, height = map(Pt, _area(chart))
    frame = slide.shapes.add_chart(looks[chart.look], left, top, width, height, data)
    frame.name = chart.name[:120]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", _told(chart))
    _dress(frame.chart, chart)


def _area(chart: Chart) -> tuple[float, float, float, float]:
    """Left, top, width and height of its part of the slide in points."""
    columns, rows = (1 if chart.count == 1 else 2), (1 if chart.count <= 2 else 2)
    width, height = _WIDTH_PT / columns, _HEIGHT_PT / rows
    left, top = _LEFT_PT + width * (chart.place % columns), _TOP_PT + height * (chart.place // columns)
    return left, top, width - 12, height - 6


def _dress(drawn: Any, chart: Chart) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
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
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for series in drawn.plots[0].series:
        _paint(series, chart)


def _paint(series: Any, chart: Chart) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    is_limit = series.name in chart.limits
    colour = _rgb(chart.theme.tone("expectation" if is_limit else "metric").border)
    if chart.look == "bars":
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour
        _label(series, XL_LABEL_POSITION.OUTSIDE_END)
        return
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = colour, Pt(2.25)
    if is_limit:
        series.format.line.dash_style, series.marker.style = MSO_LINE.DASH, XL_MARKER_STYLE.NONE
        return
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = series.marker.format.line.color.rgb = colour
    if len(chart.categories) <= _MOST_LABELS:
        _label(series, XL_LABEL_POSITION.ABOVE)


def _label(series: Any, position: Any) -> None:
    from pptx.util import Pt

    labels = series.data_labels
    labels.show_value, labels.position = True, position
    labels.font.size = Pt(_TEXT_PT)


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
