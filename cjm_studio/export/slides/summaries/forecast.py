"""What was forecast against what came, on a slide."""

from collections.abc import Iterator

from cjm_studio.export.slides.chart_looks import BACKGROUND
from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.summary import Source, Summary
from cjm_studio.export.slides.tables import briefly
from cjm_studio.insight.forecast import Forecast, Way, forecasts, way_of
from cjm_studio.language import number
from cjm_studio.model import Metric

# More bars are no longer read.
MOST_BARS = 12
# How much longer the axis is than the longest bar, so that its figure stands free.
_ROOM, _LEAST = 1.15, 0.1
_SHARE_FORMAT = "0%;\u22120%;0%"


def forecast_slides(source: Source) -> Iterator[Summary]:
    """How far each metric is on its way to the target, and how far it should be by delivered hypotheses."""
    found = [
        (forecast, way)
        for forecast in forecasts(source.journey)
        if (way := way_of(forecast)) and way.likely is not None and way.actual is not None
    ][:MOST_BARS]
    if not found:
        return
    say = source.say
    likely, came = (tuple(shares) for shares in zip(*(_shares(way) for _, way in found), strict=True))
    every = (0.0, 1.0, *likely, *came)
    chart = Chart(
        say("How far each metric is on its way from the baseline to the target"),
        "bars",
        tuple(_said(forecast, source) for forecast, _ in found),
        (Series(say("Forecast"), likely, BACKGROUND), Series(say("Actual"), came)),
        number_format=_SHARE_FORMAT,
        ends=(min(every) * _ROOM - (_LEAST if min(every) < 0 else 0.0), max(every) * _ROOM),
        theme=source.theme,
    )
    within = sum(forecast.is_within is True for forecast, _ in found)
    title = say("Came as forecast: {within} of {count} metrics", within=within, count=len(found))
    yield Summary(title, (), (chart,), "\n".join(_told(forecast, source) for forecast, _ in found))


def _shares(way: Way) -> tuple[float, float]:
    return way.likely or 0.0, way.actual or 0.0


def _metric(forecast: Forecast, source: Source) -> Metric:
    metric = source.journey.records[forecast.metric_id]
    assert isinstance(metric, Metric)
    return metric


def _said(forecast: Forecast, source: Source) -> str:
    """The metric with its figures: "CR of the offer: 30 → 31 of 34 %"."""
    metric = _metric(forecast, source)
    start, now, target = (
        "" if value is None else number(value, source.language)
        for value in (forecast.baseline, forecast.actual, forecast.target)
    )
    figures = source.say("{start} → {now} of {target}", start=start, now=now, target=target)
    return f"{briefly(metric.title)}: {figures} {metric.unit}".rstrip()


def _told(forecast: Forecast, source: Source) -> str:
    """The range that was forecast, and by which hypotheses."""
    metric = _metric(forecast, source)
    low, likely, high = (
        "" if value is None else number(value, source.language)
        for value in (forecast.low, forecast.likely, forecast.high)
    )
    because = "; ".join(source.journey.records[name].title for name in forecast.counted)
    return f"{metric.title}: {likely} ({low} … {high}) {metric.unit}. {because}"
