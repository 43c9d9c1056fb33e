"""The head of the map: the stages as chevrons, the customer's voice and the metric of each, the steps."""

from collections.abc import Iterator

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.chevrons import CHEVRON_HEIGHT, POINT, chevron_outline, chevron_style
from cjm_studio.layout.lanes.metrics import chip_metric, draw_chip
from cjm_studio.layout.lettering import (
    MEDIUM,
    STAGE,
    STAGE_NUMBER,
    VOICE,
    fit_well,
    line,
    paragraph,
    width_of,
)
from cjm_studio.layout.measures import BORDER, CARD_RADIUS, GAP, LANE_PADDING
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Group, Path, Rect, Shape, Stroke
from cjm_studio.layout.subjects import quoted
from cjm_studio.model import Stage, Step

STAGE_LINES, VOICE_LINES, STEP_LINES = 3, 5, 3
# From a stage's left side to its number, beside the notch.
NUMBER_INDENT = 26
NUMBER_GAP = 9
VOICE_INDENT, CHIP_INDENT = 8, 4
STEP_PADDING = 6


def draw_chevrons(frame: Frame, top: float) -> Drawn:
    """The stages, their numbers and names; all as high as the longest name needs."""
    names = [_stage_name(frame, place, stage) for place, stage in enumerate(frame.columns.stages)]
    lines = max((len(name) for name in names), default=1)
    height = CHEVRON_HEIGHT + (max(lines, 1) - 1) * 20
    groups = tuple(
        _chevron(frame, place, names[place], Rect(0, top, 0, height)) for place in range(len(names))
    )
    return Drawn(groups, top + height)


def _name_indent(number: str) -> float:
    return NUMBER_INDENT + width_of(number, STAGE_NUMBER) + NUMBER_GAP


def _number(frame: Frame, place: int, stage: Stage) -> str:
    """A stage keeps the number that it has in the whole journey."""
    return str(frame.numbers.get(stage.id, place + 1))


def _stage_name(frame: Frame, place: int, stage: Stage) -> tuple[str, ...]:
    indent = _name_indent(_number(frame, place, stage))
    room = frame.columns.width_of(frame.columns.spans[stage.id]) - indent - POINT
    return fit_well(frame.words(stage.name), STAGE, room, STAGE_LINES)


def _chevron(frame: Frame, place: int, name: tuple[str, ...], row: Rect) -> Group:
    stage, span = frame.columns.stages[place], frame.columns.spans[frame.columns.stages[place].id]
    rect = Rect(frame.columns.left_of(span), row.y, frame.columns.width_of(span), row.height)
    is_last = place == len(frame.columns.stages) - 1
    style = chevron_style(frame.theme, stage.stage_kind)
    middle = rect.y + rect.height / 2
    number = _number(frame, place, stage)
    shapes: list[Shape] = [
        Path(chevron_outline(rect, is_first=place == 0, is_last=is_last), style.fill, style.stroke),
        line(number, STAGE_NUMBER, (rect.x + NUMBER_INDENT, middle - STAGE.leading / 2), style.number),
    ]
    if name:
        indent = _name_indent(number)
        corner = rect.x + indent, middle - len(name) * STAGE.leading / 2
        shapes.append(paragraph(name, STAGE, corner, rect.width - indent - POINT, style.words))
    return Group(frame.subject_of(stage, "stages"), rect, "card", tuple(shapes))


def draw_voices(frame: Frame, top: float) -> Drawn:
    """Two languages of every stage: what the customer would say, and the business's own figure under it."""
    voices = [(stage, _voice(frame, stage)) for stage in frame.columns.stages]
    height = max((len(lines) for _, lines in voices), default=0) * VOICE.leading
    groups = [_draw_voice(frame, stage, lines, top + 4) for stage, lines in voices if lines]
    bottom = top + 4 + height
    chips = list(_chips(frame, bottom + (GAP if height else 4)))
    if chips:
        bottom = max(chip.rect.bottom for chip in chips)
    legend = tuple(
        dict.fromkeys(frame.journey.records[chip.subject.record_id].evidence_level for chip in chips)
    )
    return Drawn((*groups, *chips), bottom + LANE_PADDING, legend)


def _voice(frame: Frame, stage: Stage) -> tuple[str, ...]:
    if not stage.voice.strip():
        return ()
    room = frame.columns.width_of(frame.columns.spans[stage.id]) - VOICE_INDENT - 2
    said = quoted(stage.voice, frame.journey.head.language)
    return fit_well(frame.words(said), VOICE, room, VOICE_LINES)


def _draw_voice(frame: Frame, stage: Stage, lines: tuple[str, ...], top: float) -> Group:
    span = frame.columns.spans[stage.id]
    rect = Rect(frame.columns.left_of(span), top, frame.columns.width_of(span), len(lines) * VOICE.leading)
    words = paragraph(lines, VOICE, (rect.x + VOICE_INDENT, top), rect.width - VOICE_INDENT, frame.theme.ink)
    return Group(frame.subject_of(stage, "voice"), rect, "card", (words,))


def _chips(frame: Frame, top: float) -> Iterator[Group]:
    for stage in frame.columns.stages:
        metric = chip_metric(frame, stage)
        if metric:
            span = frame.columns.spans[stage.id]
            corner = frame.columns.left_of(span) + CHIP_INDENT, top
            yield draw_chip(frame, metric, corner, frame.columns.width_of(span) - CHIP_INDENT)


def draw_steps(frame: Frame, top: float) -> Drawn:
    """The steps as thin boxes, each over its column."""
    names = [(step, _step_name(frame, step)) for step in frame.columns.steps]
    lines = max((len(name) for _, name in names), default=1)
    height = max(lines, 1) * MEDIUM.leading + 2 * STEP_PADDING
    groups = tuple(_step(frame, step, name, top + GAP, height) for step, name in names)
    return Drawn(groups, top + GAP + height + LANE_PADDING)


def _step_name(frame: Frame, step: Step) -> tuple[str, ...]:
    return fit_well(frame.words(step.name), MEDIUM, frame.columns.width - 24, STEP_LINES)


def _step(frame: Frame, step: Step, name: tuple[str, ...], top: float, height: float) -> Group:
    rect = Rect(frame.columns.left_of(frame.columns.spans[step.id]), top, frame.columns.width, height)
    shapes: list[Shape] = [
        Box(rect, CARD_RADIUS, frame.theme.surface, Stroke(frame.theme.line_strong, BORDER))
    ]
    if name:
        y = top + (height - len(name) * MEDIUM.leading) / 2
        shapes.append(paragraph(name, MEDIUM, (rect.x + 12, y), rect.width - 24, frame.theme.ink_2))
    return Group(frame.subject_of(step, "steps"), rect, "card", tuple(shapes))
