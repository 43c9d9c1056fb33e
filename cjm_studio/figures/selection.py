"""The outline around the record that is selected."""

from typing import Any

from cjm_studio.figures.outlines import box_outline
from cjm_studio.figures.shapes import pen_shape
from cjm_studio.layout import Box, Group, Layer, Rect, Scene, Stroke

WIDTH_PX = 2.5
OFFSET_PX = 2.0
_RADIUS_PX = 8.0

_LAYERS: tuple[Layer, ...] = ("card", "mark", "ground")


def selection_shapes(scene: Scene, selected: str, accent: str) -> list[dict[str, Any]]:
    """An outline around the record `selected`: its cards, else its marks, else its place on the ground.

    There is none when `selected` is empty or not on the map.
    """
    groups = [group for group in scene.groups if selected and group.subject.record_id == selected]
    layer = min((group.layer for group in groups), key=_LAYERS.index, default="card")
    stroke = Stroke(accent, WIDTH_PX)
    return [pen_shape((None, stroke), box_outline(_frame(group))) for group in groups if group.layer == layer]


def _frame(group: Group) -> Box:
    """The box on which the middle of the outline runs."""
    away = OFFSET_PX + WIDTH_PX / 2
    rect = group.rect
    frame = Rect(rect.x - away, rect.y - away, rect.width + 2 * away, rect.height + 2 * away)
    first = group.shapes[0] if group.shapes else None
    radius = first.radius if isinstance(first, Box) and first.rect == rect else _RADIUS_PX
    return Box(frame, radius + away)
