"""The funnel, the waterfall of value and the sensitivity on slides."""

from collections.abc import Iterator

from cjm_studio.export.slides.chart_looks import BACKGROUND
from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.amounts import COUNT_FORMAT, money_format
from cjm_studio.export.slides.summaries.summary import Source, Summary
from cjm_studio.figures.charts import gained, money, people, share
from cjm_studio.insight.funnel import Funnel, StageFlow
from cjm_studio.language import N_
from cjm_studio.model import stages

# More bars are no longer read; the notes have the others.
MOST_BARS = 12
PERIODS = {
    "day": N_("a day"),
    "week": N_("a week"),
    "month": N_("a month"),
    "quarter": N_("a quarter"),
    "year": N_("a year"),
}


def funnel_slides(source: Source) -> Iterator[Summary]:
    """How many come to each stage and get through; shares of those who enter where no number is known."""
    found = source.ground.funnel
    measured = [flow for flow in found.flows if flow.cr is not None and flow.customers is not None]
    if not measured or found.entering is None:
        return
    say, language = source.say, source.language
    shown = found.flows[:MOST_BARS]
    names = tuple(_flow_said(flow, source) for flow in shown)
    come = tuple(flow.customers for flow in shown)
    through = tuple(
        None if flow.customers is None or flow.cr is None else flow.customers * flow.cr for flow in shown
    )
    chart = Chart(
        say("How many customers come to each stage and get through"),
        "bars",
        names,
        (Series(say("Come"), come, BACKGROUND), Series(say("Get through"), through, "touchpoint")),
        number_format=COUNT_FORMAT,
        theme=source.theme,
    )
    title = say("Funnel")
    if found.sold is not None:
        sold, entering = people(found.sold, language), people(found.entering, language)
        title = say("Of {entering} customers {sold} buy", entering=entering, sold=sold)
    yield Summary(title, (), (chart,), _notes(source))


def waterfall_slides(source: Source) -> Iterator[Summary]:
    """From what all who enter could bring, less each stage's loss, to what is brought."""
    found = source.ground.funnel
    if found.money is None or found.entering is None or found.value is None:
        return
    say, language, currency = source.say, source.language, source.journey.head.currency
    possible = found.entering * found.value
    rows = [(say("If everybody bought"), possible, 0.0, 0.0)]
    left = possible
    for name, lost in _losses(source):
        left -= lost
        rows.append((name, 0.0, lost, max(left, 0.0)))
    rows.append((say("Brought"), found.money, 0.0, 0.0))
    names = tuple(f"{name}: {money(whole or -lost, currency, language)}" for name, whole, lost, _ in rows)
    series = (
        Series(say("Left"), tuple(base or None for *_, base in rows), ""),
        Series(say("Brought"), tuple(whole or None for _, whole, _, _ in rows), "metric"),
        Series(say("Lost"), tuple(lost or None for _, _, lost, _ in rows), "pain_point"),
    )
    name = say("From what could be brought to what is brought")
    form = money_format(possible, currency, language)
    chart = Chart(name, "stack", names, series, number_format=form, theme=source.theme)
    period = say(PERIODS[source.journey.head.period])
    title = say(
        "{lost} of {possible} are lost on the way {period}",
        lost=money(possible - found.money, currency, language),
        possible=money(possible, currency, language),
        period=period,
    )
    yield Summary(title, (), (chart,), _notes(source))


def _losses(source: Source) -> list[tuple[str, float]]:
    """What is lost at each stage, in their order; the small ones together where there are many."""
    lost = [(each.stage, each.money_lost) for each in source.ground.funnel.flows if each.money_lost]
    largest = sorted(lost, key=lambda each: -each[1])[: MOST_BARS - 1 if len(lost) > MOST_BARS else None]
    shown = [(_stage_name(stage, source), money) for stage, money in lost if (stage, money) in largest]
    rest = sum(money for _, money in lost) - sum(money for _, money in shown)
    return [*shown, (source.say("All other stages"), rest)] if len(shown) < len(lost) else shown


def sensitivity_slides(source: Source) -> Iterator[Summary]:
    """What one more point of each stage's conversion brings, the most on top."""
    found = source.ground.funnel
    known = [(each.stage, each.money_per_point) for each in found.sensitivity if each.money_per_point]
    if not known:
        return
    say, language, currency = source.say, source.language, source.journey.head.currency
    known.sort(key=lambda each: (-each[1], each[0]))
    known = known[:MOST_BARS]
    period = say(PERIODS[source.journey.head.period])
    chart = Chart(
        say("What +1 point of conversion brings {period}", period=period),
        "bars",
        tuple(_stage_name(stage, source) for stage, _ in known),
        (Series(say("One point more"), tuple(value for _, value in known)),),
        number_format=money_format(known[0][1], currency, language),
        theme=source.theme,
    )
    title = say(
        "A point more at “{stage}” brings {money} {period}",
        stage=_stage_name(known[0][0], source),
        money=gained(known[0][1], currency, language),
        period=period,
    )
    yield Summary(title, (), (chart,), _notes(source))


def _flow_said(flow: StageFlow, source: Source) -> str:
    """The stage with its conversion and what is lost there."""
    name = _stage_name(flow.stage, source)
    if flow.cr is None:
        return f"{name}: {source.say('not measured')}"
    return f"{name}: CR {share(flow.cr, source.language)}"


def _stage_name(stage_id: str, source: Source) -> str:
    for place, stage in enumerate(stages(source.journey), 1):
        if stage.id == stage_id:
            return " ".join(stage.name.split())[:60] or source.say("Stage {number}", number=place)
    return stage_id


def _notes(source: Source) -> str:
    """What is missing or wrong, and what each stage loses."""
    found: Funnel = source.ground.funnel
    currency, language = source.journey.head.currency, source.language
    lines = [remark.told(language) for remark in found.remarks]
    for flow in found.flows:
        if flow.lost is not None:
            gone = people(flow.lost, language)
            worth = f", {money(flow.money_lost, currency, language)}" if flow.money_lost is not None else ""
            said = source.say("{count} leave for good", count=gone)
            lines.append(f"{_stage_name(flow.stage, source)}: {said}{worth}")
    return "\n".join(lines)
