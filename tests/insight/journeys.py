"""Small journeys with figures, for what insight computes."""

from collections.abc import Sequence

from cjm_studio.commands import Command, Set
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, empty_journey, linking

ENTERING, VALUE = 1000.0, 100.0


def path(*rates: float | None, kinds: Sequence[str] = ()) -> Journey:
    """Stages s0, s1 ... in a row, conversions in per cent (None: not measured), 1,000 customers of 100."""
    journey = empty_journey()
    journey = after(journey, Set(item=journey.id, values={"entering_customers": ENTERING, "value": VALUE}))
    for number, rate in enumerate(rates):
        kind = kinds[number] if kinds else "contact"
        journey = after(journey, adding("stage", f"s{number}", name=f"Этап {number}", stage_kind=kind))
        if rate is not None:
            journey = after(
                journey,
                adding("metric", f"m{number}", name=f"CR {number}", baseline=rate),
                linking("measured_by", f"s{number}", f"m{number}"),
            )
    return journey


def way(source: int, target: int, share: float | None = None) -> Command:
    """The command that joins two stages."""
    return linking("next", f"s{source}", f"s{target}", **({} if share is None else {"share": share}))


def hypothesis(
    metric: str = "m0", effect: Sequence[float] = (2.0, 4.0, 6.0), **fields: object
) -> list[Command]:
    """Commands that add hypothesis "h" at the first stage, moving a metric by low, likely and high."""
    low, likely, high = effect
    stated = {"effect_low": low, "effect_likely": likely, "effect_high": high}
    return [
        adding("hypothesis", "h", "s0", change="Иначе", **stated, **fields),
        linking("moves", "h", metric),
    ]
