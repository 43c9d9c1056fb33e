"""What holds for every picture: nothing overlaps, every line fits, arrows leave the words alone."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from cjm_studio.layout import Group, Path, Rect, Scene, Text, text
from cjm_studio.layout.lettering import DESCENT


def texts(group: Group) -> Iterator[Text]:
    return (shape for shape in group.shapes if isinstance(shape, Text))


def room_of(shape: Text) -> Rect:
    """The smallest rectangle that holds all letters."""
    widest = max(text.width(line, shape.size, shape.weight, shape.italic) for line in shape.lines)
    left = {"start": shape.x, "middle": shape.x - widest / 2, "end": shape.x - widest}[shape.anchor]
    top = shape.baseline - text.ASCENT * shape.size
    height = text.ASCENT * shape.size + (len(shape.lines) - 1) * shape.line_height + DESCENT * shape.size
    return Rect(left, top, widest, height)


def assert_sound(scene: Scene) -> None:
    """Nothing overlaps, every line fits its card, and everything is on the picture."""
    cards = [group for group in scene.groups if group.layer == "card"]
    overlapping = [pair for pair in combinations(cards, 2) if pair[0].rect.overlaps(pair[1].rect)]
    assert overlapping == []
    picture = Rect(0, 0, scene.width, scene.height)
    for group in scene.groups:
        assert picture.contains(group.rect), group
        for shape in texts(group):
            assert shape.lines
            assert max(text.width(x, shape.size, shape.weight, shape.italic) for x in shape.lines) <= (
                shape.width + 0.01
            )
            assert group.rect.contains(room_of(shape)), (group, shape)
            assert text.drawable("".join(shape.lines)) == "".join(shape.lines)


def assert_arrows_leave_words_alone(scene: Scene) -> None:
    """No piece of an arrow lies on a card, a time, the name of a line or the number of another seam."""
    pieces = [piece for group in scene.groups if group.subject.lane == "links" for piece in pieces_of(group)]
    written = [
        room_of(shape)
        for group in scene.groups
        if group.subject.lane not in ("legend", "sources", "links", "seams")
        for shape in texts(group)
    ]
    assert [(piece, room) for piece in pieces for room in written if piece.overlaps(room)] == []


def assert_marks_leave_words_alone(scene: Scene) -> None:
    """No mark or time on a card's edge covers what the card says."""
    cards = {group.subject.record_id: group for group in scene.groups if group.layer == "card"}
    marks = [group for group in scene.groups if group.layer == "mark" and group.subject.record_id in cards]
    covered = [
        (mark, room_of(shape))
        for mark in marks
        for shape in texts(cards[mark.subject.record_id])
        if mark.rect.overlaps(room_of(shape))
    ]
    assert covered == []


def pieces_of(group: Group) -> Iterator[Rect]:
    """Rectangles over every straight or bent piece of the group's lines."""
    for shape in group.shapes:
        if isinstance(shape, Path):
            ends = [(float(step[-2]), float(step[-1])) for step in shape.steps if len(step) > 1]
            for (x, y), (to_x, to_y) in pairwise(ends):
                yield Rect(min(x, to_x), min(y, to_y), abs(x - to_x) + 0.01, abs(y - to_y) + 0.01)
