"""From one stage to the next: which share of a stage's customers goes where.

A `next` link's share is the share of all customers of its source; when the shares of a measured stage come to
one, they tell how those who get through part, and are multiplied by the stage's conversion. A stage with no
link forward leads to the one after it. What neither goes on nor comes back drops off.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cjm_studio.insight.rates import conversion
from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_
from cjm_studio.model import Journey, Next, Stage, stages

ROUNDING = 1e-9

TOO_MANY = N_(
    "From the stage “{stage}” more customers go on than there are: the shares come to {total} %. "
    "Lower the shares of its ways, or its conversion."
)
OVER_ONE = N_("The conversion of the stage “{stage}” is {value} %, more than everybody. Correct its metric.")
NEGATIVE = N_("The conversion of the stage “{stage}” is {value} %, less than nobody. Correct its metric.")
NO_LOOP_SHARE = N_(
    "The way back from the stage “{stage}” has no share of customers, so it is left out. Give it one."
)


AFTER_SALE = frozenset({"use", "after", "legacy_trail"})


@dataclass(frozen=True)
class Ways:
    """Where the customers of one stage go, by the number of the next stage.

    `back` are shares of them all. Those who get through part `ahead`: shares of the passing ones.
    `conversion` is the share that gets through, None where neither a metric nor a share says it; then
    everybody does who does not go back.
    """

    ahead: dict[int, float]
    back: dict[int, float]
    conversion: float | None

    @property
    def passing(self) -> float:
        """The share of the customers who get through."""
        return max(0.0, 1 - sum(self.back.values())) if self.conversion is None else self.conversion


@dataclass(frozen=True)
class Transitions:
    """The stages in order and the ways out of each.

    `sale` is the number of the stage whose passing earns the money, the last before use, after or trail.
    """

    stages: tuple[Stage, ...]
    ways: tuple[Ways, ...]
    sale: int
    remarks: tuple[Remark, ...]
    is_sound: bool


def transitions(journey: Journey) -> Transitions:
    """The transitions between the stages of a journey; unsound when more leave a stage than are there."""
    ordered = stages(journey)
    numbers = {stage.id: number for number, stage in enumerate(ordered)}
    selling = [number for number, stage in enumerate(ordered) if stage.stage_kind not in AFTER_SALE]
    sale = selling[-1] if selling else len(ordered) - 1
    remarks: list[Remark] = []
    ways = []
    for number, stage in enumerate(ordered):
        found, said = _ways_of(journey, stage, numbers, is_end=number == len(ordered) - 1 and number != sale)
        ways.append(found)
        remarks += [Remark(text, (stage.id,), {"stage": stage.name} | values) for text, values in said]
    is_sound = all(remark.text == NO_LOOP_SHARE for remark in remarks)
    return Transitions(ordered, tuple(ways), sale, tuple(remarks), is_sound)


def varied(found: Transitions, conversions: Mapping[str, float]) -> Transitions:
    """The same ways with other conversions for some stages, bounded by none and by all who do not go back."""
    ways = tuple(
        replace(way, conversion=min(max(conversions[stage.id], 0.0), max(0.0, 1 - sum(way.back.values()))))
        if stage.id in conversions
        else way
        for stage, way in zip(found.stages, found.ways, strict=True)
    )
    return replace(found, ways=ways)


Said = list[tuple[str, dict[str, float]]]


def _ways_of(journey: Journey, stage: Stage, numbers: dict[str, int], *, is_end: bool) -> tuple[Ways, Said]:
    number = numbers[stage.id]
    links = [
        link for link in journey.out(stage.id, "next") if isinstance(link, Next) and link.target in numbers
    ]
    ahead = [link for link in links if numbers[link.target] > number]
    back = [link for link in links if numbers[link.target] <= number]
    if is_end:  # for those who get to the very end, coming back is how they go on
        ahead, back = back, []
    said: Said = [(NO_LOOP_SHARE, {}) for link in back if link.share is None]
    measured = conversion(journey, stage.id)
    returning = _summed((numbers[link.target], link.share or 0.0) for link in back)
    if ahead:
        shares, passing = _forward(ahead, measured, sum(returning.values()))
        parted = _summed((numbers[link.target], share) for link, share in shares.items())
    elif number + 1 < len(numbers):
        parted, passing = {number + 1: 1.0}, measured
    else:
        parted, passing = {}, measured  # the last one: passing it leads to no other
    found = Ways(parted, returning, passing)
    return found, said + _wrongs(found)


def _wrongs(ways: Ways) -> Said:
    """What cannot be: more than all customers, or less than none."""
    passing = ways.passing
    if passing > 1 + ROUNDING:
        return [(OVER_ONE, {"value": round(passing * 100, 2)})]
    if passing < 0:
        return [(NEGATIVE, {"value": round(passing * 100, 2)})]
    going = passing * sum(ways.ahead.values()) if ways.ahead else 0.0
    total = sum(ways.back.values()) + going
    return [(TOO_MANY, {"total": round(total * 100, 2)})] if total > 1 + ROUNDING else []


def _forward(
    ahead: list[Next], measured: float | None, returning: float
) -> tuple[dict[Next, float], float | None]:
    """How those who get through part on the ways ahead, and which share of all gets through."""
    given = {link: link.share for link in ahead if link.share is not None}
    silent = [link for link in ahead if link.share is None]
    total = sum(given.values())
    if not silent and measured is None:
        return ({link: share / total for link, share in given.items()} if total else given), total
    passing = max(0.0, 1 - returning) if measured is None else measured
    if silent:
        rest = max(0.0, passing - total)
        given |= {link: rest / len(silent) for link in silent}
    elif abs(total - 1) < ROUNDING:
        return given, measured
    if not passing:
        return dict.fromkeys(given, 1 / len(given)), measured
    return {link: share / passing for link, share in given.items()}, measured


def _summed(shares: Iterable[tuple[int, float]]) -> dict[int, float]:
    found: dict[int, float] = {}
    for target, share in shares:
        found[target] = found.get(target, 0.0) + share
    return found
