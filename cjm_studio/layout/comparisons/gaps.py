"""What two curves say of each other: dots between them, the widest gap as a figure, which one is whose."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cjm_studio.language import signed
from cjm_studio.layout import curve
from cjm_studio.layout.drawing import arrow_vertical
from cjm_studio.layout.lanes.curve_points import PersonaCurve
from cjm_studio.layout.lanes.curves import Plot
from cjm_studio.layout.lanes.free_places import NEAR, Label, Side, free_place
from cjm_studio.layout.lettering import BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import LINE_HEIGHT, MAP_LEFT
from cjm_studio.layout.scene import Box, Group, Path, PathStep, Rect, Shape, Stroke, Subject

DOT_STEP, DOT_RADIUS = 11, 1.2
BADGE_HEIGHT, BADGE_PADDING = 34, 14
# Between the curves a figure needs its own height, and its distance from both.
BADGE_ROOM = BADGE_HEIGHT + 24
# A gap smaller than this is no news.
LEAST_GAP = 0.3
STEPS = 12
NAME_WIDTH = 320

Point = tuple[float, float]
Curves = tuple[PersonaCurve | None, PersonaCurve | None]


def draw_gap(plot: Plot, before: PersonaCurve, after: PersonaCurve) -> list[Group]:
    """Dots between the curves where the second is better (green) or worse (red)."""
    one, other = _heights(plot, before), _heights(plot, after)
    left, right = _common(one, other)
    if right - left < DOT_STEP:
        return []
    theme = plot.frame.theme
    good, bad = theme.tone("gain").border, theme.bad
    steps: dict[str, list[PathStep]] = {good: [], bad: []}
    x, row = left, 0
    while x <= right:
        high, low = _at(other, x), _at(one, x)
        colour = good if high < low else bad
        y = min(high, low) + DOT_STEP / 2 + (row % 2) * DOT_STEP / 2
        while y < max(high, low) - 3:
            steps[colour] += [("M", x, y), ("L", x + 0.1, y)]
            y += DOT_STEP
        x, row = x + DOT_STEP, row + 1
    shapes = tuple(
        Path(tuple(found), None, Stroke(colour, 2 * DOT_RADIUS, round_cap=True))
        for colour, found in steps.items()
        if found
    )
    area = Rect(left, plot.y(2), right - left, plot.y(-2) - plot.y(2))
    return [Group(Subject(lane=plot.lane), area, "ground", shapes)] if shapes else []


def draw_signs(plot: Plot, curves: Curves, names: tuple[str, str], area: Rect) -> Iterator[Group]:
    """The widest gap as a figure, and the name of each curve, on places that cover no curve."""
    lines = [_heights(plot, found) if found else [] for found in curves]
    taken = [
        Rect(x - 9, min(y, to_y) - 9, to_x - x + 18, abs(to_y - y) + 18)
        for along in lines
        for (x, y), (to_x, to_y) in pairwise([*along[:1], *along])
    ]
    one, other = lines
    if one and other and curves[1]:
        for badge in _badge(plot, (one, other), [x for x, _ in plot.places(curves[1])], (area, taken)):
            taken.append(badge.rect)
            yield badge
    for side, found in enumerate(curves):
        if found:
            name = _name(plot, found, (names[side], side), (lines[1 - side], area, taken))
            taken.append(name.rect)
            yield name


def _badge(
    plot: Plot, curves: tuple[list[Point], list[Point]], xs: Sequence[float], free: tuple[Rect, list[Rect]]
) -> Iterator[Group]:
    """The widest gap at a point of the second curve: between the two, or near them where it is narrow."""
    one, other = curves
    left, right = _common(one, other)
    gaps = [((_at(one, x) - _at(other, x)) / plot.style.unit, x) for x in xs if left <= x <= right]
    value, x = max(gaps, key=lambda each: abs(each[0]), default=(0.0, 0.0))
    if abs(value) < LEAST_GAP:
        return
    theme = plot.frame.theme
    words = signed(round(value, 1), plot.frame.language)
    width = width_of(words, BOLD) + 2 * BADGE_PADDING + 18
    high, low = sorted((_at(one, x), _at(other, x)))
    if low - high >= BADGE_ROOM:
        x = min(max(x, MAP_LEFT + width / 2), plot.frame.columns.right - width / 2)
        place = Rect(x - width / 2, (high + low - BADGE_HEIGHT) / 2, width, BADGE_HEIGHT)
    else:
        place = free_place(Label(x, high, width, BADGE_HEIGHT, "above"), *free)
    fill = theme.ok if value > 0 else theme.bad
    middle = place.y + BADGE_HEIGHT / 2
    corner = place.x + BADGE_PADDING + 18, middle - LINE_HEIGHT / 2
    shapes: tuple[Shape, ...] = (
        Box(place, BADGE_HEIGHT / 2, fill, Stroke(theme.surface, 2)),
        arrow_vertical(place.x + BADGE_PADDING + 5, middle, value > 0, theme.on_accent),
        line(words, BOLD, corner, theme.on_accent),
    )
    yield Group(Subject(lane=plot.lane, label=words), place, "mark", shapes)


def _name(
    plot: Plot,
    found: PersonaCurve,
    called: tuple[str, int],
    room: tuple[list[Point], Rect, list[Rect]],
) -> Group:
    """Whose curve it is, beside a point that lies far from the other curve, on the side away from it."""
    name, side = called
    other, area, taken = room
    style = BOLD if side else MEDIUM
    words = fit_line(name, style, NAME_WIDTH)
    labels = []
    for x, y in plot.places(found):
        gap = _at(other, x) - y if other and other[0][0] <= x <= other[-1][0] else 0.0
        away: Side = "below" if gap < 0 or (gap == 0 and not side) else "above"
        labels.append((-abs(gap), Label(x, y, width_of(words, style), LINE_HEIGHT, away)))
    ordered = [label for _, label in sorted(labels, key=lambda each: each[0])]
    places = [(label, free_place(label, area, taken)) for label in ordered]
    place = next((place for label, place in places if _is_near(label, place)), places[0][1])
    ink = found.look.colour if side else plot.frame.theme.ink_2
    text = line(words, style, (place.x, place.y), ink)
    return Group(Subject(lane=plot.lane, label=name), place, "mark", (text,))


def _is_near(label: Label, place: Rect) -> bool:
    """Whether nobody would take it for the label of something else."""
    across = place.x - NEAR - 1 <= label.x <= place.right + NEAR + 1
    return across and place.y - NEAR - 1 <= label.y <= place.bottom + NEAR + 1


def _heights(plot: Plot, found: PersonaCurve) -> list[Point]:
    """Points along the curve, close enough to each other to be joined by straight lines."""
    places = plot.places(found)
    along: list[Point] = list(places[:1])
    for start, steps in zip(places, curve.segments(places), strict=False):
        along += [_cubic_at(start, steps[-1], step / STEPS) for step in range(1, STEPS + 1)]
    return along


def _cubic_at(start: Point, cubic: PathStep, t: float) -> Point:
    _, y1, _, y2, x3, y3 = cubic[1:]
    s = 1 - t
    y = s**3 * start[1] + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t**3 * y3
    return start[0] + (x3 - start[0]) * t, y


def _at(along: Sequence[Point], x: float) -> float:
    for (left, low), (right, high) in pairwise(along):
        if left <= x <= right:
            return low + (high - low) * (x - left) / (right - left) if right > left else high
    return along[-1][1]


def _common(one: Sequence[Point], other: Sequence[Point]) -> tuple[float, float]:
    """From where to where both curves run."""
    return max(one[0][0], other[0][0]), min(one[-1][0], other[-1][0])
