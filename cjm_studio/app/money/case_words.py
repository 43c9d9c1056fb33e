"""The business case in words: one page for an owner, section by section, on the screen and as Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_studio.app.ledger.expectation_rows import level_words
from cjm_studio.app.money.language_rows import figure, gap_words
from cjm_studio.app.money.money_words import PERIODS, period_count
from cjm_studio.export import escaped
from cjm_studio.figures.charts import exact_money, money, share
from cjm_studio.insight.arguments import arguments
from cjm_studio.insight.business_case import BusinessCase
from cjm_studio.insight.two_languages import MetricLine
from cjm_studio.language import Say, number, option_label, translator
from cjm_studio.model import Expectation, JourneyHead, Record, Test

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class Section:
    """A heading and its lines, plain texts."""

    heading: str
    lines: tuple[str, ...]


def case_markdown(case: BusinessCase, head: JourneyHead, language: str) -> str:
    """The page as Markdown."""
    say = translator(language)
    title = case.hypothesis.change.strip() or say("no name")
    parts = [f"# {escaped(title)}", escaped(say("Business case · {journey}", journey=head.name))]
    for section in case_sections(case, head, language):
        parts.append(f"## {escaped(section.heading)}")
        parts.append("\n".join(f"- {escaped(line)}" for line in section.lines))
    return "\n\n".join(parts) + "\n"


def case_sections(case: BusinessCase, head: JourneyHead, language: str) -> tuple[Section, ...]:
    """What the owner reads, in the order in which he asks; what is not known is said so."""
    say = translator(language)
    sections = (
        (say("What is asked for"), [call_to_action(case, head, language)]),
        (say("Where we are"), _baseline(case, say, language)),
        (say("What we change"), _plan(case, say, language)),
        (say("What it costs"), _cost(case, head, say, language)),
        (say("What it brings: forecast"), _forecast(case, head, say, language)),
        (say("What shows it"), _evidence(case, say, language)),
        (say("Risk and plan B"), _risk(case, say, language)),
        (say("Arguments"), _arguments(case, say)),
    )
    return tuple(Section(heading, tuple(lines)) for heading, lines in sections if lines)


def call_to_action(case: BusinessCase, head: JourneyHead, language: str) -> str:
    """The sum and the people that are asked for, and what comes back."""
    say, record, worth = translator(language), case.hypothesis, case.money
    asked = _resources(case, head, say, language)
    if not asked:
        return say("Neither sum nor people are stated yet, so nothing can be decided.")
    said = say("Decide on {resources}.", resources=", ".join(asked))
    if worth.likely is None or worth.low is None or worth.high is None:
        return f"{said} {say('What it brings is not known in money yet.')}"
    period = say(PERIODS[head.period])
    back = say(
        "Forecast: {low} to {high} {period}, most likely {likely}.",
        low=money(worth.low, head.currency, language, beside=worth.high),
        high=money(worth.high, head.currency, language),
        likely=money(worth.likely, head.currency, language, beside=worth.high),
        period=period,
    )
    paid = payback_words(worth.payback_periods, record.cost_once, head, language)
    return " ".join(part for part in (said, back, paid) if part)


def payback_words(periods: float | None, cost_once: float | None, head: JourneyHead, language: str) -> str:
    """When the one-off cost comes back."""
    say = translator(language)
    if cost_once is None:
        return say("The one-off cost is not stated, so there is no payback.")
    if periods is None:
        return say("It never pays back.")
    if periods == 0:
        return say("It costs nothing at first.")
    return say("Paid back in {time}.", time=period_count(periods, head.period, language).removesuffix("."))


def _resources(case: BusinessCase, head: JourneyHead, say: Say, language: str) -> list[str]:
    record = case.hypothesis
    found = []
    if record.cost_once is not None:
        found.append(say("{money} once", money=exact_money(record.cost_once, head.currency, language)))
    if record.cost_per_period is not None:
        running = exact_money(record.cost_per_period, head.currency, language)
        found.append(f"{running} {say(PERIODS[head.period])}")
    if record.effort is not None:
        found.append(say("{count} person-days", count=number(record.effort, language)))
    return found


def _baseline(case: BusinessCase, say: Say, language: str) -> list[str]:
    lines = [_metric_words(line, say, language) for line in case.metrics]
    lines += [_answered(each, say, language) for each in case.pains if each.title.strip()]
    return lines or [say("No metric is linked, so the baseline is not known.")]


def _answered(record: Record, say: Say, language: str) -> str:
    """A pain in its own words; an expectation by what was expected and what came."""
    if not isinstance(record, Expectation):
        return say("It hurts: {pain}", pain=record.title)
    expected, came = (level_words(record, level, language) for level in ("expected", "perceived"))
    return say(
        "Expected of “{name}”: {expected}, what came: {came}", name=record.name, expected=expected, came=came
    )


def _metric_words(line: MetricLine, say: Say, language: str) -> str:
    metric = line.metric
    base = say(", of {base}", base=metric.base) if metric.base.strip() else ""
    return say(
        "{metric}{base}: now {now}, target {target}, gap {gap}",
        metric=metric.name or say("no name"),
        base=base,
        now=figure(line.now, metric.unit, language),
        target=figure(metric.target, metric.unit, language),
        gap=gap_words(line, language),
    )


def _plan(case: BusinessCase, say: Say, language: str) -> list[str]:
    record = case.hypothesis
    places = ", ".join(place.title for place in case.places if place.title.strip())
    lines = [record.change.strip() or say("The change is not written yet.")]
    if places:
        lines.append(say("Where: {places}", places=places))
    if record.because.strip():
        lines.append(say("Because: {reason}", reason=record.because.strip()))
    lines.append(say("Status: {status}", status=option_label(record.status, language)))
    owners = ", ".join(case.owners)
    lines.append(
        say("Answers for it: {owners}", owners=owners) if owners else say("Nobody answers for it yet.")
    )
    return lines


def _cost(case: BusinessCase, head: JourneyHead, say: Say, language: str) -> list[str]:
    return _resources(case, head, say, language) or [say("Neither cost nor effort is stated yet.")]


def _forecast(case: BusinessCase, head: JourneyHead, say: Say, language: str) -> list[str]:
    record, worth = case.hypothesis, case.money
    lines = []
    if record.effect_likely is not None:
        low = record.effect_likely if record.effect_low is None else record.effect_low
        high = record.effect_likely if record.effect_high is None else record.effect_high
        lines.append(
            say(
                "Effect: {likely}, from {low} to {high}",
                likely=figure(record.effect_likely, record.effect_unit, language),
                low=number(low, language),
                high=figure(high, record.effect_unit, language),
            )
        )
    if worth.likely is not None and worth.low is not None and worth.high is not None:
        lines.append(
            say(
                "{likely} {period}, from {low} to {high}, running cost taken off",
                likely=money(worth.likely, head.currency, language, beside=worth.high),
                low=money(worth.low, head.currency, language, beside=worth.high),
                high=money(worth.high, head.currency, language),
                period=say(PERIODS[head.period]),
            )
        )
        lines.append(payback_words(worth.payback_periods, record.cost_once, head, language))
    return lines + [remark.told(language) for remark in worth.remarks]


def _evidence(case: BusinessCase, say: Say, language: str) -> list[str]:
    lines = []
    for each in case.evidence:
        size = _size(each.sample_size, say, language)
        source = f" — {each.source}" if each.source.strip() else ""
        lines.append(f"{each.text.strip() or option_label(each.evidence_kind, language)}{source}{size}")
    lines += [trial_words(test, language) for test in case.tests]
    return lines or [say("No evidence and no test yet: it is an assumption.")]


def trial_words(test: Test, language: str) -> str:
    """A test in one line: with whom, how, what came out."""
    say = translator(language)
    who = say("With customers") if test.with_customers else say("Without customers")
    size = _size(test.sample_size, say, language)
    result = option_label(test.result, language) if test.result else say("no result yet")
    learnt = f". {test.learnt.strip()}" if test.learnt.strip() else ""
    method = f": {test.method.strip()}" if test.method.strip() else ""
    return f"{who}{method}{size} → {result}{learnt}"


def _size(count: int | None, say: Say, language: str) -> str:
    """A sample's size behind what it shows, never broken over lines."""
    if not count:
        return ""
    said = say(" (n = {count})", count=number(count, language))
    return " " + said.strip().replace(" ", NO_BREAK_SPACE)


def _risk(case: BusinessCase, say: Say, language: str) -> list[str]:
    lines = []
    if case.is_delivered_untested:
        lines.append(say("It is being delivered and no customer was asked."))
    elif not case.is_tested:
        lines.append(say("No customer was asked yet."))
    if case.loss_share is not None:
        lines.append(
            say(
                "The chance that it brings less than it costs to run: {share}",
                share=share(case.loss_share, language),
            )
        )
    if case.hypothesis.confidence is not None:
        lines.append(say("Our confidence: {share}", share=share(case.hypothesis.confidence, language)))
    plan_b = case.hypothesis.plan_b.strip()
    lines.append(say("Plan B: {plan}", plan=plan_b) if plan_b else say("There is no plan B yet."))
    return lines


def _arguments(case: BusinessCase, say: Say) -> Iterable[str]:
    return [
        f"{say(each.title)}: {each.why}" if each.why else say(each.title)
        for each in arguments(case.hypothesis)
        if each.holds
    ]
