"""Where a journey leads, as Markdown: hypotheses, metrics, and the case for what has money."""

from collections.abc import Iterator, Sequence

from cjm_studio.export.markdown_signs import plain
from cjm_studio.export.options import Options
from cjm_studio.export.slides.summaries.hypotheses import effect_said
from cjm_studio.export.slides.summaries.metrics import FIELDS, metric_row
from cjm_studio.figures.charts import money, share
from cjm_studio.insight.business_case import BusinessCase, business_case
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import DEAD, HypothesisMoney, hypotheses
from cjm_studio.language import Say, field_label, kinds_label, number, option_label, translator
from cjm_studio.model import Hypothesis, Journey, Metric, Record


def money_sections(journey: Journey, options: Options) -> Iterator[str]:
    """Lines of the sections; none where there is nothing to say."""
    say = translator(options.language)
    ground = Ground.of(journey)
    yield from _hypotheses(ground, options.language, say)
    yield from _metrics(journey, options.language)
    yield from _cases(ground, options.language, say)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], figures: frozenset[int]) -> Iterator[str]:
    """A table in Markdown; columns named in `figures` are set to the right."""
    yield "| " + " | ".join(map(plain, heads)) + " |"
    yield "|" + "".join("---:|" if place in figures else "---|" for place in range(len(heads)))
    for row in rows:
        yield "| " + " | ".join(map(plain, row)) + " |"
    yield ""


def _hypotheses(ground: Ground, language: str, say: Say) -> Iterator[str]:
    valued = hypotheses(ground)
    if not valued:
        return
    yield f"## {plain(kinds_label('hypothesis', language))}"
    yield ""
    fields = ("change", "effect_likely", "confidence", "cost_once", "cost_per_period", "effort", "status")
    change, effect, *others = (field_label(field, language) for field in fields)
    heads = [change, kinds_label("metric", language), effect, say("Money, forecast"), *others]
    rows = [_hypothesis_row(ground, worth, language) for worth in valued]
    yield from table(heads, rows, frozenset({2, 3, 4, 5, 6, 7}))


def _hypothesis_row(ground: Ground, worth: HypothesisMoney, language: str) -> list[str]:
    journey = ground.journey
    record = journey.records[worth.id]
    assert isinstance(record, Hypothesis)
    moved = [journey.records[link.target].title for link in journey.out(record.id, "moves")]
    sums = (_sum(value, journey, language) for value in (record.cost_once, record.cost_per_period))
    return [
        record.change,
        ", ".join(moved),
        effect_said(record, language),
        _range(worth, journey, language),
        "" if record.confidence is None else share(record.confidence, language),
        *sums,
        "" if record.effort is None else number(record.effort, language),
        option_label(record.status, language),
    ]


def _metrics(journey: Journey, language: str) -> Iterator[str]:
    found = journey.all_of(Metric)
    if not found:
        return
    yield f"## {plain(kinds_label('metric', language))}"
    yield ""
    heads = [field_label(field, language) for field in FIELDS]
    yield from table(heads, [metric_row(metric, language) for metric in found], frozenset({1, 2}))


def _cases(ground: Ground, language: str, say: Say) -> Iterator[str]:
    """The case of each hypothesis that has money and is alive, the most money first."""
    journey = ground.journey
    ranked = sorted((worth.rank, worth.id) for worth in hypotheses(ground) if worth.rank is not None)
    alive = [
        record
        for _, key in ranked
        if isinstance(record := journey.records[key], Hypothesis) and record.status not in DEAD
    ]
    if alive:
        yield f"## {plain(say('Business case'))}"
        yield ""
    for record in alive:
        case = business_case(ground, record)
        yield f"### {plain(record.change) or plain(say('Without a name'))}"
        yield ""
        yield from (f"- {plain(line)}" for line in _case_lines(case, journey, language, say))
        yield ""


def _case_lines(case: BusinessCase, journey: Journey, language: str, say: Say) -> Iterator[str]:
    record, worth = case.hypothesis, case.money
    yield f"{say('Money, forecast')}: {_range(worth, journey, language)}"
    for field in ("cost_once", "cost_per_period"):
        if (cost := getattr(record, field)) is not None:
            yield f"{field_label(field, language)}: {_sum(cost, journey, language)}"
    if worth.payback_periods is not None:
        yield f"{say('Payback, periods')}: {number(worth.payback_periods, language, 1)}"
    if case.loss_share is not None:
        yield say(
            "In {share} of all imagined worlds it brings less than it costs to run",
            share=share(case.loss_share, language),
        )
    yield from _named(say("Where"), case.places)
    yield from _named(kinds_label("pain_point", language), case.pains)
    yield from _named(kinds_label("evidence", language), case.evidence)
    for field in ("because", "plan_b"):
        if words := getattr(record, field):
            yield f"{field_label(field, language)}: {words}"
    if case.is_delivered_untested:
        yield say("It is being delivered, and no customer was ever asked")


def _named(name: str, records: Sequence[Record]) -> Iterator[str]:
    if titles := [record.title for record in records if record.title]:
        yield f"{name}: {'; '.join(titles)}"


def _range(worth: HypothesisMoney, journey: Journey, language: str) -> str:
    """The likely sum, and from where to where it may lie."""
    if worth.likely is None:
        return ""
    said = _sum(worth.likely, journey, language)
    if worth.low is None or worth.high is None or worth.low == worth.high:
        return said
    return f"{said} ({_sum(worth.low, journey, language)} … {_sum(worth.high, journey, language)})"


def _sum(value: float | None, journey: Journey, language: str) -> str:
    return "" if value is None else money(value, journey.head.currency, language)
