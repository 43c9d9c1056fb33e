"""Stages and steps to columns: where each stands from left to right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cjm_studio.layout.measures import (
    COLUMN_WIDTH,
    GAP,
    MAP_LEFT,
    MARGIN,
    NARROWEST_MAP,
    WIDEST_COLUMN,
)
from cjm_studio.layout.options import MapOptions
from cjm_studio.model import Journey, Stage, Step, Touchpoint, stages, steps, touchpoints


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring columns, from `first` to `last`, both included."""

    first: int
    last: int

    def united(self, other: "Span") -> "Span":
        """The columns of both and what lies between them."""
        return Span(min(self.first, other.first), max(self.last, other.last))

    def touches(self, other: "Span") -> bool:
        """Whether they share a column or stand side by side."""
        return self.first <= other.last + 1 and other.first <= self.last + 1


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a map.

    `spans` says for each stage, step and touchpoint, by id, where it stands; `stage_ids` which stage each
    column belongs to. `met` has the touchpoints of each column in their order.
    """

    width: float
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    spans: Mapping[str, Span]
    stage_ids: tuple[str, ...]
    met: tuple[tuple[Touchpoint, ...], ...]

    @property
    def whole(self) -> Span:
        """From the first column to the last."""
        return Span(0, max(len(self.stage_ids) - 1, 0))

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.right_of(self.whole)

    @property
    def page_right(self) -> float:
        """Where the page ends but for its margin: a short map leaves room free at its right."""
        return max(self.right, NARROWEST_MAP - MARGIN)

    def left_of(self, span: Span) -> float:
        return MAP_LEFT + span.first * (self.width + GAP)

    def right_of(self, span: Span) -> float:
        return MAP_LEFT + span.last * (self.width + GAP) + self.width

    def width_of(self, span: Span) -> float:
        return self.right_of(span) - self.left_of(span)


@dataclass(frozen=True, slots=True)
class PlacedColumns(Columns):
    """Columns of different widths: where each begins and ends, and how far the page reaches at least."""

    lefts: tuple[float, ...] = ()
    rights: tuple[float, ...] = ()
    edge: float = 0

    @property
    def right(self) -> float:
        return self.rights[-1] if self.rights else self.edge

    @property
    def page_right(self) -> float:
        return max(self.edge, self.right, NARROWEST_MAP - MARGIN)

    def left_of(self, span: Span) -> float:
        return self.lefts[span.first]

    def right_of(self, span: Span) -> float:
        return self.rights[span.last]


def lay_columns(journey: Journey, options: MapOptions) -> Columns:
    """A column for each step, or for each stage, as `options` say; a stage without steps has one anyway."""
    by_steps = options.columns == "steps"
    spans: dict[str, Span] = {}
    stage_ids: list[str] = []
    met: list[tuple[Touchpoint, ...]] = []
    shown_steps: list[Step] = []
    for stage in stages(journey):
        own_steps = steps(journey, stage.id)
        first = len(stage_ids)
        for column in _columns_of_stage(own_steps, by_steps):
            here = Span(len(stage_ids), len(stage_ids))
            cards = tuple(card for step in column for card in touchpoints(journey, step.id))
            spans.update((record.id, here) for record in (*column, *cards))
            stage_ids.append(stage.id)
            met.append(cards)
        spans[stage.id] = Span(first, len(stage_ids) - 1)
        shown_steps += own_steps if by_steps else ()
    return Columns(
        column_width(len(stage_ids)),
        stages(journey),
        tuple(shown_steps),
        spans,
        tuple(stage_ids),
        tuple(met),
    )


def _columns_of_stage(own_steps: tuple[Step, ...], by_steps: bool) -> list[tuple[Step, ...]]:
    return [(step,) for step in own_steps] if by_steps and own_steps else [own_steps]


def column_width(count: int) -> float:
    """Columns of a short map share the room that its title needs."""
    room = NARROWEST_MAP - MAP_LEFT - MARGIN - GAP * (count - 1)
    return min(max(COLUMN_WIDTH, room // max(count, 1)), WIDEST_COLUMN)


def resized(columns: Columns, widths: Sequence[float]) -> PlacedColumns:
    """The same columns, each with a width of its own."""
    lefts: list[float] = []
    left = float(MAP_LEFT)
    for width in widths:
        lefts.append(left)
        left += width + GAP
    rights = tuple(begin + width for begin, width in zip(lefts, widths, strict=True))
    own = (columns.width, columns.stages, columns.steps, columns.spans, columns.stage_ids, columns.met)
    return PlacedColumns(*own, tuple(lefts), rights)
