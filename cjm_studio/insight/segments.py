"""What a segment is worth, and how its people like to be spoken to (DISC)."""

from dataclasses import dataclass

from cjm_studio.insight.lifetime import ltv
from cjm_studio.language import N_
from cjm_studio.model import Journey, Persona


@dataclass(frozen=True)
class SegmentValue:
    """A persona's LTV and that of its whole segment, in the journey's currency; None where not known."""

    id: str
    ltv: float | None
    size: float | None
    value: float | None


@dataclass(frozen=True)
class Manner:
    """How to speak to people of a style: what works, what to leave, and what they look for in a message."""

    works: str
    leave: str
    first_words: str


MANNERS: dict[str, Manner] = {
    "D": Manner(
        N_("Come to the point: result, time, price. Give a choice and let them decide."),
        N_("Long introductions, small talk, asking for patience without a date."),
        N_("“Ready in 10 minutes. Now or at six?”"),
    ),
    "I": Manner(
        N_("Be warm and quick, tell what others say, show what it feels like afterwards."),
        N_("Dry tables, cold rules, silence after their message."),
        N_("“You will be home with it tonight. Here is how it went for others.”"),
    ),
    "S": Manner(
        N_("Say what happens next, step by step, and who helps. Keep what was agreed."),
        N_("Pressure, sudden changes, a new face at every step."),
        N_("“I stay with you until it is done. First we check the passport, then …”"),
    ),
    "C": Manner(
        N_("Give figures, terms and sources in writing; answer every question exactly."),
        N_("Vague promises, exaggeration, being rushed before they have read it."),
        N_("“The rate is 17.9 %, nothing else is added. Here is the calculation.”"),
    ),
}


def segment_values(journey: Journey) -> tuple[SegmentValue, ...]:
    """Each persona's segment in order: its size times its LTV."""
    found = []
    for persona in journey.all_of(Persona):
        each, size = ltv(persona), size_of(persona)
        value = None if each is None or size is None else each * size
        found.append(SegmentValue(persona.id, each, size, value))
    return tuple(found)


def size_of(persona: Persona) -> float | None:
    """How many people the segment has; where nobody has said, how many enter in a period."""
    return persona.segment_size if persona.segment_size is not None else persona.entering_customers
