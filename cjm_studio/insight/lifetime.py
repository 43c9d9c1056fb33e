"""What a customer is worth over the time that he stays: LTV = profit per month x lifetime in months."""

from dataclasses import dataclass

from cjm_studio.model import Journey, Persona


@dataclass(frozen=True)
class PersonaValue:
    """A persona's LTV in the journey's currency; None when its profit or its lifetime is not known."""

    id: str
    ltv: float | None


def ltv(persona: Persona) -> float | None:
    """Profit per month times months: 50 a month for 36 months is 1,800."""
    if persona.profit_per_month is None or persona.lifetime_months is None:
        return None
    return persona.profit_per_month * persona.lifetime_months


def persona_values(journey: Journey) -> tuple[PersonaValue, ...]:
    """The LTV of each persona, in their order."""
    return tuple(PersonaValue(persona.id, ltv(persona)) for persona in journey.all_of(Persona))


def average_ltv(journey: Journey) -> float | None:
    """The LTV of a customer of this journey: that of its personas by their weight.

    The weight is the entering customers, the segment's share or its size, whichever all of them have.
    Without any they weigh the same. None when a persona's LTV is not known.
    """
    personas = journey.all_of(Persona)
    values = [ltv(persona) for persona in personas]
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return None
    weights = _weights(personas)
    total = sum(weights)
    return (
        sum(value * weight for value, weight in zip(known, weights, strict=True)) / total if total else None
    )


def _weights(personas: tuple[Persona, ...]) -> list[float]:
    for field in ("entering_customers", "segment_share", "segment_size"):
        found = [getattr(persona, field) for persona in personas]
        if all(weight is not None for weight in found) and sum(found):
            return found
    return [1.0] * len(personas)
