"""The legend of a blueprint: its arrows, seams and waiting times, those that are on the picture."""

from collections.abc import Collection, Iterator

from cjm_studio.layout.blueprints.arrow_words import looks_in_words
from cjm_studio.layout.blueprints.arrows import Arrow, draw_arrow
from cjm_studio.layout.blueprints.seam_signs import RADIUS, draw_cross
from cjm_studio.layout.drawing import hatch
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.legend import Entry, Sample
from cjm_studio.layout.scene import Box, Dot, Rect, Shape, Stroke

ARROW_WIDTH, PILL_WIDTH, LOST_WIDTH = 52, 48, 72


def blueprint_entries(frame: Frame, arrows: Collection[Arrow], signs: Collection[str]) -> Iterator[Entry]:
    """An entry for each look of arrow, then for the signs "seam", "lost" and "waiting"."""
    say = frame.say
    # The customer's own way needs no explanation.
    looks = {arrow.look for arrow in arrows if not arrow.is_seam and arrow.look != "follows"}
    for look, said in looks_in_words(say).items():
        if look in looks:
            yield Entry(frame.label(said), ARROW_WIDTH, _arrow_sample(look))
    if "seam" in signs:
        yield Entry(
            frame.label(say("seam: another owner takes over")), 2 * RADIUS + ARROW_WIDTH, _seam_sample
        )
    if "lost" in signs:
        lost = say("Lost on the way")
        yield Entry(frame.label(lost[:1].lower() + lost[1:]), LOST_WIDTH, _lost_sample)
    if "waiting" in signs:
        yield Entry(frame.label(say("waiting + working time")), PILL_WIDTH, _waiting_sample)


def _arrow_sample(look: str) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        return draw_arrow(Arrow(look, "", ""), [(x, middle), (x + ARROW_WIDTH, middle)], frame.theme)

    return draw


def _seam_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    ends = [(x, middle), (x + 2 * RADIUS + ARROW_WIDTH, middle)]
    stroke = Stroke(frame.theme.bad, 2.5)
    ring = Dot(x + RADIUS + 8, middle, RADIUS - 2, "circle", frame.theme.surface, stroke)
    return *draw_arrow(Arrow("hands_over", "", "", is_seam=True), ends, frame.theme), ring


def _lost_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    arrow = Arrow("hands_over", "", "", is_seam=True, is_lost=True)
    ends = [(x, middle), (x + LOST_WIDTH, middle)]
    return *draw_arrow(arrow, ends, frame.theme), *draw_cross((x + LOST_WIDTH * 0.4, middle), frame.theme)


def _waiting_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    tone = frame.theme.tone("pain_point")
    pill = Rect(x, middle - 13, PILL_WIDTH, 26)
    stroke = Stroke(tone.border, 1.5)
    strokes = hatch(pill, 13, frame.theme.hatch)
    return Box(pill, 13, frame.theme.surface), *strokes, Box(pill, 13, None, stroke)
