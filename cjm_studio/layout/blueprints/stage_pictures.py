"""The lane of pictures over a blueprint: stages and steps as they look, each over its slots."""

from cjm_studio.language import kinds_label
from cjm_studio.layout.blueprints.lines import LaneName, draw_name
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import draw_stage_pictures, has_stage_pictures
from cjm_studio.layout.measures import LANE_PADDING
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Subject

PICTURES = "pictures"


def shows_pictures(frame: Frame) -> bool:
    """Whether a stage or step has a picture and the options do not leave the lane out."""
    return frame.options.shows_lane(PICTURES) and has_stage_pictures(frame)


def draw_pictures(frame: Frame, top: float) -> Drawn:
    """The pictures beside the lane's name, as on the map; nothing where there are none to show."""
    if not shows_pictures(frame):
        return Drawn((), top)
    pictures = draw_stage_pictures(frame, top)
    title = frame.label(kinds_label("picture", frame.language))
    name = LaneName(title, frame.theme.line_strong, Subject("", "lane", "", PICTURES, title))
    begin = top + LANE_PADDING
    drawn = draw_name(frame, name, begin, max(pictures.bottom - LANE_PADDING, begin + name.least_height))
    return Drawn((drawn, *pictures.groups), drawn.rect.bottom + LANE_PADDING)
