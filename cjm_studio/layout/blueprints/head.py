"""Columns of a blueprint as the other parts of a picture know them, and the steps over the slots."""

from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.layout.blueprints.contents import CARD_WIDTH
from cjm_studio.layout.blueprints.geometry import Geometry
from cjm_studio.layout.blueprints.slots import Slots
from cjm_studio.layout.columns import PlacedColumns
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import MEDIUM, fit, paragraph
from cjm_studio.layout.measures import BORDER, CARD_RADIUS, GAP
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Group, Rect, Shape, Stroke
from cjm_studio.model import Step

STEP_LINES, STEP_PADDING = 2, 6


def columns_of(slots: Slots, geometry: Geometry | None = None, edge: float = 0) -> PlacedColumns:
    """The slots as columns, on a page that reaches to `edge`; without a geometry they have no place yet."""
    lefts = geometry.lefts if geometry else ()
    return PlacedColumns(
        CARD_WIDTH,
        slots.stages,
        slots.steps,
        slots.spans,
        slots.stage_ids,
        (),
        lefts,
        tuple(left + CARD_WIDTH for left in lefts),
        edge,
    )


def stretched(frame: Frame) -> Frame:
    """A frame whose columns reach to the next one, for stages that touch each other."""
    columns = frame.columns
    assert isinstance(columns, PlacedColumns)
    rights = (*(left - GAP for left in columns.lefts[1:]), *columns.rights[-1:])
    return replace(frame, columns=replace(columns, rights=rights))


def draw_slot_steps(frame: Frame, top: float) -> Drawn:
    """The steps as thin boxes, each over its slots."""
    names = [(step, _name(frame, step)) for step in frame.columns.steps]
    height = max((len(name) for _, name in names), default=1) * MEDIUM.leading + 2 * STEP_PADDING
    groups = tuple(_steps(frame, names, top + GAP, height))
    return Drawn(groups, top + GAP + height if groups else top)


def _name(frame: Frame, step: Step) -> tuple[str, ...]:
    room = frame.columns.width_of(frame.columns.spans[step.id]) - 24
    return fit(frame.words(step.name), MEDIUM, room, STEP_LINES)


def _steps(
    frame: Frame, names: list[tuple[Step, tuple[str, ...]]], top: float, height: float
) -> Iterator[Group]:
    for step, name in names:
        span = frame.columns.spans[step.id]
        rect = Rect(frame.columns.left_of(span), top, frame.columns.width_of(span), height)
        stroke = Stroke(frame.theme.line_strong, BORDER)
        shapes: list[Shape] = [Box(rect, CARD_RADIUS, frame.theme.surface, stroke)]
        if name:
            y = top + (height - len(name) * MEDIUM.leading) / 2
            shapes.append(paragraph(name, MEDIUM, (rect.x + 12, y), rect.width - 24, frame.theme.ink_2))
        yield Group(frame.subject_of(step, "steps"), rect, "card", tuple(shapes))
