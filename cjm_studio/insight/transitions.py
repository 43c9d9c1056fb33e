"""From one stage to the next: which share of a stage's customers goes where.

A `next` link's share is the share of all customers of its source; when the shares of a measured stage come to
one, they tell how those who get through part, and are multiplied by the stage's conversion. A way that passes
over the sale stage, beside others that do not, is taken by those who do not get through: it shrinks as the
conversion grows. A stage with no link forward leads to the one after it. What neither goes on nor comes back
drops off.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

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
NO_ASIDE_SHARE = N_(
    "The way past the sale from the stage “{stage}” has no share of customers, so it is left out. "
    "Give it one."
)
HARMLESS = frozenset({NO_LOOP_SHARE, NO_ASIDE_SHARE})

AFTER_SALE = frozenset({"use", "after", "legacy_trail"})


@dataclass(frozen=True)
class Ways:
    """Where the customers of one stage go, by the number of the next stage.

    `back` and `aside` (past the sale) are shares of them all. Those who get through part `ahead`: shares of
    the passing ones. `conversion` is the share that gets through, None where neither a metric nor a share
    says it; then everybody does who does not go back.
    """

    ahead: dict[int, float]
    back: dict[int, float]
    conversion: float | None
    aside: dict[int, float] = field(default_factory=dict)

    @property
    def passing(self) -> float:
        """The share of the customers who get through."""
        return self.rest_of(sum(self.aside.values())) if self.conversion is None else self.conversion

    @property
    def failing(self) -> float:
        """The share that neither gets through nor goes back."""
        return self.rest_of(self.passing)

    def rest_of(self, share: float) -> float:
        """What is left of the customers without those who go back and this share."""
        return max(0.0, 1 - sum(self.back.values()) - share)

    @property
    def widening(self) -> dict[int, float]:
        """What one more passing customer adds to each way: more go ahead, fewer aside."""
        found = dict(self.ahead)
        for target, share in self.aside.items():
            found[target] = found.get(target, 0.0) - (share / self.failing if self.failing else 0.0)
        return found


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
    for stage in ordered:
        found, said = _ways_of(journey, stage, numbers, sale)
        ways.append(found)
        remarks += [Remark(text, (stage.id,), {"stage": stage.name} | values) for text, values in said]
    is_sound = all(remark.text in HARMLESS for remark in remarks)
    return Transitions(ordered, tuple(ways), sale, tuple(remarks), is_sound)


def losing_stages(journey: Journey) -> frozenset[str]:
    """The stages at which some customers leave for good, as shares or conversions say; not the last one."""
    found = transitions(journey)
    if not found.is_sound:
        return frozenset()
    lost = {
        stage.id: way.rest_of(way.passing * sum(way.ahead.values()) + sum(way.aside.values()))
        for stage, way in zip(found.stages[:-1], found.ways, strict=False)
    }
    return frozenset(stage for stage, share in lost.items() if share > ROUNDING)


def room(found: Transitions, number: int) -> float:
    """By how much the conversion of a stage can rise until everybody gets through who does not go back."""
    way = found.ways[number]
    widening = sum(way.widening.values())
    if number == found.sale or widening <= ROUNDING:
        return way.failing
    left = way.rest_of(way.passing * sum(way.ahead.values()) + sum(way.aside.values()))
    return min(way.failing, left / widening)


def varied(found: Transitions, conversions: Mapping[str, float]) -> Transitions:
    """The same ways with other conversions for some stages, bounded by none and by what there is room for."""
    ways = tuple(
        _with_conversion(way, min(max(conversions[stage.id], 0.0), way.passing + room(found, number)))
        if stage.id in conversions
        else way
        for number, (stage, way) in enumerate(zip(found.stages, found.ways, strict=True))
    )
    return replace(found, ways=ways)


def _with_conversion(way: Ways, wanted: float) -> Ways:
    shrunk = way.rest_of(wanted) / way.failing if way.failing else 1.0
    aside = {target: share * shrunk for target, share in way.aside.items()}
    return replace(way, conversion=wanted, aside=aside)


Said = list[tuple[str, dict[str, float]]]


def _ways_of(journey: Journey, stage: Stage, numbers: dict[str, int], sale: int) -> tuple[Ways, Said]:
    number = numbers[stage.id]
    ahead, back, past = _links_of(journey, stage, numbers, sale)
    said: Said = [(NO_LOOP_SHARE, {}) for link in back if link.share is None]
    said += [(NO_ASIDE_SHARE, {}) for link in past if link.share is None]
    measured = conversion(journey, stage.id)
    returning = _summed((numbers[link.target], link.share or 0.0) for link in back)
    aside = _summed((numbers[link.target], link.share or 0.0) for link in past)
    if ahead:
        gone = sum(returning.values()) + sum(aside.values())
        shares, passing = _forward(ahead, measured, gone)
        parted = _summed((numbers[link.target], share) for link, share in shares.items())
    elif number + 1 < len(numbers):
        parted, passing = {number + 1: 1.0}, measured
    else:
        parted, passing = {}, measured  # the last one: passing it leads to no other
    found = Ways(parted, returning, passing, aside)
    return found, said + _wrongs(found)


def _links_of(
    journey: Journey, stage: Stage, numbers: dict[str, int], sale: int
) -> tuple[list[Next], list[Next], list[Next]]:
    """The ways ahead, back, and past the sale."""
    number = numbers[stage.id]
    links = [
        link for link in journey.out(stage.id, "next") if isinstance(link, Next) and link.target in numbers
    ]
    ahead = [link for link in links if numbers[link.target] > number]
    back = [link for link in links if numbers[link.target] <= number]
    if number == len(numbers) - 1 and number != sale:
        return back, [], []  # for those who get to the very end, coming back is how they go on
    past = [link for link in ahead if number < sale < numbers[link.target]]
    if len(past) == len(ahead):
        return ahead, back, []
    return [link for link in ahead if link not in past], back, past


def _wrongs(ways: Ways) -> Said:
    """What cannot be: more than all customers, or less than none."""
    passing = ways.passing
    if passing > 1 + ROUNDING:
        return [(OVER_ONE, {"value": round(passing * 100, 2)})]
    if passing < 0:
        return [(NEGATIVE, {"value": round(passing * 100, 2)})]
    going = passing * sum(ways.ahead.values()) if ways.ahead else 0.0
    total = sum(ways.back.values()) + going + sum(ways.aside.values())
    return [(TOO_MANY, {"total": round(total * 100, 2)})] if total > 1 + ROUNDING else []


def _forward(
    ahead: list[Next], measured: float | None, gone: float
) -> tuple[dict[Next, float], float | None]:
    """How those who get through part on the ways ahead, and which share of all gets through."""
    given = {link: link.share for link in ahead if link.share is not None}
    silent = [link for link in ahead if link.share is None]
    total = sum(given.values())
    if not silent and measured is None:
        return ({link: share / total for link, share in given.items()} if total else given), total
    passing = max(0.0, 1 - gone) if measured is None else measured
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
