"""Slides that say in tables and charts where a journey leads: its metrics and its hypotheses."""

from collections import defaultdict
from collections.abc import Iterator

from cjm_studio.export.slides.charts import Chart
from cjm_studio.export.slides.tables import Table, shortened, split
from cjm_studio.language import Say, field_label, kinds_label, number, option_label
from cjm_studio.layout import LIGHT, Theme
from cjm_studio.model import Hypothesis, Journey, Metric

# A chart of more bars or days is no longer read.
MOST_BARS = 12
MOST_DAYS = 24
CHARTS_ON_A_SLIDE = 4

Summary = tuple[str, tuple[Table, ...], tuple[Chart, ...], str]


def summaries(journey: Journey, language: str, say: Say, theme: Theme = LIGHT) -> Iterator[Summary]:
    """Title, tables, charts and notes of each summary slide; none for what the journey does not have."""
    yield from _hypotheses(journey, language, say, theme)
    yield from _metrics(journey, language, say, theme)


def _hypotheses(journey: Journey, language: str, say: Say, theme: Theme) -> Iterator[Summary]:
    found = journey.all_of(Hypothesis)
    if not found:
        return
    title = kinds_label("hypothesis", language)
    head = tuple(
        field_label(field, language)
        for field in ("change", "effect_likely", "confidence", "cost_once", "status")
    )
    head = (head[0], kinds_label("metric", language), *head[1:])
    rows = tuple(_hypothesis_row(journey, hypothesis, language) for hypothesis in found)
    table = Table(title, head, rows, (36, 17, 15, 13, 12, 12), frozenset({2, 3, 4}), theme)
    notes = "\n\n".join(_hypothesis_note(hypothesis) for hypothesis in found)
    for part in split(table):
        yield title, (part,), (), notes
    for unit, group in _by_unit(found).items():
        likely = say("{title}: likely effect, {unit}", title=title, unit=unit or "—")
        names = tuple(f"{place}. {shortened(h.change)[:60]}" for place, h in enumerate(group, 1))
        values = tuple(h.effect_likely for h in group)
        chart = Chart(likely, "bars", names, ((field_label("effect_likely", language), values),), theme=theme)
        yield title, (), (chart,), ""


def _hypothesis_row(journey: Journey, hypothesis: Hypothesis, language: str) -> tuple[str, ...]:
    moved = [journey.records[link.target].title for link in journey.out(hypothesis.id, "moves")]
    sure = "" if hypothesis.confidence is None else f"{number(hypothesis.confidence * 100, language)} %"
    currency = journey.head.currency
    cost = "" if hypothesis.cost_once is None else f"{number(hypothesis.cost_once, language)} {currency}"
    return (
        shortened(hypothesis.change),
        shortened(", ".join(moved)),
        _effect(hypothesis, language),
        sure,
        cost,
        option_label(hypothesis.status, language),
    )


def _effect(hypothesis: Hypothesis, language: str) -> str:
    """As in “4 (2 … 6) p.p.”; what was not stated is not invented."""
    likely, low, high = hypothesis.effect_likely, hypothesis.effect_low, hypothesis.effect_high
    parts = [number(likely, language) if likely is not None else ""]
    if low is not None and high is not None:
        parts.append(f"({number(low, language)} … {number(high, language)})")
    said = " ".join(filter(None, parts))
    return f"{said} {hypothesis.effect_unit}".strip() if said else ""


def _hypothesis_note(hypothesis: Hypothesis) -> str:
    return "\n".join(filter(None, (hypothesis.change, hypothesis.because, hypothesis.plan_b)))


def _by_unit(found: tuple[Hypothesis, ...]) -> dict[str, list[Hypothesis]]:
    """Those with an effect, largest first: only what has one unit can be compared in one chart."""
    groups: dict[str, list[Hypothesis]] = defaultdict(list)
    for hypothesis in found:
        if hypothesis.effect_likely is not None:
            groups[hypothesis.effect_unit.strip()].append(hypothesis)
    return {
        unit: sorted(group, key=lambda h: (-(h.effect_likely or 0), h.id))[:MOST_BARS]
        for unit, group in sorted(groups.items())
        if len(group) > 1
    }


def _metrics(journey: Journey, language: str, say: Say, theme: Theme) -> Iterator[Summary]:
    found = journey.all_of(Metric)
    if not found:
        return
    title = kinds_label("metric", language)
    fields = ("name", "baseline", "target", "unit", "base", "who_counts")
    head = tuple(field_label(field, language) for field in fields)
    rows = tuple(_metric_row(metric, language) for metric in found)
    for part in split(Table(title, head, rows, (30, 12, 12, 12, 22, 18), frozenset({1, 2}), theme)):
        yield title, (part,), (), ""
    watched = [metric for metric in found if len(metric.observations) > 1]
    for start in range(0, len(watched), CHARTS_ON_A_SLIDE):
        pair = watched[start : start + CHARTS_ON_A_SLIDE]
        charts = tuple(_trend(metric, (place, len(pair)), say, theme) for place, metric in enumerate(pair))
        yield title, (), charts, ""


def _metric_row(metric: Metric, language: str) -> tuple[str, ...]:
    values = (metric.baseline, metric.target)
    now, target = ("" if value is None else number(value, language) for value in values)
    name = metric.name or option_label(metric.metric_kind, language)
    return shortened(name), now, target, metric.unit, shortened(metric.base), shortened(metric.who_counts)


def _trend(metric: Metric, place: tuple[int, int], say: Say, theme: Theme) -> Chart:
    seen = sorted(metric.observations, key=lambda observation: observation.date)[-MOST_DAYS:]
    days = tuple(str(observation.date) for observation in seen)
    series = [(say("Measured"), tuple(float(observation.value) for observation in seen))]
    goal = say("Target")
    if metric.target is not None:
        series.append((goal, tuple(float(metric.target) for _ in seen)))
    name = f"{metric.name}, {metric.unit}" if metric.unit else metric.name
    return Chart(name, "lines", days, tuple(series), *place, frozenset({goal}), theme)
