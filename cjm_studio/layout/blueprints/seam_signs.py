"""Signs of seams: numbered circles on the arrows and on cards whose arrow is on another part, and crosses."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot

from cjm_studio.language import field_label
from cjm_studio.layout.blueprints.arrows import Point
from cjm_studio.layout.blueprints.contents import PADDING
from cjm_studio.layout.blueprints.roles import first_owner
from cjm_studio.layout.blueprints.seams import Seam
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BOLD, line, width_of
from cjm_studio.layout.scene import Dot, Group, Path, Rect, Shape, Stroke, Subject
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import Theme

RADIUS = 14
# Places along a piece of an arrow at which a circle is tried, the middle first.
SHORT, ASIDE = 64, 31
# How high figures are, and what is free between them and their circle.
FIGURE_HEIGHT, AIR = 14, 2.5
SHARES = (0.5, 0.35, 0.65, 0.2, 0.8)


def draw_loose_seams(
    frame: Frame, seams: Mapping[str, Sequence[Seam]], cards: Mapping[str, Rect]
) -> list[Group]:
    """Circles on the lower left corner of cards: their arrows lead to another part of the journey."""
    found = []
    for key, own in seams.items():
        x = cards[key].x
        for seam in own:
            radius = sign_radius(seam.number)
            found.append(_sign(frame, seam, (x + radius, cards[key].bottom - PADDING + radius), radius))
            x += 2 * radius + AIR
    return found


def draw_seams(
    frame: Frame, seams: dict[int, Seam], ways: Sequence[Sequence[Point]], taken: Sequence[Rect]
) -> Iterator[Group]:
    """Each circle on the longest piece of its arrow where it covers nothing that is written."""
    blocked = list(taken)
    for place, seam in seams.items():
        radius = sign_radius(seam.number)
        x, y = _free_spot(ways[place], blocked, radius)
        sign = _sign(frame, seam, (x, y), radius)
        blocked.append(sign.rect)
        yield sign
        if seam.arrow.is_lost:
            yield _cross(frame, ways[place], blocked)


def sign_radius(number: int) -> float:
    """Of a circle in which the number has room."""
    return max(RADIUS, hypot(width_of(str(number), BOLD) / 2, FIGURE_HEIGHT / 2) + AIR)


def draw_sign(number: int, centre: Point, radius: float, theme: Theme) -> tuple[Shape, ...]:
    """The number in its circle."""
    x, y = centre
    words = line(str(number), BOLD, (x, y - BOLD.leading / 2), theme.bad, "middle")
    return Dot(x, y, radius, "circle", theme.surface, Stroke(theme.bad, 2.5)), words


def _sign(frame: Frame, seam: Seam, centre: Point, radius: float) -> Group:
    label = frame.say("Seam {number}", number=seam.number)
    subject = Subject(lane="seams", label=label, details=tuple(_details(frame, seam)))
    rect = Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    return Group(subject, rect, "mark", draw_sign(seam.number, centre, radius, frame.theme))


def _cross(frame: Frame, way: Sequence[Point], blocked: list[Rect]) -> Group:
    x, y = _free_spot(way, blocked)
    rect = Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    blocked.append(rect)
    subject = Subject(lane="seams", label=frame.say("Lost on the way"))
    return Group(subject, rect, "mark", draw_cross((x, y), frame.theme))


def _details(frame: Frame, seam: Seam) -> Iterator[tuple[str, str]]:
    """Between whom, and what is lost or passed."""
    owners = (first_owner(frame.whole, key) for key in (seam.arrow.source, seam.arrow.target))
    yield "", " – ".join(drawable(name) for name in owners if name)
    if seam.told:
        yield field_label("lost" if seam.loses else "passed", frame.language), drawable(seam.told)


def draw_cross(centre: Point, theme: Theme) -> tuple[Shape, ...]:
    """What is handed over and does not arrive."""
    x, y = centre
    steps = (
        ("M", x - 8, y - 8), ("L", x + 8, y + 8), ("M", x + 8, y - 8), ("L", x - 8, y + 8),
    )  # fmt: skip
    return Dot(x, y, RADIUS, "circle", theme.surface), Path(steps, None, Stroke(theme.bad, 4, round_cap=True))


def _free_spot(way: Sequence[Point], blocked: Sequence[Rect], radius: float = RADIUS) -> Point:
    reach = radius + 2
    near = _near(way, blocked, reach + ASIDE)
    pieces = sorted(pairwise(way), key=lambda ends: -_length(*ends))
    tries = [_between(*ends, share) for ends in pieces for share in SHARES]
    if _length(*pieces[0]) < SHORT:
        # A circle would hide an arrow from card to card: it stands over it.
        x, y = tries[0]
        aside = ASIDE + radius - RADIUS
        tries = [(x, y - aside), (x, y + aside), *tries]
    for x, y in tries:
        around = Rect(x - reach, y - reach, 2 * reach, 2 * reach)
        if not any(around.overlaps(rect) for rect in near):
            return x, y
    return tries[0]


def _near(way: Sequence[Point], rects: Sequence[Rect], reach: float) -> list[Rect]:
    """Those that a circle on this way could touch."""
    xs, ys = [x for x, _ in way], [y for _, y in way]
    area = Rect(
        min(xs) - reach, min(ys) - reach, max(xs) - min(xs) + 2 * reach, max(ys) - min(ys) + 2 * reach
    )
    return [rect for rect in rects if rect.overlaps(area)]


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
