"""The seams of a blueprint in words: between whom, and what gets lost there."""

from cjm_studio.layout.blueprints.panel_box import HEAD_HEIGHT, PADDING, Heading, panel_shapes
from cjm_studio.layout.blueprints.roles import first_owner
from cjm_studio.layout.blueprints.seam_signs import draw_sign, sign_radius
from cjm_studio.layout.blueprints.seams import Seam
from cjm_studio.layout.drawing import arrow_right
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, MEDIUM, fit, fit_line, line, paragraph, width_of
from cjm_studio.layout.measures import LINE_HEIGHT
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Group, Rect, Shape, Subject

COLUMN_WIDTH, COLUMN_GAP, ROW_GAP = 460, 28, 14
INDENT = 12
# Not that of the circles on the arrows: what is told is never cut.
LANE = "seam_panel"
MOST_LINES = 3
ARROW = 26


def seam_panel(frame: Frame, seams: tuple[Seam, ...], place: tuple[float, float], top: float) -> Drawn:
    """The numbered seams in as many columns as there is room for."""
    if not seams:
        return Drawn((), top)
    left, width = place
    inner = width - 2 * PADDING
    columns = max(1, min(int((inner + COLUMN_GAP) // (COLUMN_WIDTH + COLUMN_GAP)), len(seams)))
    column_width = (inner - (columns - 1) * COLUMN_GAP) / columns
    told = [fit(frame.words(seam.told), BODY, column_width - _indent(seam), MOST_LINES) for seam in seams]
    rows = [range(start, min(start + columns, len(seams))) for start in range(0, len(seams), columns)]
    heights = [max(1 + len(told[item]) for item in row) * LINE_HEIGHT for row in rows]
    height = HEAD_HEIGHT + sum(heights) + ROW_GAP * (len(rows) - 1) + PADDING
    rect = Rect(left, top, width, height)
    theme = frame.theme
    heading = Heading(
        frame.label(frame.say("Seams: where the work changes hands")), "compare_arrows", theme.ink
    )
    shapes = panel_shapes(frame, rect, heading, (theme.surface, theme.line))
    groups = [Group(Subject(lane=LANE, label=heading.words), rect, "card", tuple(shapes))]
    y = top + HEAD_HEIGHT
    for row, row_height in zip(rows, heights, strict=True):
        for place_in_row, item in enumerate(row):
            x = left + PADDING + place_in_row * (column_width + COLUMN_GAP)
            groups.append(_draw(frame, seams[item], told[item], Rect(x, y, column_width, row_height)))
        y += row_height + ROW_GAP
    return Drawn(tuple(groups), rect.bottom)


def _indent(seam: Seam) -> float:
    """How far the words stand from the left side of their column."""
    return 2 * sign_radius(seam.number) + INDENT


def _draw(frame: Frame, seam: Seam, told: tuple[str, ...], rect: Rect) -> Group:
    theme = frame.theme
    radius = sign_radius(seam.number) - 1
    shapes: list[Shape] = [
        *draw_sign(seam.number, (rect.x + radius, rect.y + LINE_HEIGHT / 2), radius, theme),
        *_owners(frame, seam, rect),
    ]
    if told:
        corner = rect.x + _indent(seam), rect.y + LINE_HEIGHT
        colour = theme.bad_deep if seam.loses else theme.ink_2
        shapes.append(paragraph(told, BODY, corner, rect.width - _indent(seam), colour))
    return Group(Subject(lane=LANE, label=" ".join(told)), rect, "mark", tuple(shapes))


def _owners(frame: Frame, seam: Seam, rect: Rect) -> list[Shape]:
    """From whom to whom."""
    names = [frame.words(first_owner(frame.whole, end)) for end in (seam.arrow.source, seam.arrow.target)]
    room = (rect.width - _indent(seam) - ARROW) / 2
    first, second = (fit_line(name, MEDIUM, room) for name in names)
    x = rect.x + _indent(seam)
    shapes: list[Shape] = []
    if first:
        shapes.append(line(first, MEDIUM, (x, rect.y), frame.theme.ink))
        x += width_of(first, MEDIUM) + 4
    shapes.append(arrow_right(x, rect.y + LINE_HEIGHT / 2 + 1, frame.theme.ink_2))
    if second:
        shapes.append(line(second, MEDIUM, (x + ARROW - 4, rect.y), frame.theme.ink))
    return shapes
