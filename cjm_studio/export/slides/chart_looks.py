"""How a chart looks on a slide: the fonts and colours of the picture beside it."""

from typing import TYPE_CHECKING, Any

from cjm_studio.export.slides.chart_lines import paint_line
from cjm_studio.export.slides.paint import rgb
from cjm_studio.export.slides.sheet import locale_of

if TYPE_CHECKING:
    from cjm_studio.export.slides.charts import Chart, Series
    from cjm_studio.layout import Theme

TEXT_PT, LARGE_PT = 12.0, 14.0
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FIRST_AXIS = 100_000_001
# The tone of what others are compared with.
BACKGROUND = "background"


def dress(drawn: Any, chart: "Chart", language: str) -> None:
    """Give a chart of PowerPoint's its title, legend, axes and colours."""
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION

    write_title(drawn, chart.name, chart.theme, chart.text_pt, is_bold=chart.count > 1)
    # A stack names its parts beside them; programs do not agree on how to leave one out of a legend.
    # A line says itself where it ends and what the level is.
    drawn.has_legend = len(chart.series) > 1 and chart.look not in ("stack", "lines")
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _dress_values(drawn.value_axis, chart)
    drawn.category_axis.reverse_order = chart.look != "lines"
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    drawn.category_axis.format.line.color.rgb = rgb(chart.theme.line_strong)
    plot = drawn.plots[0]
    if chart.look != "lines":
        plot.gap_width = _gap_width(len(chart.categories))
        plot.overlap = {"bars": -5, "stack": 100, "opposites": 100}[chart.look]
    for series, painted in zip(plot.series, chart.series, strict=True):
        if chart.look == "lines":
            paint_line(series, painted, chart, language)
        else:
            _paint(series, painted, chart)


def finish(drawn: Any, language: str) -> None:
    """What the library leaves open or writes as no program for slides would.

    Its axes have negative numbers, where the format knows only positive ones; corners are round and colours
    vary in some programs where nothing is said; and words are in a language.
    """
    space = drawn._chartSpace
    numbers: dict[str, str] = {}
    for element in space.iter(f"{_CHART}axId", f"{_CHART}crossAx"):
        # From two milliards on LibreOffice takes all of them for one.
        element.set("val", numbers.setdefault(element.get("val"), str(_FIRST_AXIS + len(numbers))))
    for lines in list(space.iter(f"{_CHART}showLeaderLines")):
        lines.getparent().remove(lines)
    for properties in space.iter(f"{_TEXT}rPr", f"{_TEXT}defRPr", f"{_TEXT}endParaRPr"):
        properties.set("lang", locale_of(language))
    drawn.plots[0].vary_by_categories = False
    for name, value in (("roundedCorners", "0"), ("lang", locale_of(language))):
        for old in space.findall(_CHART + name):
            space.remove(old)
        element = space.makeelement(_CHART + name, {"val": value})
        space.insert(1 if space[0].tag == f"{_CHART}date1904" else 0, element)


def _gap_width(bars: int) -> int:
    """The space between bars in per cent of a bar: few bars would be as thick as walls."""
    return 45 if bars > 6 else 90 if bars > 3 else 180


def write_title(drawn: Any, title: str, theme: "Theme", size_pt: float, *, is_bold: bool) -> None:
    """The title and the type of everything in a chart; a quiet title where the slide's own says more."""
    from pptx.util import Pt

    drawn.font.size = Pt(size_pt)
    drawn.font.color.rgb = rgb(theme.ink)
    drawn.has_title = True
    drawn.chart_title.text_frame.text = title
    font = drawn.chart_title.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(size_pt), is_bold
    font.color.rgb = rgb(theme.ink if is_bold else theme.ink_2)


def _dress_values(axis: Any, chart: "Chart") -> None:
    """The axis of values is not seen: bars and ends of lines say their own."""
    axis.format.line.fill.background()
    axis.tick_labels.number_format = chart.number_format
    axis.tick_labels.number_format_is_linked = False
    if chart.ends:
        axis.minimum_scale, axis.maximum_scale = chart.ends
    if chart.look == "lines":
        from pptx.enum.chart import XL_AXIS_CROSSES

        axis.crosses = XL_AXIS_CROSSES.MINIMUM
    axis.visible, axis.has_major_gridlines = False, False


def _paint(series: Any, painted: "Series", chart: "Chart") -> None:
    series.invert_if_negative = False
    if not painted.tone:
        series.format.fill.background()
        return
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _colour(painted, chart.theme)
    if chart.look != "stack":
        from pptx.enum.chart import XL_LABEL_POSITION

        _label(series, XL_LABEL_POSITION.OUTSIDE_END, chart)


def _label(series: Any, position: Any, chart: "Chart") -> None:
    from pptx.util import Pt

    labels = series.data_labels
    labels.show_value, labels.position = True, position
    labels.number_format, labels.number_format_is_linked = chart.number_format, False
    labels.font.size = Pt(chart.text_pt)
    labels.font.color.rgb = rgb(chart.theme.ink)


def _colour(painted: "Series", theme: "Theme") -> Any:
    return rgb(theme.line_strong if painted.tone == BACKGROUND else theme.tone(painted.tone).border)
