"""Common columns for two journeys: a column for each pair of stages, and for each stage that only one has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cjm_studio.layout.columns import Columns, Span, column_width, lay_columns
from cjm_studio.layout.options import MapOptions
from cjm_studio.model import Journey, Touchpoint, stages, steps, touchpoints

Slot = tuple[str, str]


@dataclass(frozen=True)
class Merged:
    """Columns of both journeys: `slots` are pairs of stage ids, "" where a journey has none there.

    `places` says how far from the left side of its column each touchpoint stands, as a share of its width,
    by (0 for the first journey or 1 for the second, touchpoint id).
    """

    slots: tuple[Slot, ...]
    before: Columns
    after: Columns
    places: Mapping[tuple[int, str], tuple[int, float]]


def stage_slots(before: Journey, after: Journey, matched: Mapping[str, str]) -> tuple[Slot, ...]:
    """The stages of both in one row; `matched` are ids of the first journey and their partners."""
    one, other = ([stage.id for stage in stages(each)] for each in (before, after))
    return tuple(merge(one, other, matched))


def merge_columns(
    before: Journey, after: Journey, matched: Mapping[str, str], slots: tuple[Slot, ...]
) -> Merged:
    """A column for each of the slots, and the touchpoints of each in the same order in both journeys."""
    options = MapOptions(columns="stages")
    one, other = lay_columns(before, options), lay_columns(after, options)
    places: dict[tuple[int, str], tuple[int, float]] = {}
    for column, (first, second) in enumerate(slots):
        cards = merge(_met(before, first), _met(after, second), matched)
        for place, pair in enumerate(cards):
            share = (place + 0.5) / len(cards)
            places |= {(side, card): (column, share) for side, card in enumerate(pair) if card}
    width = column_width(len(slots))
    return Merged(
        slots,
        _spread(before, one, [slot[0] for slot in slots], width),
        _spread(after, other, [slot[1] for slot in slots], width),
        places,
    )


def merge(before: Sequence[str], after: Sequence[str], matched: Mapping[str, str]) -> list[Slot]:
    """Pairs in the order of the second list; what only the first has stands after its neighbour there."""
    back = {matched[one]: one for one in before if matched.get(one) in set(after)}
    merged: list[Slot] = [(back.get(other, ""), other) for other in after]
    for place, one in enumerate(before):
        if one in back.values():
            continue
        neighbour = before[place - 1] if place else None
        at = next((n + 1 for n, slot in enumerate(merged) if slot[0] == neighbour), 0) if neighbour else 0
        merged.insert(at, (one, ""))
    return merged


def _met(journey: Journey, stage_id: str) -> list[str]:
    if not stage_id:
        return []
    return [card.id for step in steps(journey, stage_id) for card in touchpoints(journey, step.id)]


def _spread(journey: Journey, columns: Columns, stage_ids: Sequence[str], width: float) -> Columns:
    """The journey's own columns, moved to where its stages stand in the common row."""
    at = {stage: place for place, stage in enumerate(stage_ids) if stage}
    spans = {key: Span(*(2 * [at[columns.stage_ids[span.first]]])) for key, span in columns.spans.items()}
    met: list[tuple[Touchpoint, ...]] = [
        tuple(each for each in map(journey.record, _met(journey, stage)) if isinstance(each, Touchpoint))
        for stage in stage_ids
    ]
    return replace(columns, width=width, spans=spans, stage_ids=tuple(stage_ids), met=tuple(met))
