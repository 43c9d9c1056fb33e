"""A scatter chart of PowerPoint's own: numbered discs with their ranges."""

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

from cjm_studio.export.slides.chart_looks import LARGE_PT, TEXT_PT, finish, write_title
from cjm_studio.export.slides.charts import FOOT_PT, LEFT_PT, TOP_PT
from cjm_studio.export.slides.paint import rgb
from cjm_studio.language import number
from cjm_studio.layout import LIGHT, Theme

# Of the slide's width; the rest is for a table beside it.
WIDTH_SHARE = 0.54
_DISC_PT = 22
_MOST_STEPS = 12
_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(frozen=True, slots=True)
class Spot:
    """A disc: its number, where it stands, how low and how high it may be; `is_full` fills it."""

    number: int
    across: float
    low: float
    likely: float
    high: float
    is_full: bool


@dataclass(frozen=True, slots=True)
class PointChart:
    """Spots over two axes; `number_format` is that of the upright one, as in a spreadsheet."""

    name: str
    across: str
    up: str
    spots: tuple[Spot, ...]
    number_format: str
    theme: Theme = LIGHT


def add_point_chart(slide: Any, chart: PointChart, room_pt: tuple[float, float], language: str) -> None:
    """Put the chart on the left part of the slide."""
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Pt

    from cjm_studio.export.slides.workbooks import PointData

    new_data: Any = PointData
    data = new_data(number_format=chart.number_format)
    series = data.add_series(chart.up)
    for spot in chart.spots:
        series.add_data_point(spot.across, spot.likely)
    place = map(Pt, (LEFT_PT, TOP_PT, room_pt[0] * WIDTH_SHARE, room_pt[1] - TOP_PT - FOOT_PT))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *place, data)
    frame.name = chart.name[:120]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", _told(chart, language))
    write_title(frame.chart, chart.name, chart.theme, LARGE_PT, is_bold=False)
    frame.chart.has_legend = False
    _dress_axes(frame.chart, chart)
    _dress_discs(frame.chart.plots[0].series[0], chart)
    finish(frame.chart, language)


def _dress_axes(drawn: Any, chart: PointChart) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION
    from pptx.util import Pt

    for axis, title in ((drawn.category_axis, chart.across), (drawn.value_axis, chart.up)):
        axis.has_title, axis.has_major_gridlines = True, True
        axis.axis_title.text_frame.text = title
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(TEXT_PT)
        axis.major_gridlines.format.line.color.rgb = rgb(chart.theme.line)
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.format.line.color.rgb = rgb(chart.theme.line_strong)
    drawn.category_axis.minimum_scale = 0
    bottom = min(0.0, *(spot.low for spot in chart.spots))
    ends = round_ends(bottom, max(0.0, *(spot.high for spot in chart.spots)))
    drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = ends
    drawn.value_axis.tick_labels.number_format = chart.number_format
    drawn.value_axis.tick_labels.number_format_is_linked = False


def round_ends(low: float, high: float) -> tuple[float, float]:
    """Round figures around a range: programs look at discs only, and would cut their ranges off."""
    span = high - low or 1.0
    step = 10.0 ** floor(log10(span))
    step = next(part for part in (step / 5, step / 2, step) if span / part <= _MOST_STEPS)
    return floor(low / step) * step, ceil(high / step) * step


def _dress_discs(series: Any, chart: PointChart) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
    from pptx.util import Pt

    theme = chart.theme
    tone = theme.tone("hypothesis")
    strong, tint, deep, paper = map(rgb, (tone.border, tone.fill, tone.deep, theme.surface))
    series.format.line.fill.background()
    for place, spot in enumerate(chart.spots):
        point = series.points[place]
        point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, _DISC_PT
        point.marker.format.fill.solid()
        point.marker.format.fill.fore_color.rgb = strong if spot.is_full else tint
        point.marker.format.line.color.rgb = strong
        label = point.data_label
        label.position = XL_LABEL_POSITION.CENTER
        label.text_frame.text = str(spot.number)
        font = label.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(TEXT_PT), True
        font.color.rgb = paper if spot.is_full else deep
    _add_ranges(series, chart)


def _add_ranges(series: Any, chart: PointChart) -> None:
    """Error bars of each disc's own; the library has none."""
    from pptx.oxml import parse_xml

    ends = {
        "plus": [spot.high - spot.likely for spot in chart.spots],
        "minus": [spot.likely - spot.low for spot in chart.spots],
    }
    written = "".join(f"<c:{side}>{_numbers_xml(values)}</c:{side}>" for side, values in ends.items())
    colour = chart.theme.tone("hypothesis").border[1:]
    bars = (
        f'<c:errBars xmlns:c="{_SPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f'{written}<c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln>'
        "</c:spPr></c:errBars>"
    )
    series._element.find(f"{{{_SPACE}}}xVal").addprevious(parse_xml(bars))


def _numbers_xml(values: list[float]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{value!r}</c:v></c:pt>' for place, value in enumerate(values))
    return (
        f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numLit>'
    )


def _told(chart: PointChart, language: str) -> str:
    lines = (
        f"{spot.number}: {number(spot.across, language)}, "
        + " … ".join(number(value, language) for value in (spot.low, spot.likely, spot.high))
        for spot in chart.spots
    )
    return "\n".join([f"{chart.name} ({chart.across}; {chart.up})", *lines])[:1200]
