"""The lane of the employees: how those who serve feel in each slot, from −2 to +2."""

from collections.abc import Iterator

from cjm_studio.layout import curve
from cjm_studio.layout.amounts import feeling
from cjm_studio.layout.blueprints.plan import Plan
from cjm_studio.layout.columns import Span
from cjm_studio.layout.lettering import BODY, MEDIUM, line, width_of
from cjm_studio.layout.measures import MAP_LEFT
from cjm_studio.layout.scene import Dot, Group, Path, PathStep, Rect, Shape, Stroke, Subject

RADIUS = 8.5
BEST, TICK = 2.0, 6


def draw_employee_emotion(plan: Plan, place: Rect) -> Iterator[Group]:
    """A curve through the mean of each slot; the figure stands beside its point."""
    frame, theme = plan.frame, plan.frame.theme
    middle, unit = place.y + place.height / 2, (place.height - 72) / 4
    felt = _felt(plan)
    right = frame.columns.right
    area = Rect(MAP_LEFT, place.y, right - MAP_LEFT, place.height)
    scale = tuple(_scale(plan, area, unit))
    yield Group(Subject(lane="employee_emotion"), area, "ground", scale)
    points = [(_middle(plan, column), middle - value * unit) for column, value in felt]
    shapes: list[Shape] = [
        Path(steps, None, Stroke(theme.ink_2, 2.5, round_cap=True)) for steps in curve.segments(points)
    ]
    for (x, y), (_, value) in zip(points, felt, strict=True):
        colour = theme.bad if value <= -1 else theme.ink_2
        shapes.append(Dot(x, y, RADIUS, "circle", colour, Stroke(theme.surface, 2)))
        top = y + RADIUS if value < 0 else y - RADIUS - MEDIUM.leading
        shapes.append(line(feeling(value, frame.language), BODY, (x, top), theme.ink, "middle"))
    yield Group(Subject(lane="employee_emotion"), area, "mark", tuple(shapes))


def _scale(plan: Plan, area: Rect, unit: float) -> Iterator[Shape]:
    """The line of no feeling, and at its left how far down and up feelings go."""
    frame, middle = plan.frame, area.y + area.height / 2
    stroke = Stroke(frame.theme.line_strong, 1.25)
    yield Path((("M", area.x, middle), ("L", area.right, middle)), None, stroke)
    low, high = middle + BEST * unit, middle - BEST * unit
    axis = area.x + max(width_of(feeling(value, frame.language), BODY) for value in (BEST, -BEST)) + TICK + 4
    steps: tuple[PathStep, ...] = (
        ("M", axis - TICK, high), ("L", axis, high), ("L", axis, low), ("L", axis - TICK, low),
    )  # fmt: skip
    yield Path(steps, None, stroke)
    for value, y in ((BEST, high), (-BEST, low)):
        corner = area.x, y - BODY.leading / 2
        yield line(feeling(value, frame.language), BODY, corner, frame.theme.ink_2)


def _felt(plan: Plan) -> list[tuple[int, float]]:
    """The mean of each slot in which somebody said how it feels."""
    by_column: dict[int, list[float]] = {}
    for key, content in plan.contents.items():
        value = getattr(content.record, "employee_emotion", None)
        if value is not None:
            by_column.setdefault(plan.grid.cells[key].column, []).append(value)
    return [(column, sum(values) / len(values)) for column, values in sorted(by_column.items())]


def _middle(plan: Plan, column: int) -> float:
    span = Span(column, column)
    return plan.frame.columns.left_of(span) + plan.frame.columns.width_of(span) / 2
