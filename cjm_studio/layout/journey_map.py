"""The journey map: a whole journey on one picture, stages from left to right, lanes from top to bottom."""

from collections.abc import Callable, Iterator
from functools import partial

from cjm_studio.language import kinds_label
from cjm_studio.layout.emphasis import draw_emphasis, emphasised_stage
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.framing import frame_of
from cjm_studio.layout.illustrations import draw_stage_pictures, has_stage_pictures
from cjm_studio.layout.lane_rows import LaneRow, lane_rows
from cjm_studio.layout.lanes.drawn_lanes import draw_border, draw_lane, draw_lane_title, draw_lesson
from cjm_studio.layout.lanes.headers import draw_chevrons, draw_steps, draw_voices
from cjm_studio.layout.legend import draw_legend
from cjm_studio.layout.measures import LANE_PADDING, MARGIN
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Group, Scene
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.layout.title import draw_title
from cjm_studio.model import Journey

BOTTOM = 24
LAYERS = ("ground", "card", "mark")
DEFAULT = MapOptions()


def journey_map(
    journey: Journey, *, theme: Theme = LIGHT, language: str = "en", options: MapOptions = DEFAULT
) -> Scene:
    """The map at its natural size: 20 px is the smallest type, and seven stages are 1920 px wide.

    `language` is that of the labels; cards speak the journey's own. The same journey gives the same Scene.
    """
    frame = frame_of(journey, theme, language, options)
    emphasised = emphasised_stage(frame)
    drawn = list(_parts(frame, ("emphasis",) if emphasised else ()))
    groups = tuple(group for part in drawn for group in part.groups)
    bottom = drawn[-1].bottom + BOTTOM
    return Scene(
        frame.columns.page_right + MARGIN,
        bottom,
        drawable(journey.head.name) or frame.say("Journey without a name"),
        _description(frame),
        language,
        theme.surface,
        _in_layers((*draw_emphasis(frame, emphasised, groups), *groups)),
    )


def _parts(frame: Frame, signs: tuple[str, ...]) -> Iterator[Drawn]:
    """Title, head, lanes and legend, each under the one before; `signs` are for the legend too."""
    part = draw_title(frame)
    yield part
    if not frame.columns.stages:
        lesson = frame.say(
            "This journey is still empty. Begin with its stages: what happens before the customer meets you, "
            "then with you, and what remains. For example: sees the offer, compares, visits, decides."
        )
        yield draw_lesson(frame, "stages", frame.label(lesson), part.bottom)
        return
    met = dict.fromkeys(signs)
    for draw in _below_title(frame):
        part = draw(part.bottom)
        met.update(dict.fromkeys(part.legend))
        yield part
    yield draw_legend(frame, tuple(met), part.bottom)


def _below_title(frame: Frame) -> Iterator[Callable[[float], Drawn]]:
    yield partial(draw_chevrons, frame)
    yield partial(_voices, frame)
    if frame.columns.steps:
        yield partial(draw_steps, frame)
    if frame.options.shows_lane("pictures") and has_stage_pictures(frame):
        yield partial(_pictures, frame)
    for row in lane_rows(frame):
        yield partial(draw_lane, frame, row)


def _voices(frame: Frame, top: float) -> Drawn:
    """The voices with their lane's title; nothing where no stage speaks and nobody is to be taught."""
    lesson = frame.say(
        "What a customer would say if this stage went well. For example: “I found it at once, all was clear.”"
    )
    row = LaneRow("voice", frame.label(frame.say("Customer’s voice")), "format_quote", "", ())
    drawn = draw_voices(frame, top)
    if not drawn.groups:
        if not frame.options.teach:
            return Drawn((), top)
        drawn = draw_lesson(frame, "voice", frame.label(lesson), top)
    title = draw_lane_title(frame, row, top - 4)
    return Drawn((title, *drawn.groups), max(drawn.bottom, title.rect.bottom + 8), drawn.legend)


def _pictures(frame: Frame, top: float) -> Drawn:
    """Stages and steps as they look, with a lane's title."""
    row = LaneRow("pictures", frame.label(kinds_label("picture", frame.language)), "image", "", ())
    title, drawn = draw_lane_title(frame, row, top), draw_stage_pictures(frame, top)
    bottom = max(drawn.bottom, title.rect.bottom + LANE_PADDING)
    return Drawn((draw_border(frame, top), title, *drawn.groups), bottom)


def _description(frame: Frame) -> str:
    """The picture in words, for those who do not see it."""
    names = ", ".join(drawable(stage.name) for stage in frame.columns.stages if stage.name.strip())
    if not names:
        return frame.say("A customer journey map")
    return frame.say("A customer journey map with the stages: {stages}", stages=names)


def _in_layers(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: LAYERS.index(group.layer)))
