"""Small drawn signs: arrows, hatches, the marks on a card's corner, the border that shows the evidence."""

from cjm_studio.layout.measures import EDGE_WIDTH, MARK_SIZE
from cjm_studio.layout.scene import Box, Dot, Icon, Path, PathStep, Rect, Shape, Stroke
from cjm_studio.layout.theme import Theme
from cjm_studio.model import EvidenceLevel

# Strokes and spaces of a card's border by level of evidence: the weaker, the more broken.
BORDER_DASHES: dict[EvidenceLevel, tuple[float, ...]] = {
    "assumed": (3, 4),
    "reported": (12, 5),
    "observed": (),
    "measured": (),
}
HATCH_STEP = 6


def border(theme: Theme, colour: str, level: EvidenceLevel) -> Stroke:
    """The border of a card whose record stands on this evidence."""
    return Stroke(colour, theme.border_px, BORDER_DASHES[level])


def arrow_right(x: float, middle: float, colour: str) -> Path:
    """An arrow 18 px long, its line at height `middle`."""
    tip = x + 17
    steps: tuple[PathStep, ...] = (
        ("M", x + 1, middle), ("L", tip, middle),
        ("M", tip - 5, middle - 5), ("L", tip, middle), ("L", tip - 5, middle + 5),
    )  # fmt: skip
    return Path(steps, None, Stroke(colour, 2, round_cap=True))


def arrow_vertical(x: float, middle: float, up: bool, colour: str) -> Path:
    """An arrow 14 px high about the centre (x, middle), pointing up or down."""
    tip = middle + (-6.5 if up else 6.5)
    wing = tip + (5 if up else -5)
    steps: tuple[PathStep, ...] = (
        ("M", x, middle - 6.5), ("L", x, middle + 6.5),
        ("M", x - 5, wing), ("L", x, tip), ("L", x + 5, wing),
    )  # fmt: skip
    return Path(steps, None, Stroke(colour, 2.2, round_cap=True))


def solid_edge(rect: Rect, colour: str) -> tuple[Shape, ...]:
    """A band along the left side of a card."""
    return (Path(_edge_outline(rect), colour),)


def hatched_edge(rect: Rect, colour: str) -> tuple[Shape, ...]:
    """The same band in slanting strokes, all in one path."""
    left, right = rect.x + 1, rect.x + EDGE_WIDTH + 1
    steps: list[PathStep] = []
    y = rect.y + HATCH_STEP + 5
    while y < rect.bottom - 4:
        steps += [("M", left, y), ("L", right, y - HATCH_STEP)]
        y += HATCH_STEP
    return (Path(tuple(steps), None, Stroke(colour, 2.25)),)


def _edge_outline(rect: Rect) -> tuple[PathStep, ...]:
    left, top, bottom, right = rect.x, rect.y, rect.bottom, rect.x + EDGE_WIDTH
    radius = EDGE_WIDTH
    return (
        ("M", right, top), ("C", left + 2.5, top, left, top + 2.5, left, top + radius + 1),
        ("L", left, bottom - radius - 1),
        ("C", left, bottom - 2.5, left + 2.5, bottom, right, bottom), ("Z",),
    )  # fmt: skip


def moment_of_truth(centre: tuple[float, float], theme: Theme) -> tuple[Shape, ...]:
    """A black disc with a star."""
    x, y = centre
    size = MARK_SIZE * 0.7
    return (
        Dot(x, y, MARK_SIZE / 2, "circle", theme.ink, Stroke(theme.surface, 2.5)),
        Icon("star", x - size / 2, y - size / 2, size, theme.star),
    )


def fail_point(centre: tuple[float, float], theme: Theme) -> tuple[Shape, ...]:
    """A red square with a warning."""
    x, y = centre
    half, size = MARK_SIZE / 2, MARK_SIZE * 0.7
    place = Rect(x - half, y - half, MARK_SIZE, MARK_SIZE)
    return (
        Box(place, 6, theme.bad, Stroke(theme.surface, 2.5)),
        Icon("warning", x - size / 2, y - size / 2 - 1, size, theme.on_accent),
    )


def verdict_mark(centre: tuple[float, float], size: float, is_good: bool, theme: Theme) -> tuple[Shape, ...]:
    """Told apart by shape as well as colour: a round check, or a square cross."""
    x, y = centre
    half, icon = size / 2, size * 0.7
    place = Rect(x - half, y - half, size, size)
    sign = "check" if is_good else "close"
    return (
        Box(
            place, half if is_good else size / 5, theme.ok if is_good else theme.bad, Stroke(theme.surface, 2)
        ),
        Icon(sign, x - icon / 2, y - icon / 2, icon, theme.on_accent),
    )


def promise_kept(centre: tuple[float, float], theme: Theme) -> tuple[Shape, ...]:
    """A round check: what was promised is kept."""
    return verdict_mark(centre, MARK_SIZE, True, theme)


def promise_broken(centre: tuple[float, float], theme: Theme) -> tuple[Shape, ...]:
    """A square cross: what was promised is not kept, or nobody keeps it."""
    return verdict_mark(centre, MARK_SIZE, False, theme)


def hatch(rect: Rect, radius: float, colour: str, step: float = 9, width: float = 4) -> list[Shape]:
    """Slanting strokes inside a rounded rectangle, all in one path; they stay off its corners."""
    inset = width / 2 + 0.5
    left, right, top, bottom = rect.x + inset, rect.right - inset, rect.y + inset, rect.bottom - inset
    steps: list[PathStep] = []
    offset = left + top + step
    while offset < right + bottom:
        high = (offset - top, top) if offset - top <= right else (right, offset - right)
        low = (offset - bottom, bottom) if offset - bottom >= left else (left, offset - left)
        if _is_within(high, rect, radius, inset) and _is_within(low, rect, radius, inset):
            steps += [("M", *low), ("L", *high)]
        offset += step
    return [Path(tuple(steps), None, Stroke(colour, width))] if steps else []


def _is_within(point: tuple[float, float], rect: Rect, radius: float, inset: float) -> bool:
    """Whether a point on the inner edge is not in a cut-off corner."""
    x = min(max(point[0], rect.x + radius), rect.right - radius)
    y = min(max(point[1], rect.y + radius), rect.bottom - radius)
    return (point[0] - x) ** 2 + (point[1] - y) ** 2 <= max(radius - inset + 2, 0) ** 2 + 0.01
