"""Mistakes about pains: rules without a price, complaints without an answer, assumptions drawn as facts."""

from collections.abc import Iterator

from cjm_studio.insight.audit.finding import Finding, Ground, Look, Rule
from cjm_studio.language import N_
from cjm_studio.model import EVIDENCE_LEVELS, Evidence, Journey, PainPoint, Touchpoint

SEVERE = 4
KNOWN_LEVELS = frozenset(EVIDENCE_LEVELS[1:])

PRICELESS_RULE = Rule(
    "rule-without-price",
    6,
    "warning",
    N_("“{pain}” is caused by a rule, and nobody knows what the rule saves"),
    N_("“That is how it is done” costs customers every day. A rule may stay while it saves more than that."),
    N_("Put a price on the risk that the rule avoids, and compare."),
)
NO_REACTION = Rule(
    "feedback-without-reaction",
    9,
    "error",
    N_("Customers have told about “{pain}”, and nothing follows"),
    N_("Whoever complains and hears nothing does not complain again. He leaves."),
    N_("Write down your answer, or hang a hypothesis on it."),
)
ASSUMED = Rule(
    "assumption-as-fact",
    12,
    "warning",
    N_("“{record}” matters most and is only assumed"),
    N_("Money is about to be spent on what somebody in the room believes."),
    N_("Ask customers, look at the log, or measure; then raise the level of evidence."),
)


def rule_without_price(ground: Ground) -> Iterator[Finding]:
    """6: a pain with cause rule and no price of the risk."""
    for pain in ground.journey.all_of(PainPoint):
        if pain.cause == "rule" and pain.avoided_risk_price is None:
            yield Finding(PRICELESS_RULE, (pain.id,), {"pain": pain.text})


def no_reaction(ground: Ground) -> Iterator[Finding]:
    """9: a pain with evidence at reported or above and no answer and no hypothesis."""
    journey = ground.journey
    for pain in journey.all_of(PainPoint):
        answered = pain.our_answer.strip() or journey.into(pain.id, "answers")
        if not answered and _is_known(journey, pain):
            yield Finding(NO_REACTION, (pain.id,), {"pain": pain.text})


def assumed(ground: Ground) -> Iterator[Finding]:
    """12: a moment of truth or a pain of severity 4 and more at level assumed."""
    for touchpoint in ground.journey.all_of(Touchpoint):
        if touchpoint.moment_of_truth and touchpoint.evidence_level == "assumed":
            yield Finding(ASSUMED, (touchpoint.id,), {"record": touchpoint.name})
    for pain in ground.journey.all_of(PainPoint):
        if (pain.severity or 0) >= SEVERE and pain.evidence_level == "assumed":
            yield Finding(ASSUMED, (pain.id,), {"record": pain.text})


def _is_known(journey: Journey, pain: PainPoint) -> bool:
    """Whether the pain itself, or a piece of evidence for it, is more than assumed."""
    proofs = [journey.records.get(link.target) for link in journey.out(pain.id, "evidenced_by")]
    return pain.evidence_level in KNOWN_LEVELS or any(
        isinstance(proof, Evidence) and proof.evidence_level in KNOWN_LEVELS for proof in proofs
    )


EVIDENCE: tuple[Look, ...] = (rule_without_price, no_reaction, assumed)
