"""Hypotheses on slides: their table, effort against money, their effects."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.commands import is_tested
from cjm_studio.export.slides.chart_points import WIDTH_SHARE, PointChart, Spot
from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.amounts import money_format
from cjm_studio.export.slides.summaries.summary import Source, Summary, in_parts
from cjm_studio.export.slides.tables import LEFT_PT, Table, briefly, shortened, split
from cjm_studio.figures.charts import money
from cjm_studio.insight.hypotheses import DEAD, HypothesisMoney, hypotheses
from cjm_studio.language import field_label, kinds_label, number, option_label
from cjm_studio.model import Hypothesis

# A chart of more bars is no longer read.
MOST_BARS = 12
# More discs stand on each other, and more rows beside them do not fit.
MOST_SPOTS = 12


def hypothesis_slides(source: Source) -> Iterator[Summary]:
    """The table, and a chart of the likely effects for each unit that several have."""
    journey, language, say, theme = source.journey, source.language, source.say, source.theme
    found = journey.all_of(Hypothesis)
    if not found:
        return
    name = kinds_label("hypothesis", language)
    first, *others = (
        field_label(field, language)
        for field in ("change", "effect_likely", "confidence", "cost_once", "status")
    )
    head = (first, kinds_label("metric", language), *others)
    rows = tuple(_row(source, hypothesis) for hypothesis in found)
    table = Table(name, head, rows, (36, 17, 15, 13, 12, 12), frozenset({2, 3, 4}), theme)
    table = replace(table, width_pt=source.table_width_pt)
    notes = "\n\n".join(_note(hypothesis) for hypothesis in found)
    tested = sum(is_tested(journey, hypothesis.id) for hypothesis in found)
    title = say("Hypotheses tested with customers: {tested} of {count}", tested=tested, count=len(found))
    yield from in_parts(source, table, title, notes)
    for unit, group in _by_unit(found).items():
        likely = say("{title}: likely effect, {unit}", title=name, unit=unit or "—")
        names = tuple(f"{place}. {shortened(h.change)[:60]}" for place, h in enumerate(group, 1))
        series = Series(
            field_label("effect_likely", language), tuple(h.effect_likely for h in group), "hypothesis"
        )
        title = say(
            "The most is likely from “{change}”: {effect}",
            change=briefly(group[0].change),
            effect=f"{number(group[0].effect_likely or 0.0, language)} {unit}".rstrip(),
        )
        yield Summary(title, (), (Chart(likely, "bars", names, (series,), theme=theme),))


def matrix_slides(source: Source) -> Iterator[Summary]:
    """Effort against money, and beside it which number is which hypothesis."""
    journey, say, language = source.journey, source.say, source.language
    currency = journey.head.currency
    found = [
        (record, worth)
        for worth in hypotheses(source.ground)
        if isinstance(record := journey.records[worth.id], Hypothesis)
        and record.effort is not None
        and worth.likely is not None
        and record.status not in DEAD
    ]
    if not found:
        return
    found = sorted(found, key=lambda each: (-(each[1].likely or 0.0), each[0].id))[:MOST_SPOTS]
    spots = tuple(_spot(source, number, *each) for number, each in enumerate(found, 1))
    chart = PointChart(
        say("Money against effort; whiskers from low to high, filled once tested with customers"),
        say("Effort, person-days"),
        say("Money, forecast"),
        spots,
        money_format(max(abs(spot.high) for spot in spots), currency, language),
        source.theme,
    )
    rows = tuple(
        (str(spot.number), shortened(record.change)[:110], money(spot.likely, currency, language))
        for spot, (record, _) in zip(spots, found, strict=True)
    )
    head = ("№", kinds_label("hypothesis", language), say("Money, forecast"))
    table = Table(
        say("Hypotheses by effort and money"),
        head,
        rows,
        (9, 64, 27),
        frozenset({2}),
        source.theme,
        *_beside_chart(source.room_pt[0]),
    )
    wins = sum(worth.is_quick_win for _, worth in found)
    title = say.many(
        "{count} quick win among the hypotheses", "{count} quick wins among the hypotheses", wins
    )
    first, *_ = split(table, source.room_pt[1])
    yield Summary(title if wins else say("Hypotheses by effort and money"), (first,), (chart,))


def _beside_chart(width_pt: float) -> tuple[float, float]:
    """Left edge and width of a table at the right of a point chart."""
    left = LEFT_PT + width_pt * WIDTH_SHARE + 12
    return left, width_pt - LEFT_PT - left


def _spot(source: Source, place: int, record: Hypothesis, worth: HypothesisMoney) -> Spot:
    likely = worth.likely or 0.0
    low, high = (likely if end is None else end for end in (worth.low, worth.high))
    tested = is_tested(source.journey, record.id)
    return Spot(place, record.effort or 0.0, low, likely, high, tested)


def _row(source: Source, hypothesis: Hypothesis) -> tuple[str, ...]:
    journey, language = source.journey, source.language
    moved = [journey.records[link.target].title for link in journey.out(hypothesis.id, "moves")]
    sure = "" if hypothesis.confidence is None else f"{number(hypothesis.confidence * 100, language)} %"
    cost = (
        "" if hypothesis.cost_once is None else money(hypothesis.cost_once, journey.head.currency, language)
    )
    return (
        shortened(hypothesis.change),
        shortened(", ".join(moved)),
        effect_said(hypothesis, language),
        sure,
        cost,
        option_label(hypothesis.status, language),
    )


def effect_said(hypothesis: Hypothesis, language: str) -> str:
    """As in “4 (2 … 6) p.p.”; what was not stated is not invented."""
    likely, low, high = hypothesis.effect_likely, hypothesis.effect_low, hypothesis.effect_high
    parts = [number(likely, language) if likely is not None else ""]
    if low is not None and high is not None:
        parts.append(f"({number(low, language)} … {number(high, language)})")
    said = " ".join(filter(None, parts))
    return f"{said} {hypothesis.effect_unit}".strip() if said else ""


def _note(hypothesis: Hypothesis) -> str:
    return "\n".join(filter(None, (hypothesis.change, hypothesis.because, hypothesis.plan_b)))


def _by_unit(found: tuple[Hypothesis, ...]) -> dict[str, list[Hypothesis]]:
    """Those with an effect, largest first: only what has one unit can be compared in one chart."""
    groups: dict[str, list[Hypothesis]] = defaultdict(list)
    for hypothesis in found:
        if hypothesis.effect_likely is not None:
            groups[hypothesis.effect_unit.strip()].append(hypothesis)
    return {
        unit: sorted(group, key=lambda h: (-abs(h.effect_likely or 0), h.id))[:MOST_BARS]
        for unit, group in sorted(groups.items())
        if len(group) > 1
    }
