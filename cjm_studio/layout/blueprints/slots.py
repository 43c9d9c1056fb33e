"""From left to right: a slot for each touchpoint of a step, at least one for each step and stage."""

from collections.abc import Mapping
from dataclasses import dataclass

from cjm_studio.layout.columns import Span
from cjm_studio.model import Journey, Stage, Step, Touchpoint, stages, steps, touchpoints


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of a blueprint.

    `spans` says for each stage, step and touchpoint, by id, which slots are its own; `stage_ids` to which
    stage each slot belongs.
    """

    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    touchpoints: tuple[Touchpoint, ...]
    spans: Mapping[str, Span]
    stage_ids: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.stage_ids)


def lay_slots(journey: Journey) -> Slots:
    """The slots in the order of the map; touchpoints without a place stand in the first one."""
    spans: dict[str, Span] = {}
    stage_ids: list[str] = []
    shown_steps: list[Step] = []
    met: list[Touchpoint] = []
    for stage in stages(journey):
        first = len(stage_ids)
        own_steps = steps(journey, stage.id)
        for step in own_steps:
            start = len(stage_ids)
            cards = touchpoints(journey, step.id)
            spans.update((card.id, Span(start + place, start + place)) for place, card in enumerate(cards))
            stage_ids += [stage.id] * max(len(cards), 1)
            spans[step.id] = Span(start, len(stage_ids) - 1)
            met += cards
        if not own_steps:
            stage_ids.append(stage.id)
        shown_steps += own_steps
        spans[stage.id] = Span(first, len(stage_ids) - 1)
    met += [card for card in journey.all_of(Touchpoint) if card.id not in spans]
    return Slots(stages(journey), tuple(shown_steps), tuple(met), spans, tuple(stage_ids))
