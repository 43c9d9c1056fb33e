"""Shapes somewhere else on a picture: the same, so many pixels further down and to the right."""

from dataclasses import replace

from cjm_studio.layout.scene import Box, Dot, Group, Icon, Image, Path, PathStep, Rect, Shape, Text


def moved(group: Group, down: float, right: float = 0) -> Group:
    """The group with all its shapes."""
    if not down and not right:
        return group
    shapes = tuple(moved_shape(shape, down, right) for shape in group.shapes)
    return replace(group, rect=_moved_rect(group.rect, down, right), shapes=shapes)


def moved_shape(shape: Shape, down: float, right: float = 0) -> Shape:
    """The shape; a gradient that fills it goes with it."""
    match shape:
        case Box() | Image():
            return replace(shape, rect=_moved_rect(shape.rect, down, right))
        case Text():
            return replace(shape, x=shape.x + right, baseline=shape.baseline + down)
        case Dot() | Icon():
            return replace(shape, x=shape.x + right, y=shape.y + down)
        case Path():
            return _moved_path(shape, down, right)


def _moved_rect(rect: Rect, down: float, right: float) -> Rect:
    return Rect(rect.x + right, rect.y + down, rect.width, rect.height)


def _moved_path(path: Path, down: float, right: float) -> Path:
    by = (right, down)
    steps: tuple[PathStep, ...] = tuple(
        (str(letter), *(float(value) + by[place % 2] for place, value in enumerate(numbers)))
        for letter, *numbers in path.steps
    )
    if path.fill is None or isinstance(path.fill, str):
        return replace(path, steps=steps)
    fill = replace(path.fill, y_top=path.fill.y_top + down, y_bottom=path.fill.y_bottom + down)
    return replace(path, steps=steps, fill=fill)
