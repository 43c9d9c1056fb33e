"""What is different between two journeys: an as-is and its to-be, or two variants.

Records are matched as `compare_matching` says. A matched record is changed when a field of its own differs,
moved when it stands in another place or its order among its neighbours changed. Links count where they say
where something stands; tags and order keys are no difference. Between journeys in different languages texts
are not compared, only whether there are any: a translation differs in its figures and its structure.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from cjm_studio.insight.compare_matching import COMPARED, match_records, place_in, place_of
from cjm_studio.model import Journey, Record, Score, place_in_order, stages, steps, touchpoints

IGNORED = frozenset({"id", "kind", "order", "tags"})
# Belief and measurement stand before intention: what is comes first, what shall be second.
ORDER = ("as_is", "actual", "to_be")

State = Literal["same", "changed", "moved", "added", "removed"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field and what it holds in either journey."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Pair:
    """A record that both journeys have."""

    before_id: str
    after_id: str
    changes: tuple[FieldChange, ...] = ()
    is_moved: bool = False

    @property
    def state(self) -> State:
        """A changed record that also moved is changed."""
        if self.changes:
            return "changed"
        return "moved" if self.is_moved else "same"


@dataclass(frozen=True, slots=True)
class CurvePair:
    """The emotion or reason of one persona in both journeys: (touchpoint id, value) from left to right.

    The ids of a persona and of touchpoints are those of the journey that the points belong to.
    """

    curve: Literal["emotion", "reason"]
    before_persona: str
    after_persona: str
    before: tuple[tuple[str, float], ...]
    after: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Comparison:
    """The difference of two journeys; ids of `removed` are the first one's, of `added` the second one's.

    Without `has_texts` the two are in different languages, and their texts were not compared.
    """

    pairs: tuple[Pair, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    curves: tuple[CurvePair, ...]
    has_texts: bool = True

    @property
    def before_states(self) -> dict[str, State]:
        """What became of each record of the first journey."""
        return {pair.before_id: pair.state for pair in self.pairs} | dict.fromkeys(self.removed, "removed")

    @property
    def after_states(self) -> dict[str, State]:
        """Where each record of the second journey comes from."""
        return {pair.after_id: pair.state for pair in self.pairs} | dict.fromkeys(self.added, "added")

    @property
    def counts(self) -> dict[State, int]:
        """How many records are in each state."""
        found: dict[State, int] = dict.fromkeys(("same", "changed", "moved"), 0)
        for pair in self.pairs:
            found[pair.state] += 1
        return found | {"added": len(self.added), "removed": len(self.removed)}


def compare(before: Journey, after: Journey) -> Comparison:
    """The differences from the first journey to the second; the same two always give the same answer."""
    matched = match_records(before, after)
    has_texts = before.head.language == after.head.language
    moved = _moved(before, after, matched)
    pairs = [
        Pair(one, other, _changes(before.records[one], after.records[other], has_texts), one in moved)
        for one, other in matched.items()
    ]
    known = set(matched.values())
    return Comparison(
        tuple(sorted(pairs, key=lambda pair: (pair.before_id, pair.after_id))),
        tuple(sorted(key for key in _compared(after) if key not in known)),
        tuple(sorted(key for key in _compared(before) if key not in matched)),
        tuple(_curves(before, after, matched)),
        has_texts,
    )


def in_order(one: Journey, other: Journey) -> tuple[Journey, Journey]:
    """What is before what shall be; of two of a kind the first one first."""
    first, second = (ORDER.index(each.head.journey_kind) for each in (one, other))
    return (other, one) if second < first else (one, other)


def _compared(journey: Journey) -> list[str]:
    return [key for key, record in journey.records.items() if record.kind in COMPARED]


def _changes(before: Record, after: Record, has_texts: bool) -> tuple[FieldChange, ...]:
    fields = (name for name in type(before).model_fields if name not in IGNORED)
    values = ((name, getattr(before, name), getattr(after, name)) for name in fields)
    changes = (FieldChange(name, old, new) for name, old, new in values if old != new)
    if has_texts:
        return tuple(changes)
    choices = _choices(type(before))
    return tuple(
        each
        for each in changes
        if each.field in choices or _without_texts(each.before) != _without_texts(each.after)
    )


@lru_cache
def _choices(kind: type[BaseModel]) -> frozenset[str]:
    """The fields that hold one of some words: the same in every language."""
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if any(get_origin(part) is Literal for part in (field.annotation, *get_args(field.annotation)))
    )


def _without_texts(value: object) -> object:
    """What is left to compare across languages: of a text, whether there is any."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, tuple):
        return tuple(map(_without_texts, value))
    if isinstance(value, BaseModel):
        choices = _choices(type(value))
        return tuple((k, v if k in choices else _without_texts(v)) for k, v in value)
    return value


