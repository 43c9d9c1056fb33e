"""The same picture larger or smaller: every length times a factor, nothing laid out anew."""

from dataclasses import replace

from cjm_studio.layout.scene import (
    Box,
    Dot,
    Gradient,
    Group,
    Icon,
    Image,
    Path,
    PathStep,
    Rect,
    Scene,
    Shape,
    Stroke,
    Text,
)


def scaled(scene: Scene, factor: float) -> Scene:
    """The scene at `factor` times its size; 1 gives the scene itself."""
    if factor == 1:
        return scene
    groups = tuple(
        Group(
            group.subject,
            _rect(group.rect, factor),
            group.layer,
            tuple(_shape(shape, factor) for shape in group.shapes),
        )
        for group in scene.groups
    )
    return replace(scene, width=scene.width * factor, height=scene.height * factor, groups=groups)


def _shape(shape: Shape, factor: float) -> Shape:
    match shape:
        case Box():
            rect, stroke = _rect(shape.rect, factor), _stroke(shape.stroke, factor)
            return Box(rect, shape.radius * factor, shape.fill, stroke)
        case Path():
            steps = tuple(_step(step, factor) for step in shape.steps)
            return Path(steps, _fill(shape.fill, factor), _stroke(shape.stroke, factor))
        case Dot():
            return replace(
                shape,
                x=shape.x * factor,
                y=shape.y * factor,
                radius=shape.radius * factor,
                stroke=_stroke(shape.stroke, factor),
            )
        case Icon():
            return replace(shape, x=shape.x * factor, y=shape.y * factor, size=shape.size * factor)
        case Image():
            return replace(shape, rect=_rect(shape.rect, factor), radius=shape.radius * factor)
        case Text():
            return replace(
                shape,
                x=shape.x * factor,
                baseline=shape.baseline * factor,
                line_height=shape.line_height * factor,
                size=shape.size * factor,
                width=shape.width * factor,
            )


def _rect(rect: Rect, factor: float) -> Rect:
    return Rect(rect.x * factor, rect.y * factor, rect.width * factor, rect.height * factor)


def _step(step: PathStep, factor: float) -> PathStep:
    return (step[0], *(float(number) * factor for number in step[1:]))


def _stroke(stroke: Stroke | None, factor: float) -> Stroke | None:
    if stroke is None:
        return None
    dash = tuple(length * factor for length in stroke.dash)
    return Stroke(stroke.colour, stroke.width * factor, dash, stroke.round_cap)


def _fill(fill: str | Gradient | None, factor: float) -> str | Gradient | None:
    if isinstance(fill, Gradient):
        return replace(fill, y_top=fill.y_top * factor, y_bottom=fill.y_bottom * factor)
    return fill
