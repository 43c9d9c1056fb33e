"""Seams: numbered circles on the arrows along which work changes its owner, and crosses where it is lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.layout.blueprints.arrows import Arrow, Point
from cjm_studio.layout.blueprints.grid import Cell
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BOLD, line, width_of
from cjm_studio.layout.scene import Box, Dot, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.theme import Theme
from cjm_studio.model import HandsOverTo, Link

RADIUS = 14
# Places along a piece of an arrow at which a circle is tried, the middle first.
SHORT, ASIDE = 64, 31
# About the figures in a pill.
AIR = 11
SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)


@dataclass(frozen=True, slots=True)
class Seam:
    """A numbered seam: what is lost at it, or else what is passed; empty where nobody has said."""

    number: int
    arrow: Arrow
    told: str
    loses: bool


def seam_numbers(arrows: Sequence[Arrow], cells: Mapping[str, Cell]) -> dict[str, int]:
    """The seams by the id of their link, numbered from left to right, then from top to bottom."""

    def place(link: Link) -> tuple[int, int, str]:
        ends = cells[link.source], cells[link.target]
        return min(cell.column for cell in ends), min(cell.row for cell in ends), link.id

    links = [arrow.link for arrow in arrows if arrow.is_seam and arrow.link]
    return {link.id: number for number, link in enumerate(sorted(links, key=place), 1)}


def number_seams(arrows: Sequence[Arrow], numbers: Mapping[str, int]) -> dict[int, Seam]:
    """The seams by the place of their arrow, in the order of their numbers; `numbers` are by link id."""
    found = {
        place: _seam(numbers[arrow.link.id], arrow)
        for place, arrow in enumerate(arrows)
        if arrow.is_seam and arrow.link
    }
    return dict(sorted(found.items(), key=lambda item: item[1].number))


def _seam(number: int, arrow: Arrow) -> Seam:
    link = arrow.link
    if isinstance(link, HandsOverTo):
        loses = bool(link.lost.strip())
        return Seam(number, arrow, link.lost if loses else link.passed, loses)
    return Seam(number, arrow, "", False)


def draw_seams(
    frame: Frame, seams: dict[int, Seam], ways: Sequence[Sequence[Point]], taken: Sequence[Rect]
) -> Iterator[Group]:
    """Each circle on the longest piece of its arrow where it covers nothing that is written."""
    blocked = list(taken)
    for place, seam in seams.items():
        x, y = _free_spot(ways[place], blocked)
        width = sign_width(seam.number)
        rect = Rect(x - width / 2, y - RADIUS, width, 2 * RADIUS)
        blocked.append(rect)
        yield _sign(frame, seam, rect)
        if seam.arrow.is_lost:
            yield _cross(frame, ways[place], blocked)


def sign_width(number: int) -> float:
    """A circle for one figure, a pill for more."""
    return max(2 * RADIUS, width_of(str(number), BOLD) + AIR)


def draw_sign(number: int, rect: Rect, theme: Theme) -> tuple[Shape, ...]:
    """The number in its circle or pill."""
    words = line(
        str(number),
        BOLD,
        (rect.x + rect.width / 2, rect.y + (rect.height - BOLD.leading) / 2),
        theme.bad,
        "middle",
    )
    return Box(rect, rect.height / 2, theme.surface, Stroke(theme.bad, 2.5)), words


def _sign(frame: Frame, seam: Seam, rect: Rect) -> Group:
    label = frame.say("Seam {number}", number=seam.number)
    details = ((label, seam.told),) if seam.told else ()
    subject = Subject(lane="seams", label=label, details=details)
    return Group(subject, rect, "mark", draw_sign(seam.number, rect, frame.theme))


def _cross(frame: Frame, way: Sequence[Point], blocked: list[Rect]) -> Group:
    x, y = _free_spot(way, blocked)
    rect = Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    blocked.append(rect)
    steps = (
        ("M", x - 8, y - 8), ("L", x + 8, y + 8), ("M", x + 8, y - 8), ("L", x - 8, y + 8),
    )  # fmt: skip
    cross = Path(steps, None, Stroke(frame.theme.bad, 4, round_cap=True))
    ground = Dot(x, y, RADIUS, "circle", frame.theme.surface)
    return Group(Subject(lane="seams", label=frame.say("Lost on the way")), rect, "mark", (ground, cross))


def _free_spot(way: Sequence[Point], blocked: Sequence[Rect]) -> Point:
    near = _near(way, blocked)
    pieces = sorted(pairwise(way), key=lambda ends: -_length(*ends))
    tries = [_between(*ends, share) for ends in pieces for share in SHARES]
    if _length(*pieces[0]) < SHORT:
        # A circle would hide an arrow from card to card: it stands over it.
        x, y = tries[0]
        tries = [(x, y - ASIDE), (x, y + ASIDE), *tries]
    for x, y in tries:
        around = Rect(x - RADIUS - 2, y - RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4)
        if not any(around.overlaps(rect) for rect in near):
            return x, y
    return tries[0]


def _near(way: Sequence[Point], rects: Sequence[Rect]) -> list[Rect]:
    """Those that a circle on this way could touch."""
    xs, ys = [x for x, _ in way], [y for _, y in way]
    reach = RADIUS + ASIDE + 2
    area = Rect(
        min(xs) - reach, min(ys) - reach, max(xs) - min(xs) + 2 * reach, max(ys) - min(ys) + 2 * reach
    )
    return [rect for rect in rects if rect.overlaps(area)]


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
