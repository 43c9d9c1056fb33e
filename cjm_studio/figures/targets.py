"""What can be pointed at and clicked: invisible targets over every group that shows a record.

A sign that shows none but has more to tell is pointed at only.

Cards are bars of one trace: a bar is a target as a whole. Small marks, such as the points of a curve, are
round points of another, because Plotly prefers the point to the bar under it. Between two bars it would take
either, so a bar leaves out the heights at which another lies on top of it.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cjm_studio.figures.plain import fold, literal
from cjm_studio.layout import Group, Rect, Scene, Subject

# A mark up to this size is a point; a bigger one is a bar, as a card is.
_POINT_PX = 44

# How near is near enough, in Plotly's terms. From its source: a bar that holds the pointer is then at least 1
# away, a point that does always less; and a point can still be had from a few pixels off.
HOVER_DISTANCE_PX = 4

_LINE_LENGTH = 60
_MOST_LINES = 6
_MOST_ROWS = 16

_HIDDEN = {"marker": {"opacity": 0}}


def target_traces(scene: Scene) -> list[dict[str, Any]]:
    """The targets of a Scene, each with `customdata` [record id, kind] and the text of its hover label."""
    shown = [group for group in scene.groups if group.subject.record_id or _tells(group)]
    points = [group for group in shown if _is_point(group)]
    bars = [group for group in shown if not _is_point(group)]
    return [_bar_trace(bars), _point_trace(points)]


def _is_point(group: Group) -> bool:
    return group.layer == "mark" and max(group.rect.width, group.rect.height) <= _POINT_PX


def _tells(group: Group) -> bool:
    """Whether it is a sign that has more to say than is drawn, such as the number of a seam."""
    return bool(group.subject.details) and _is_point(group)


def _bar_trace(groups: list[Group]) -> dict[str, Any]:
    placed = list(_bars(groups))
    return {
        "type": "bar",
        "x": [round(rect.x + rect.width / 2, 2) for _, rect in placed],
        "width": [round(rect.width, 2) for _, rect in placed],
        "base": [round(rect.y, 2) for _, rect in placed],
        "y": [round(rect.height, 2) for _, rect in placed],
        **_HIDDEN,
        **_told([group for group, _ in placed]),
    }


def _point_trace(groups: list[Group]) -> dict[str, Any]:
    rects = [group.rect for group in groups]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(rect.x + rect.width / 2, 2) for rect in rects],
        "y": [round(rect.y + rect.height / 2, 2) for rect in rects],
        "marker": {"opacity": 0, "size": [round(max(rect.width, rect.height), 2) for rect in rects]},
        "cliponaxis": False,
        **_told(groups),
    }


def _told(groups: list[Group]) -> dict[str, Any]:
    """What the points of a trace say and answer, and that a selection changes nothing about their looks."""
    subjects = [group.subject for group in groups]
    return {
        "customdata": [[subject.record_id, subject.kind] for subject in subjects],
        "hovertext": [hover_text(subject) for subject in subjects],
        "hoverinfo": "text",
        "showlegend": False,
        "selected": _HIDDEN,
        "unselected": _HIDDEN,
    }


# A map is drawn anew after each change, and what is said about nearly all records is what was said before.
@lru_cache(maxsize=4096)
def hover_text(subject: Subject) -> str:
    """The label in bold and the rows of details, in lines of some 60 characters."""
    lines = [f"<b>{literal(line)}</b>" for line in _folded(subject.label)] if subject.label else []
    for name, value in subject.details[:_MOST_ROWS]:
        lines += [literal(line) for line in _folded(f"{name}: {value}" if name else value)]
    if len(subject.details) > _MOST_ROWS:
        lines.append("…")
    return "<br>".join(lines)


def _folded(text: str) -> list[str]:
    lines = fold(text, _LINE_LENGTH)
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][: _LINE_LENGTH - 1] + "…"]


def _bars(groups: list[Group]) -> Iterable[tuple[Group, Rect]]:
    """Every group with the parts of its rectangle on which no other bar lies."""
    cards = [group for group in groups if group.layer == "card"]
    marks = [group for group in groups if group.layer == "mark"]
    for group in groups:
        if group.layer == "ground":
            above = [*cards, *marks]
        elif group.layer == "card":
            above = marks
        else:
            area = group.rect.width * group.rect.height
            above = [mark for mark in marks if mark.rect.width * mark.rect.height < area]
        for rect in uncovered(group.rect, [other.rect for other in above if other.rect.overlaps(group.rect)]):
            yield group, rect


def uncovered(rect: Rect, covers: list[Rect]) -> list[Rect]:
    """The strips of a rectangle, over its full width, at whose heights none of `covers` lies."""
    strips: list[Rect] = []
    top = rect.y
    for cover in sorted(covers, key=lambda cover: cover.y):
        if cover.y > top:
            strips.append(Rect(rect.x, top, rect.width, cover.y - top))
        top = max(top, cover.bottom)
    if top < rect.bottom:
        strips.append(Rect(rect.x, top, rect.width, rect.bottom - top))
    return strips
