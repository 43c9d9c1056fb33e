"""What a company's template draws behind its slides, and whether it leaves room for ours."""

from typing import Any

from cjm_studio.layout import Rect

# Where our titles and our pictures are, as shares of a slide; a logo has the corner at the upper right.
_FIELDS = (Rect(0.02, 0.02, 0.73, 0.13), Rect(0.03, 0.15, 0.94, 0.77))
# Rules and small marks do no harm: what covers so much of a slide does.
_LARGE = 0.01


def leaves_room(presentation: Any, layout: Any) -> bool:
    """Whether nothing large is drawn where our words would stand."""
    sheets = [layout]
    if layout._element.get("showMasterSp") != "0":
        sheets.append(presentation.slide_master)
    size = presentation.slide_width, presentation.slide_height
    return not any(
        _covers(shape, size) for sheet in sheets for shape in sheet.shapes if not shape.is_placeholder
    )


def _covers(shape: Any, size: tuple[int, int]) -> bool:
    if not (shape.width and shape.height):
        return False
    width, height = size
    rect = Rect(shape.left / width, shape.top / height, shape.width / width, shape.height / height)
    return any(_shared(rect, field) > _LARGE for field in _FIELDS)


def _shared(one: Rect, other: Rect) -> float:
    """The area that both cover."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(width, 0.0) * max(height, 0.0)
