"""Small drawn signs: arrows, hatches, the marks on a card's corner, the border that shows the evidence."""

from cjm_studio.layout.measures import BORDER, EDGE_WIDTH, MARK_SIZE
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


def border(colour: str, level: EvidenceLevel) -> Stroke:
    """The border of a card whose record stands on this evidence."""
    return Stroke(colour, BORDER, BORDER_DASHES[level])


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
