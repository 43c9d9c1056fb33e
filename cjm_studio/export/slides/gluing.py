"""Arrows that stay with their cards: whoever moves a card takes the ends of its arrows along."""

from collections.abc import Iterator

from cjm_studio.export.slides.bodies import host_of
from cjm_studio.export.slides.sheet import Anchor, Sheet
from cjm_studio.layout import Box, Path, Rect, Scene

# The groups of a Scene that are arrows from card to card.
LINKS_LANE = "links"
# How far from a card an arrow may begin or end: its head keeps a little air.
_REACH_PX = 16.0
_OFF_THE_MIDDLE_PX = 4.0

Point = tuple[float, float]


def anchors_of(scene: Scene, sheet: Sheet) -> Iterator[Anchor]:
    """The cards of records, when there are arrows to be glued; numbers are set aside for them."""
    if not any(group.subject.lane == LINKS_LANE for group in scene.groups):
        return
    for group in scene.groups:
        host = host_of(group.shapes) if group.layer == "card" and group.subject.record_id else None
        if isinstance(host, Box) and group.subject.kind != "lane":
            yield Anchor(host.rect, next(sheet.ids))


def glue_xml(path: Path, sheet: Sheet) -> str:
    """Which two cards a straight arrow joins; "" for an arrow that is not to be glued.

    Programs lead a glued arrow from the middle of a side to the middle of a side, some as soon as they open
    the slide. So only arrows that run there are glued: others would be led anew, through cards and words.
    """
    ends = _ends(path)
    if ends is None:
        return ""
    glued = []
    for tag, point in zip(("a:stCxn", "a:endCxn"), ends, strict=True):
        anchor = _at(point, sheet.anchors)
        if anchor is None or (side := _side(point, anchor.rect)) is None:
            return ""
        glued.append(f'<{tag} id="{anchor.shape_id}" idx="{side}"/>')
    return "".join(glued)


def _ends(path: Path) -> tuple[Point, Point] | None:
    """Where a straight open line begins and ends; None for any other path."""
    if path.fill is not None or [step[0] for step in path.steps] != ["M", "L"]:
        return None
    x1, y1, x2, y2 = (float(value) for step in path.steps for value in step[1:])
    return (x1, y1), (x2, y2)


def _at(point: Point, anchors: tuple[Anchor, ...]) -> Anchor | None:
    """The card nearest to a point, if one is near."""
    best, distance = None, _REACH_PX
    for anchor in anchors:
        away = _distance(point, anchor.rect)
        if away < distance:
            best, distance = anchor, away
    return best


def _distance(point: Point, rect: Rect) -> float:
    x, y = point
    across = max(rect.x - x, 0, x - rect.right)
    down = max(rect.y - y, 0, y - rect.bottom)
    return max(across, down)


def _side(point: Point, rect: Rect) -> int | None:
    """Which of its four places a rectangle is joined at: 0 above, 1 left, 2 below, 3 right; None for none."""
    middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
    places = ((middle[0], rect.y), (rect.x, middle[1]), (middle[0], rect.bottom), (rect.right, middle[1]))
    for side, (x, y) in enumerate(places):
        along = abs(point[0] - x) if side in (0, 2) else abs(point[1] - y)
        off = abs(point[1] - y) if side in (0, 2) else abs(point[0] - x)
        if along <= _OFF_THE_MIDDLE_PX and off <= _REACH_PX:
            return side
    return None
