"""The frame of a panel: a rounded box with a heading at the left and, where there is one, a figure right."""

from typing import NamedTuple

from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import Type, fit_line, line, width_of
from cjm_studio.layout.scene import Box, Icon, Rect, Shape, Stroke

PADDING, RADIUS, ICON = 20, 12, 26
HEADING = Type(22, 700, line_height=30)
# From the top of a panel to what stands under its heading.
HEAD_HEIGHT = 58


class Heading(NamedTuple):
    """The words over a panel, its icon, and what is said at its right end in another colour."""

    words: str
    icon: str
    colour: str
    at_end: str = ""
    end_colour: str = ""


def panel_shapes(frame: Frame, rect: Rect, heading: Heading, tone: tuple[str, str]) -> list[Shape]:
    """Box and heading; `tone` is the fill and the colour of the border."""
    shapes: list[Shape] = [Box(rect, RADIUS, tone[0], Stroke(tone[1], 1.5))]
    y = rect.y + 16
    shapes.append(Icon(heading.icon, rect.x + PADDING, y + 2, ICON, heading.colour))
    left, right = rect.x + PADDING + ICON + 10, rect.right - PADDING
    end = fit_line(heading.at_end, HEADING, (right - left) / 2)
    if end:
        shapes.append(line(end, HEADING, (right, y), heading.end_colour or frame.theme.ink, "end"))
        right -= width_of(end, HEADING) + 24
    words = fit_line(heading.words, HEADING, right - left)
    if words:
        shapes.append(line(words, HEADING, (left, y), heading.colour))
    return shapes
