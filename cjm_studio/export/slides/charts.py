"""Charts of PowerPoint's own: their figures can be opened and changed."""

from dataclasses import dataclass
from typing import Any, Literal

from cjm_studio.export.slides.chart_looks import LARGE_PT, TEXT_PT, dress, finish
from cjm_studio.language import number
from cjm_studio.layout import LIGHT, Theme

TOP_PT, LEFT_PT, FOOT_PT = 60.0, 20.0, 30.0
# More figures in large type would stand on each other.
_MOST_LARGE = 30


@dataclass(frozen=True, slots=True)
class Series:
    """Values over the categories of its chart; None where it has none.

    It has the colour of the kind of record that `tone` names, or is quiet as `BACKGROUND`; without a tone it
    is not seen and only holds up the next one of a stack. `is_limit`: a level to be reached, a dashed line.
    """

    name: str
    values: tuple[float | None, ...]
    tone: str = "metric"
    is_limit: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Series of values over the same categories.

    A "bars" chart lies on its side, so that long names can be read; in a "stack" each series goes on where
    the one before it ended; in "opposites" one has what is above zero and the other what is below. It is
    number `place` of `count` charts on its slide, at most four. `number_format` is as in a spreadsheet;
    `ends` are the lowest and the highest figure of the axis where they are not found by themselves.
    """

    name: str
    look: Literal["lines", "bars", "stack", "opposites"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    place: int = 0
    count: int = 1
    number_format: str = "General"
    ends: tuple[float, float] | None = None
    theme: Theme = LIGHT

    @property
    def text_pt(self) -> float:
        """Size of its words: large where it has the slide for itself and is not full."""
        return (
            TEXT_PT if self.count > 2 or len(self.categories) * len(self.series) > _MOST_LARGE else LARGE_PT
        )


def add_chart(slide: Any, chart: Chart, room_pt: tuple[float, float], language: str) -> None:
    """Put the chart on the slide, of which it may take the room of so many points."""
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Pt

    from cjm_studio.export.slides.workbooks import CategoryData

    new_data: Any = CategoryData
    data = new_data(number_format=chart.number_format)
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    looks = {
        "lines": XL_CHART_TYPE.LINE_MARKERS,
        "bars": XL_CHART_TYPE.BAR_CLUSTERED,
        "opposites": XL_CHART_TYPE.BAR_CLUSTERED,
        "stack": XL_CHART_TYPE.BAR_STACKED,
    }
    left, top, width, height = map(Pt, _area(chart, room_pt))
    frame = slide.shapes.add_chart(looks[chart.look], left, top, width, height, data)
    frame.name = chart.name[:120]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", _told(chart, language))
    dress(frame.chart, chart, language)
    finish(frame.chart, language)


def _area(chart: Chart, room_pt: tuple[float, float]) -> tuple[float, float, float, float]:
    """Left, top, width and height of its part of the slide in points."""
    columns, rows = (1 if chart.count == 1 else 2), (1 if chart.count <= 2 else 2)
    width, height = (room_pt[0] - 2 * LEFT_PT) / columns, (room_pt[1] - TOP_PT - FOOT_PT) / rows
    left, top = LEFT_PT + width * (chart.place % columns), TOP_PT + height * (chart.place // columns)
    return left, top, width - 12, height - 6


def _told(chart: Chart, language: str) -> str:
    """The chart in words."""
    lines = [chart.name]
    for series in chart.series:
        pairs = zip(chart.categories, series.values, strict=True)
        said = "; ".join(f"{at} – {number(value, language)}" for at, value in pairs if value is not None)
        lines += [f"{series.name}: {said}"] if series.tone else []
    return "\n".join(lines)[:1200]
