"""Metrics on slides: their table, and what was observed of them."""

from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.summary import Source, Summary
from cjm_studio.export.slides.tables import Table, shortened, split
from cjm_studio.language import field_label, kinds_label, number, option_label
from cjm_studio.model import Metric

# A chart of more days is no longer read.
MOST_DAYS = 24
CHARTS_ON_A_SLIDE = 4
FIELDS = ("name", "baseline", "target", "unit", "base", "who_counts")


def metric_slides(source: Source) -> Iterator[Summary]:
    """The table of all, then a chart for each that was observed more than once."""
    found = source.journey.all_of(Metric)
    if not found:
        return
    title = kinds_label("metric", source.language)
    head = tuple(field_label(field, source.language) for field in FIELDS)
    rows = tuple(metric_row(metric, source.language) for metric in found)
    table = Table(title, head, rows, (30, 12, 12, 12, 22, 18), frozenset({1, 2}), source.theme)
    for part in split(replace(table, width_pt=source.table_width_pt), source.room_pt[1]):
        yield Summary(title, (part,))
    watched = [metric for metric in found if len(metric.observations) > 1]
    for start in range(0, len(watched), CHARTS_ON_A_SLIDE):
        together = watched[start : start + CHARTS_ON_A_SLIDE]
        charts = (_trend(source, metric, (place, len(together))) for place, metric in enumerate(together))
        yield Summary(title, (), tuple(charts))


def metric_row(metric: Metric, language: str) -> tuple[str, ...]:
    """What the table says of a metric, in the order of `FIELDS`."""
    values = (metric.baseline, metric.target)
    now, target = ("" if value is None else number(value, language) for value in values)
    name = metric.name or option_label(metric.metric_kind, language)
    return shortened(name), now, target, metric.unit, shortened(metric.base), shortened(metric.who_counts)


def _trend(source: Source, metric: Metric, place: tuple[int, int]) -> Chart:
    say = source.say
    seen = sorted(metric.observations, key=lambda observation: observation.date)[-MOST_DAYS:]
    days = tuple(str(observation.date) for observation in seen)
    series = [Series(say("Measured"), tuple(float(observation.value) for observation in seen))]
    if metric.target is not None:
        series.append(Series(say("Target"), tuple(float(metric.target) for _ in seen), is_limit=True))
    name = f"{metric.name}, {metric.unit}" if metric.unit else metric.name
    return Chart(name, "lines", days, tuple(series), *place, theme=source.theme)