def _moved(before: Journey, after: Journey, matched: Mapping[str, str]) -> set[str]:
    """Ids of the first journey's records that stand elsewhere in the second."""
    moved: set[str] = set()
    neighbours: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one, other in matched.items():
        record = before.records[one]
        place = place_in(before, record, matched)
        if place != place_of(after.records[other], after):
            moved.add(one)
        elif hasattr(record, "order"):
            neighbours.setdefault((record.kind, place), []).append(one)
    for siblings in neighbours.values():
        moved |= _out_of_order(siblings, before, after, matched)
    return moved


def _out_of_order(
    siblings: Sequence[str], before: Journey, after: Journey, matched: Mapping[str, str]
) -> set[str]:
    """The fewest siblings that must have moved: all but those of the longest run that kept its order."""
    old = sorted(siblings, key=lambda key: place_in_order(before.records[key]))
    new = sorted(siblings, key=lambda key: place_in_order(after.records[matched[key]]))
    ranks = {key: rank for rank, key in enumerate(new)}
    tails: list[int] = []
    chains: list[tuple[str, ...]] = []
    for key in old:
        length = bisect_left(tails, ranks[key])
        chain = (*(chains[length - 1] if length else ()), key)
        tails[length : length + 1] = [ranks[key]]
        chains[length : length + 1] = [chain]
    return set(old) - set(chains[-1] if chains else ())


def _curves(before: Journey, after: Journey, matched: Mapping[str, str]) -> list[CurvePair]:
    """Each persona of either journey with its points in both; a persona of one of them has one curve."""
    found: list[CurvePair] = []
    old, new = _points(before), _points(after)
    for (curve, persona), points in old.items():
        other = matched.get(persona, "") if persona else ""
        has_other = not persona or persona in matched
        found.append(
            CurvePair(curve, persona, other, points, new.get((curve, other), ()) if has_other else ())
        )
    known = {(pair.curve, pair.after_persona) for pair in found if pair.after}
    found += [
        CurvePair(curve, "", persona, (), points)
        for (curve, persona), points in new.items()
        if (curve, persona) not in known
    ]
    return found


def _points(journey: Journey) -> dict[tuple[Any, str], tuple[tuple[str, float], ...]]:
    """Points by curve and persona, along the map; of several scores in one place the latest counts."""
    found: dict[tuple[Any, str], dict[str, Score]] = {}
    for stage in stages(journey):
        for step in steps(journey, stage.id):
            for card in touchpoints(journey, step.id):
                for link in journey.into(card.id, "scores"):
                    score = journey.records[link.source]
                    if isinstance(score, Score):
                        _keep_latest(found, journey, card.id, score)
    return {
        key: tuple((place, score.value) for place, score in scores.items())
        for key, scores in sorted(found.items())
    }


def _keep_latest(
    found: dict[tuple[Any, str], dict[str, Score]], journey: Journey, place: str, score: Score
) -> None:
    felt_by = [felt.target for felt in journey.out(score.id, "felt_by")] or [""]
    for persona in felt_by:
        scores = found.setdefault((score.curve, persona), {})
        known = scores.get(place)
        if known is None or (str(known.date or ""), known.id) < (str(score.date or ""), score.id):
            scores[place] = score
