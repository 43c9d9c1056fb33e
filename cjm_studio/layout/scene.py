"""What a picture consists of: shapes with place, size and style, in the order in which they are drawn.

All lengths are pixels of the picture at scale 1, x to the right, y downwards. Colours are `#RRGGBB`.
Every pen (Plotly, SVG, PDF, PNG, later PPTX) draws the same Scene, so none of them decides a position.
"""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.pictures import Content

Anchor = Literal["start", "middle", "end"]
DotShape = Literal["circle", "diamond", "square", "triangle", "hexagon"]
Layer = Literal["ground", "card", "mark"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def contains(self, other: "Rect", slack: float = 0.01) -> bool:
        """Whether `other` lies wholly inside, give or take `slack` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn; `dash` is lengths of stroke and space in pixels."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round_cap: bool = False


@dataclass(frozen=True, slots=True)
class Gradient:
    """A fill that changes from `y_top` to `y_bottom`; stops are (offset 0-1, colour, opacity 0-1)."""

    y_top: float
    y_bottom: float
    stops: tuple[tuple[float, str, float], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with rounded corners."""

    rect: Rect
    radius: float = 0
    fill: str | None = None
    stroke: Stroke | None = None


# One step of a path: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",).
PathStep = tuple[str, *tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and cubic curves, absolute coordinates."""

    steps: tuple[PathStep, ...]
    fill: str | Gradient | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark centred at x, y; `radius` is that of the circle around it."""

    x: float
    y: float
    radius: float
    shape: DotShape
    fill: str
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Icon:
    """A glyph of `layout.icons` whose square has its top left corner at x, y."""

    name: str
    x: float
    y: float
    size: float
    fill: str


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text in one style.

    `x` is where `anchor` says, `baseline` that of the first line, `line_height` from line to line.
    Each line fits in `width`, measured with the shipped fonts. `weight` is 400, 500 or 700.
    """

    lines: tuple[str, ...]
    x: float
    baseline: float
    line_height: float
    size: float
    fill: str
    width: float
    weight: int = 400
    italic: bool = False
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that fills `rect`: of what does not fit, as much is cut off on either side.

    `radius` rounds the corners; half of a square's side makes a circle. `alt` says what is to be seen.
    """

    rect: Rect
    content: Content
    radius: float = 0
    alt: str = ""

    @property
    def cut(self) -> tuple[float, float]:
        """Which share of its width is cut off at the left and the right each, and of its height likewise."""
        wide, high = self.content.width_px * self.rect.height, self.content.height_px * self.rect.width
        if not wide or not high:
            return 0, 0
        return max(1 - high / wide, 0) / 2, max(1 - wide / high, 0) / 2

    @property
    def whole(self) -> Rect:
        """Where all of the picture would lie, of which `rect` shows a part."""
        across, down = self.cut
        width, height = self.rect.width / (1 - 2 * across), self.rect.height / (1 - 2 * down)
        return Rect(self.rect.x - width * across, self.rect.y - height * down, width, height)


Shape = Box | Path | Dot | Icon | Text | Image


@dataclass(frozen=True, slots=True)
class Subject:
    """What a group of shapes shows: which record, where on the map, and what to say about it.

    `label` is its accessible name, `details` are rows (label, value) for hover and side panels.
    A part that belongs to no record (a lane's title) has an empty `record_id`.
    """

    record_id: str = ""
    kind: str = ""
    stage_id: str = ""
    lane: str = ""
    label: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, drawn in order.

    `layer` says what may lie on what: nothing overlaps between two groups of layer "card"; "ground" is
    under them (lanes, tints), "mark" on top (stars, curves, points). All text of a card lies in `rect`.
    """

    subject: Subject
    rect: Rect
    layer: Layer
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture; groups are drawn in order: ground, card, mark."""

    width: float
    height: float
    title: str
    description: str
    language: str
    background: str
    groups: tuple[Group, ...]
