"""The links of a blueprint as arrows: which there are, what each looks like, and how they are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from cjm_studio.layout.blueprints.grid import Grid
from cjm_studio.layout.blueprints.roles import owners_of
from cjm_studio.layout.blueprints.routes import corners
from cjm_studio.layout.blueprints.slots import Slots
from cjm_studio.layout.scene import Path, PathStep, Stroke
from cjm_studio.layout.theme import Theme
from cjm_studio.model import HandsOverTo, Journey, Link

RADIUS = 10
HEAD, WING = 11, 5
# Long and short by turns: told from what only serves without its colour, and from weak evidence.
TRIGGER_DASHES = (14, 5, 2.5, 5)
# From the head's point to the card.
AIR = 2

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link on its way from card to card, in the direction in which it is drawn.

    `look` is "serves" (who is served is pointed at), "follows" (the customer goes on), "triggers",
    "hands_over" or "depends_on". `is_seam`: the work changes its owner here. `is_lost`: nothing arrives.
    """

    look: str
    source: str
    target: str
    link: Link | None = None
    is_seam: bool = False
    is_lost: bool = False


def arrows_of(journey: Journey, grid: Grid, slots: Slots) -> tuple[Arrow, ...]:
    """Every link between two cards of the blueprint, in the same order every time."""
    found = [*_customers_way(journey, grid, slots)]
    for link in sorted(
        journey.links.values(), key=lambda link: (link.kind, link.source, link.target, link.id)
    ):
        if link.source in grid.cells and link.target in grid.cells and link.source != link.target:
            found += _arrow(journey, link)
    return tuple(found)


def _customers_way(journey: Journey, grid: Grid, slots: Slots) -> Iterator[Arrow]:
    """Where the links say how the customer goes on, as they say; else from each touchpoint to the next."""
    cards = [card.id for card in slots.touchpoints if card.id in grid.cells and card.id in slots.spans]
    said = [link for card in cards for link in journey.out(card, "next") if link.target in grid.cells]
    if said:
        ways = ((link.source, link.target, link) for link in said if link.source != link.target)
        yield from (Arrow("follows", source, target, link) for source, target, link in ways)
        return
    yield from (Arrow("follows", one, other) for one, other in pairwise(cards))


def _arrow(journey: Journey, link: Link) -> Iterator[Arrow]:
    match link.kind:
        case "delivered_by":
            yield Arrow("serves", link.target, link.source, link)
        case "depends_on":
            yield Arrow("depends_on", link.source, link.target, link)
        case "triggers":
            yield Arrow("triggers", link.source, link.target, link, _changes_owner(journey, link))
        case "hands_over_to" if isinstance(link, HandsOverTo):
            is_lost = bool(link.lost.strip()) and not link.passed.strip()
            yield Arrow("hands_over", link.source, link.target, link, _changes_owner(journey, link), is_lost)


def _changes_owner(journey: Journey, link: Link) -> bool:
    """Whether both ends have owners and share none of them."""
    ends = (journey.records[link.source], journey.records[link.target])
    one, other = ({owner.id for owner in owners_of(end, journey)} for end in ends)
    return bool(one and other and not one & other)


def stroke_of(arrow: Arrow, theme: Theme) -> Stroke:
    """How the line of an arrow is drawn."""
    if arrow.is_seam or arrow.look == "hands_over":
        colour = theme.bad if arrow.is_seam else theme.ink
        return Stroke(colour, 3, (10, 7) if arrow.is_lost else ())
    if arrow.look == "depends_on":
        return Stroke(theme.ink_3, 2, (2, 4))
    if arrow.look == "serves":
        return Stroke(theme.ink_3, 1.75)
    return Stroke(theme.ink_2, 2.25, TRIGGER_DASHES if arrow.look == "triggers" else ())


def draw_arrow(arrow: Arrow, points: Sequence[Point], theme: Theme) -> tuple[Path, ...]:
    """The line with rounded corners, and its head; an open head says "needs"."""
    stroke = stroke_of(arrow, theme)
    kept = corners(points)
    tip = _moved(kept[-1], kept[-2], AIR)
    size = HEAD + (3 if stroke.width >= 3 else 0)
    base = _moved(tip, kept[-2], size - 1)
    line = Path(rounded_line([*kept[:-1], base], RADIUS), None, stroke)
    return line, _head(tip, base, arrow.look == "depends_on", stroke)


def _head(tip: Point, base: Point, is_open: bool, stroke: Stroke) -> Path:
    length = hypot(tip[0] - base[0], tip[1] - base[1]) or 1
    across = (tip[1] - base[1]) / length, -(tip[0] - base[0]) / length
    wing = WING + (1.5 if stroke.width >= 3 else 0)
    left = base[0] + across[0] * wing, base[1] + across[1] * wing
    right = base[0] - across[0] * wing, base[1] - across[1] * wing
    if is_open:
        return Path(
            (("M", *left), ("L", *tip), ("L", *right)), None, Stroke(stroke.colour, 2, round_cap=True)
        )
    return Path((("M", *left), ("L", *tip), ("L", *right), ("Z",)), stroke.colour)


def rounded_line(points: Sequence[Point], radius: float) -> tuple[PathStep, ...]:
    """An open line whose corners are cut by curves."""
    steps: list[PathStep] = [("M", *points[0])]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _distance(before, here) / 2, _distance(here, after) / 2)
        start, end = _moved(here, before, reach), _moved(here, after, reach)
        first, second = _moved(here, before, reach / 3), _moved(here, after, reach / 3)
        steps += [("L", *start), ("C", *first, *second, *end)]
    return (*steps, ("L", *points[-1]))


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _moved(here: Point, there: Point, distance: float) -> Point:
    """The point `distance` pixels from one point towards another."""
    length = _distance(here, there)
    share = distance / length if length else 0
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share
