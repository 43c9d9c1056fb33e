"""Metrics on slides: their table, and what was observed of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.summary import Source, Summary, in_parts
from cjm_studio.export.slides.tables import Table, shortened
from cjm_studio.insight.progress import is_reached, is_worsening
from cjm_studio.language import field_label, kinds_label, number, option_label
from cjm_studio.model import Metric

# A chart of more days is no longer read.
MOST_DAYS = 24
CHARTS_ON_A_SLIDE = 4
# Over and under the lines, for their figures, as a share of their height.
_AIR = 0.25
FIELDS = ("name", "baseline", "target", "unit", "base", "who_counts")


def metric_slides(source: Source) -> Iterator[Summary]:
    """The table of all, then a chart for each that was observed more than once: the worsening ones first."""
    found = source.journey.all_of(Metric)
    if not found:
        return
    head = tuple(field_label(field, source.language) for field in FIELDS)
    rows = tuple(metric_row(metric, source.language) for metric in found)
    name = kinds_label("metric", source.language)
    table = Table(name, head, rows, (25, 11, 9, 11, 29, 15), frozenset({1, 2}), source.theme)
    yield from in_parts(source, replace(table, width_pt=source.table_width_pt), _standing(source, found))
    watched = sorted((metric for metric in found if len(metric.observations) > 1), key=_worsening_first)
    for start in range(0, len(watched), CHARTS_ON_A_SLIDE):
        together = watched[start : start + CHARTS_ON_A_SLIDE]
        charts = (_trend(source, metric, (place, len(together))) for place, metric in enumerate(together))
        yield Summary(_going(source, together), (), tuple(charts))


def metric_row(metric: Metric, language: str) -> tuple[str, ...]:
    """What the table says of a metric, in the order of `FIELDS`."""
    values = (metric.baseline, metric.target)
    now, target = ("" if value is None else number(value, language) for value in values)
    name = metric.name or option_label(metric.metric_kind, language)
    return shortened(name), now, target, metric.unit, shortened(metric.base), shortened(metric.who_counts)


def _worsening_first(metric: Metric) -> bool:
    return not is_worsening(metric)


def _standing(source: Source, found: Sequence[Metric]) -> str:
    """How many are where they should be."""
    reached = [done for metric in found if (done := is_reached(metric)) is not None]
    if not reached:
        return kinds_label("metric", source.language)
    return source.say("Targets reached: {reached} of {count}", reached=sum(reached), count=len(reached))


def _going(source: Source, shown: Sequence[Metric]) -> str:
    """Which of these get worse."""
    names = ", ".join(_name(metric, source.language) for metric in shown if is_worsening(metric))
    if names:
        return source.say("Getting worse: {names}", names=names)
    names = ", ".join(_name(metric, source.language) for metric in shown)
    return source.say("Not getting worse: {names}", names=names)


def _name(metric: Metric, language: str) -> str:
    return shortened(metric.name or option_label(metric.metric_kind, language))[:60]


def _trend(source: Source, metric: Metric, place: tuple[int, int]) -> Chart:
    say = source.say
    seen = sorted(metric.observations, key=lambda observation: observation.date)[-MOST_DAYS:]
    days = _days_said([observation.date for observation in seen], source.language)
    series = [Series(say("Measured"), tuple(float(observation.value) for observation in seen))]
    if metric.target is not None:
        series.append(Series(say("Target"), tuple(float(metric.target) for _ in seen), is_limit=True))
    name = _name(metric, source.language)
    name = f"{name}, {metric.unit}" if metric.unit else name
    known = [value for each in series for value in each.values if value is not None]
    air = ((max(known) - min(known)) or abs(known[0]) or 1.0) * _AIR
    ends = (min(known) - air, max(known) + air)
    return Chart(name, "lines", days, tuple(series), *place, ends=ends, theme=source.theme)


def _days_said(days: Sequence[date], language: str) -> tuple[str, ...]:
    """Months where there is one figure in each, else days."""
    from babel.dates import format_date

    months = {(day.year, day.month) for day in days}
    pattern = "LLL y" if len(months) == len(days) else "d MMM y"
    return tuple(format_date(day, pattern, locale=language) for day in days)
