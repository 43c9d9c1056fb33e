"""A Scene as text, a line for each shape, for golden files that people can read."""

from dataclasses import astuple

from cjm_studio.layout import Group, Scene, Shape, Text


def scene_as_text(scene: Scene) -> str:
    lines = [f"{scene.title} {_number(scene.width)} x {_number(scene.height)}"]
    for group in scene.groups:
        lines.append(_heading(group))
        lines += [f"    {_drawn(shape)}" for shape in group.shapes]
    return "\n".join(lines) + "\n"


def _heading(group: Group) -> str:
    rect = " ".join(map(_number, astuple(group.rect)))
    return f"{group.layer} [{rect}] {group.subject.lane} {group.subject.record_id} {group.subject.label!r}"


def _drawn(shape: Shape) -> str:
    if isinstance(shape, Text):
        place = f"{_number(shape.x)} {_number(shape.baseline)}"
        return f"Text {place} {shape.size:g}/{shape.weight} {' | '.join(shape.lines)!r}"
    return f"{type(shape).__name__} {_plain(astuple(shape))}"


def _plain(value: object) -> str:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return _number(value)
    if isinstance(value, tuple):
        return "(" + " ".join(map(_plain, value)) + ")"
    return str(value)


def _number(value: float) -> str:
    return f"{round(value, 1) + 0.0:g}"
