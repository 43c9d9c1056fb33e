"""Which records each usual lane holds, in the order in which they stand on the map."""

from collections.abc import Callable, Iterable

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.metrics import lane_metrics
from cjm_studio.model import (
    PLACED_BY,
    Communication,
    Expectation,
    Gain,
    Hypothesis,
    Journey,
    PainPoint,
    Promise,
    Record,
    Score,
    Sticky,
    Touchpoint,
    place_in_order,
)

Contents = tuple[Record, ...]


def _goals(frame: Frame) -> Contents:
    return tuple(stage for stage in frame.columns.stages if stage.customer_goal.strip())


def _touchpoints(frame: Frame) -> Contents:
    """Those of the columns, then those that no step holds."""
    met = tuple(touchpoint for column in frame.columns.met for touchpoint in column)
    return (*met, *(lost for lost in frame.journey.all_of(Touchpoint) if lost.id not in frame.columns.spans))


def _actions(frame: Frame) -> Contents:
    """What is done where the touchpoint has a name beside it; without one the action names the touchpoint."""
    return tuple(
        touchpoint
        for touchpoint in _touchpoints(frame)
        if isinstance(touchpoint, Touchpoint)
        and touchpoint.name.strip()
        and touchpoint.customer_action.strip()
    )


def _every(*kinds: type[Record]) -> Callable[[Frame], Contents]:
    def contents(frame: Frame) -> Contents:
        return _in_map_order(frame, (record for kind in kinds for record in frame.journey.all_of(kind)))

    return contents


def _in_map_order(frame: Frame, records: Iterable[Record]) -> Contents:
    """By the touchpoint or stage on which they hang, then by their own order."""
    ranks = {record_id: rank for rank, record_id in enumerate(frame.columns.spans)}
    keyed = [(_rank(frame.journey, ranks, record), place_in_order(record), record) for record in records]
    return tuple(record for _, _, record in sorted(keyed, key=lambda each: each[:2]))


def _rank(journey: Journey, ranks: dict[str, int], record: Record) -> int:
    links = journey.out(record.id, PLACED_BY[record.kind]) if record.kind in PLACED_BY else ()
    return min((ranks[link.target] for link in links if link.target in ranks), default=len(ranks))


def _scores(curve: str) -> Callable[[Frame], Contents]:
    def contents(frame: Frame) -> Contents:
        """Scores of touchpoints that have a column; a score in no place has no point on a curve."""
        return tuple(
            score
            for score in frame.journey.all_of(Score)
            if score.curve == curve
            and any(link.target in frame.columns.spans for link in frame.journey.out(score.id, "scores"))
        )

    return contents


_CONTENTS: dict[str, Callable[[Frame], Contents]] = {
    "goals": _goals,
    "customer_actions": _actions,
    "touchpoints": _touchpoints,
    "promises": _every(Promise),
    "expectations": _every(Expectation),
    "communications": _every(Communication),
    "emotion": _scores("emotion"),
    "reason": _scores("reason"),
    "hypotheses": _every(Hypothesis),
    "metrics": lane_metrics,
    "stickies": _every(Sticky),
}


def lane_contents(frame: Frame, role: str, *, gains_apart: bool) -> Contents:
    """The records of a usual lane. Gains stand among the pains unless they have a lane of their own."""
    if role == "pains":
        return _every(PainPoint)(frame) if gains_apart else _every(PainPoint, Gain)(frame)
    if role == "gains":
        return _every(Gain)(frame) if gains_apart else ()
    return _CONTENTS[role](frame)
