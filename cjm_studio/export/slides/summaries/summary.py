"""What a slide without a picture shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.slides.chart_points import PointChart
from cjm_studio.export.slides.charts import Chart
from cjm_studio.export.slides.tables import LEFT_PT, Table, split
from cjm_studio.insight.effects import Ground
from cjm_studio.language import Say
from cjm_studio.layout import Theme
from cjm_studio.model import Journey


@dataclass(frozen=True, slots=True)
class Summary:
    """A slide to be made: its title, and its tables and charts."""

    title: str
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart | PointChart, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What summaries are made from: the journey with its money, how they speak and look, a slide's room."""

    ground: Ground
    language: str
    say: Say
    theme: Theme
    room_pt: tuple[float, float] = WIDE_SLIDE_PT

    @property
    def table_width_pt(self) -> float:
        return self.room_pt[0] - 2 * LEFT_PT

    @property
    def journey(self) -> Journey:
        return self.ground.journey


def in_parts(source: Source, table: Table, title: str, notes: str = "") -> Iterator[Summary]:
    """A table on as many slides as it needs; each says which of them it is."""
    parts = list(split(table, source.room_pt[1]))
    for place, part in enumerate(parts, 1):
        count = source.say("{number} of {count}", number=place, count=len(parts))
        yield Summary(title if len(parts) == 1 else f"{title} ({count})", (part,), (), notes)
