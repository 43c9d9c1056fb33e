"""What a journey map says in one sentence: where customers are let down most, and by how much."""

from cjm_studio.layout.amounts import feeling, quantity
from cjm_studio.layout.emphasis import emphasised_stage
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lanes.expectation_scale import is_missed, share_of
from cjm_studio.model import Expectation


def map_conclusion(frame: Frame) -> str:
    """The worst miss of the stage that the map emphasises; "" where it emphasises none.

    Half of the sentence are the journey's own words, so there is none in labels of another language.
    """
    if frame.language != frame.journey.head.language:
        return ""
    stage_id = emphasised_stage(frame)
    missed = [each for each in frame.journey.all_of(Expectation) if _is_missed_in(frame, each, stage_id)]
    if not stage_id or not missed:
        return ""
    worst = min(missed, key=lambda each: share_of(each, each.perceived) or 0)
    stage = frame.journey.records[stage_id].title.strip()
    what, came = _as_in_a_sentence(worst.name), _said(frame, worst, worst.perceived)
    if not stage or not what:
        return ""
    if worst.expected is None:
        most = _said(frame, worst, worst.worst)
        return frame.say(
            "{stage} disappoints most: {what} {came}, {worst} at worst",
            stage=stage,
            what=what,
            came=came,
            worst=most,
        )
    expected = _said(frame, worst, worst.expected)
    return frame.say(
        "{stage} disappoints most: {what} {came} instead of {expected}",
        stage=stage,
        what=what,
        came=came,
        expected=expected,
    )


def _is_missed_in(frame: Frame, expectation: Expectation, stage_id: str) -> bool:
    return is_missed(expectation) and frame.columns.stage_ids[frame.span_of(expectation).first] == stage_id


def _said(frame: Frame, expectation: Expectation, value: float | None) -> str:
    if value is None:
        return ""
    if expectation.scale == "score":
        return feeling(value, frame.language)
    return quantity(value, expectation.unit, frame.language)


def _as_in_a_sentence(name: str) -> str:
    """With a small first letter, unless more of them are large: "form", but "SMS"."""
    name = name.strip()
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
