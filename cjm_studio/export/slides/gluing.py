"""Arrows that stay with their cards: whoever moves a card takes the ends of its arrows along."""

from collections.abc import Iterator

from cjm_studio.export.slides.bodies import host_of
from cjm_studio.export.slides.sheet import Anchor, Sheet
from cjm_studio.layout import Box, Path, Rect, Scene

# The groups of a Scene that are arrows from card to card.
LINKS_LANE = "links"
# How far from a card an arrow may begin or end: its head keeps a little air.
_REACH_PX = 16.0


def anchors_of(scene: Scene, sheet: Sheet) -> Iterator[Anchor]:
    """The cards of records, when there are arrows to be glued; numbers are set aside for them."""
    if not any(group.subject.lane == LINKS_LANE for group in scene.groups):
        return
    for group in scene.groups:
        host = host_of(group.shapes) if group.layer == "card" and group.subject.record_id else None
        if isinstance(host, Box) and group.subject.kind != "lane":
            yield Anchor(host.rect, next(sheet.ids))


def glue_xml(path: Path, sheet: Sheet) -> str:
    """Where the arrow begins and ends, as far as that is at cards; "" when neither end is."""
    if path.fill is not None or path.steps[-1] == ("Z",) or len(path.steps) < 2:
        return ""
    start, end = (tuple(map(float, list(step)[-2:])) for step in (path.steps[0], path.steps[-1]))
    glued = []
    for tag, point in (("a:stCxn", start), ("a:endCxn", end)):
        anchor = _at(point, sheet.anchors)
        if anchor is not None:
            side = _side(point, anchor.rect)
            glued.append(f'<{tag} id="{anchor.shape_id}" idx="{side}"/>')
    return "".join(glued)


def _at(point: tuple[float, ...], anchors: tuple[Anchor, ...]) -> Anchor | None:
    """The card nearest to a point, if one is near."""
    best, distance = None, _REACH_PX
    for anchor in anchors:
        away = _distance(point, anchor.rect)
        if away < distance:
            best, distance = anchor, away
    return best


def _distance(point: tuple[float, ...], rect: Rect) -> float:
    x, y = point
    across = max(rect.x - x, 0, x - rect.right)
    down = max(rect.y - y, 0, y - rect.bottom)
    return max(across, down)


def _side(point: tuple[float, ...], rect: Rect) -> int:
    """Which of its four places a rectangle is joined at: 0 above, 1 left, 2 below, 3 right."""
    x, y = point
    away = (abs(y - rect.y), abs(x - rect.x), abs(y - rect.bottom), abs(x - rect.right))
    return away.index(min(away))
