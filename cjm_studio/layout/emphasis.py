"""The one emphasis of a map: a tint behind the stage that let its customers down most."""

from dataclasses import replace

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.framing import frame_of
from cjm_studio.layout.lanes.curve_points import persona_curves
from cjm_studio.layout.lanes.expectation_scale import is_missed
from cjm_studio.layout.measures import GAP
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scene import Box, Group, Rect, Stroke, Subject
from cjm_studio.model import Expectation

OVERHANG = 6


def draw_emphasis(frame: Frame, stage_id: str, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """A frame round the stage, from its chevron to the last card on the map; nothing for no stage."""
    if not stage_id:
        return ()
    cards = [group.rect for group in groups if group.layer == "card" and group.subject.stage_id]
    top = min(rect.y for rect in cards) - GAP
    bottom = max(rect.bottom for rect in cards) + GAP / 2
    left, right = emphasised_sides(frame, stage_id)
    rect = Rect(left, top, right - left, bottom - top)
    tint = Box(rect, 14, frame.theme.bad_soft, Stroke(frame.theme.bad_line, 2))
    return (Group(Subject(stage_id=stage_id), rect, "ground", (tint,)),)


def emphasised_sides(frame: Frame, stage_id: str) -> tuple[float, float]:
    """The left and the right side of the frame round a stage."""
    span = frame.columns.spans[stage_id]
    left = frame.columns.left_of(span)
    return left - OVERHANG, left + frame.columns.width_of(span) + OVERHANG


def emphasised_stage(frame: Frame) -> str:
    """Of the stages in which something came worse than tolerable, the one that felt worst; "" without any.

    A part of a journey emphasises what the whole does, or nothing: no two slides name different stages.
    """
    if not frame.options.emphasise:
        return ""
    stage_id = _felt_worst(_of_all_stages(frame))
    return stage_id if stage_id in frame.columns.spans else ""


def _of_all_stages(frame: Frame) -> Frame:
    if frame.whole is frame.journey or not _is_part(frame.options):
        return frame
    options = replace(frame.options, stages=(), steps=(), touchpoints=())
    return frame_of(frame.whole, frame.theme, frame.language, options)


def _is_part(options: MapOptions) -> bool:
    return bool(options.stages or options.steps or options.touchpoints)


def _felt_worst(frame: Frame) -> str:
    missed = {
        frame.columns.stage_ids[frame.span_of(expectation).first]
        for expectation in frame.journey.all_of(Expectation)
        if is_missed(expectation)
    }
    felt = {
        (point.score.value, frame.columns.stage_ids[point.column])
        for curve in persona_curves(frame, "emotion")
        if curve.look.persona_id == frame.cast.leading
        for point in curve.points
    }
    worst = sorted(
        (value, frame.columns.spans[stage].first, stage) for value, stage in felt if stage in missed
    )
    return worst[0][2] if worst and worst[0][0] < 0 else ""
