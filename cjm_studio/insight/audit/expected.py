"""Mistakes about expectations: none before the contact, of the past, of competitors; the wrong order."""

from collections.abc import Iterator

from cjm_studio.insight.audit.finding import Finding, Ground, Look, Rule
from cjm_studio.insight.expectations import DIFFERENTIATORS, HYGIENE, open_hygiene_gaps
from cjm_studio.insight.hypotheses import DEAD
from cjm_studio.language import N_
from cjm_studio.model import Expectation, Hypothesis, Journey, Stage, stages

BEFORE_CONTACT = frozenset({"stimulus", "zmot", "legacy_trail"})

NO_STIMULUS = Rule(
    "starts-with-contact",
    2,
    "warning",
    N_("The map begins with the contact: “{stage}”"),
    N_("What set the customer going, and what he read before he came, decides what he expects from you."),
    N_("Put a stimulus and a zero moment of truth in front."),
)
NO_EARLY_EXPECTATION = Rule(
    "no-expectation-before-contact",
    2,
    "warning",
    N_("No best and worst expectation is recorded before the contact"),
    N_("The customer comes with a picture of how it will be, and compares you with it."),
    N_("Ask what he hoped for and what he feared, and put it on the stages before the first contact."),
)
NO_PAST = Rule(
    "past-ignored",
    3,
    "warning",
    N_("No expectation comes from past experience"),
    N_("What was given once is expected the next time, and what went wrong is feared."),
    N_("Ask what it was like the last time, here or elsewhere, and record it as a source."),
)
NO_COMPETITOR = Rule(
    "competitors-ignored",
    8,
    "warning",
    N_("No expectation comes from a competitor"),
    N_("Customers compare you with whoever served them well last, even in another trade."),
    N_("Walk the path at a competitor and record what customers now expect because of it."),
)
HYGIENE_FIRST = Rule(
    "differentiators-before-hygiene",
    14,
    "warning",
    N_("Fairness or clarity is broken, and every hypothesis is about enjoyment or belonging"),
    N_("A treat on top of an unfair or unclear service makes it worse: one sees where the money goes."),
    N_("Mend these expectations first: {names}"),
)


def no_stimulus(ground: Ground) -> Iterator[Finding]:
    """2: the first stage is already a contact, or no best and worst expectation comes before one."""
    ordered = stages(ground.journey)
    if ordered and ordered[0].stage_kind not in BEFORE_CONTACT:
        yield Finding(NO_STIMULUS, (ordered[0].id,), {"stage": ordered[0].name})
    if ordered and not _has_early_expectation(ground.journey, ordered):
        yield Finding(NO_EARLY_EXPECTATION, tuple(stage.id for stage in ordered[:1]))


def no_past(ground: Ground) -> Iterator[Finding]:
    """3: no expectation with source past experience."""
    yield from _no_source(ground.journey, "past_experience", NO_PAST)


def no_competitor(ground: Ground) -> Iterator[Finding]:
    """8: no expectation with source competitor."""
    yield from _no_source(ground.journey, "competitor", NO_COMPETITOR)


def hygiene_first(ground: Ground) -> Iterator[Finding]:
    """14: open hygiene gaps while every hypothesis answers differentiators."""
    journey = ground.journey
    broken = open_hygiene_gaps(journey)
    alive = [each for each in journey.all_of(Hypothesis) if each.status not in DEAD]
    if broken and alive and all(_treats_only(journey, each) for each in alive):
        names = ", ".join(expectation.name for expectation in broken[:3])
        yield Finding(HYGIENE_FIRST, tuple(each.id for each in broken), {"names": names})


def _no_source(journey: Journey, source: str, rule: Rule) -> Iterator[Finding]:
    if stages(journey) and all(each.source != source for each in journey.all_of(Expectation)):
        yield Finding(rule, (journey.id,))


def _has_early_expectation(journey: Journey, ordered: tuple[Stage, ...]) -> bool:
    early = set()
    for stage in ordered:
        if stage.stage_kind not in BEFORE_CONTACT:
            break
        early.add(stage.id)
    return any(
        _has_both_ends(expectation) and _stage_of(journey, expectation) in early
        for expectation in journey.all_of(Expectation)
    )


def _has_both_ends(expectation: Expectation) -> bool:
    best = expectation.best is not None or bool(expectation.best_text.strip())
    worst = expectation.worst is not None or bool(expectation.worst_text.strip())
    return best and worst


def _stage_of(journey: Journey, expectation: Expectation) -> str:
    """The stage that an expectation stands at, through touchpoint and step."""
    here = next((link.target for link in journey.out(expectation.id, "expects")), "")
    for _ in range(2):
        above = next((link.target for link in journey.out(here, "part_of")), "")
        here = above or here
    return here


def _treats_only(journey: Journey, hypothesis: Hypothesis) -> bool:
    """Whether the hypothesis answers differentiators and nothing of hygiene."""
    answered = (journey.records.get(link.target) for link in journey.out(hypothesis.id, "answers"))
    forces = {each.force for each in answered if isinstance(each, Expectation)}
    return bool(forces & DIFFERENTIATORS) and not forces & HYGIENE


EXPECTED: tuple[Look, ...] = (no_stimulus, no_past, no_competitor, hygiene_first)
