"""A picture too wide for a slide, in parts: by stages, by the steps of one stage, by touchpoints."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cjm_studio.export.drawings import WHOLE, Part
from cjm_studio.language import Say
from cjm_studio.layout import Group, Scene

# The drawing of a part.
Drawing = Callable[[Part], Scene]


def narrow_scenes(draw: Drawing, width: float, part: Part = WHOLE) -> Iterator[Scene]:
    """The drawing, or drawings of its parts from left to right, none wider than `width` pixels.

    Only what cannot be parted, a single touchpoint among a hundred arrows, stays as wide as it is.
    """
    yield from _narrowed(draw, width, part, draw(part))


def _narrowed(draw: Drawing, width: float, part: Part, scene: Scene) -> Iterator[Scene]:
    parts = [] if scene.width <= width + 0.5 else _pieces(scene, width, part)
    pieces = [(piece, draw(piece)) for piece in parts]
    if all(drawn.width >= scene.width for _, drawn in pieces):
        # Parts that are no narrower help nobody.
        yield scene
        return
    for piece, drawn in pieces:
        yield from _narrowed(draw, width, piece, drawn) if drawn.width < scene.width else (drawn,)


def columns_of(scene: Scene, kind: str) -> list[Group]:
    """The stages, steps or touchpoints of a drawing from left to right."""
    found = {
        group.subject.record_id: group
        for group in scene.groups
        if group.subject.kind == kind
        and group.layer == "card"
        and group.subject.record_id
        # A picture of a stage or step may be narrower than what it shows.
        and group.subject.lane != "pictures"
    }
    return sorted(found.values(), key=lambda group: (group.rect.x, group.subject.record_id))


def _pieces(scene: Scene, width: float, part: Part) -> list[Part]:
    """Parts of a part that is too wide, each of fewer columns; none where there is nothing to part."""
    stages = _asked(scene, "stage", part.stages)
    if len(stages) > 1:
        return [replace(part, stages=ids) for ids in _chunks(stages, scene.width, width)]
    steps = _asked(scene, "step", part.steps)
    if len(steps) > 1:
        return [replace(part, steps=ids) for ids in _chunks(steps, scene.width, width)]
    points = _asked(scene, "touchpoint", part.touchpoints)
    if steps and len({group.rect.x for group in points}) > 1:
        return [replace(part, touchpoints=ids) for ids in _chunks(points, scene.width, width)]
    return []


def _asked(scene: Scene, kind: str, chosen: Sequence[str]) -> list[Group]:
    """The columns of a kind, of those that were asked for: a part never becomes more than it was."""
    return [group for group in columns_of(scene, kind) if not chosen or group.subject.record_id in chosen]


def _chunks(columns: Sequence[Group], scene_width: float, width: float) -> list[tuple[str, ...]]:
    """Ids of columns that fit beside each other, in two parts at least, nearly alike in length."""
    left = min(group.rect.x for group in columns)
    room = width - left - (scene_width - max(group.rect.right for group in columns))
    count = max(-(-round(sum(group.rect.width for group in columns)) // max(round(room), 1)), 2)
    while True:
        chunks = _even(columns, count)
        if count >= len(columns) or all(c[-1].rect.right - c[0].rect.x <= room + 0.5 for c in chunks):
            return [tuple(group.subject.record_id for group in chunk) for chunk in chunks]
        count += 1


def _even(items: Sequence[Group], count: int) -> list[Sequence[Group]]:
    """The items in so many parts of nearly the same length."""
    edges = [round(place * len(items) / count) for place in range(count + 1)]
    return [items[start:end] for start, end in pairwise(edges) if end > start]


def part_in_words(part: Scene, whole: Scene, say: Say) -> str:
    """Which stages, steps and touchpoints a drawing shows of the whole, as in "Visit: steps 4–6 of 9"."""
    stages = columns_of(part, "stage")
    if not stages:
        return ""
    if len(stages) == len(columns_of(whole, "stage")) > 1:
        return ""
    if len(stages) > 1:
        return f"{_name(stages[0])} – {_name(stages[-1])}"
    return _name(stages[0]) + _steps_in_words(part, whole, stages[0], say)


def _steps_in_words(part: Scene, whole: Scene, stage: Group, say: Say) -> str:
    own = [step for step in columns_of(whole, "step") if step.subject.stage_id == stage.subject.record_id]
    told = ""
    if place := _place(part, own):
        first, last, count = place
        told = (
            say(": step {number} of {count}", number=first, count=count)
            if first == last
            else say(": steps {first}–{last} of {count}", first=first, last=last, count=count)
        )
    shown = {group.subject.record_id for group in columns_of(part, "step")}
    alone = [step for step in own if shown == {step.subject.record_id}]
    if alone and (place := _place(part, _under(alone[0], whole))):
        first, last, count = place
        told += say(", touchpoints {first}–{last} of {count}", first=first, last=last, count=count)
    return told


def _under(step: Group, whole: Scene) -> list[Group]:
    """The touchpoints that stand under a step."""
    points = columns_of(whole, "touchpoint")
    return [point for point in points if step.rect.x - 1 <= point.rect.x <= step.rect.right]


def _place(part: Scene, columns: Sequence[Group]) -> tuple[int, int, int] | None:
    """Number of the first and the last, and of how many; None where all of them are shown, or none."""
    shown = {group.subject.record_id for group in part.groups}
    numbers = [n for n, group in enumerate(columns, 1) if group.subject.record_id in shown]
    return (numbers[0], numbers[-1], len(columns)) if 0 < len(numbers) < len(columns) else None


def _name(stage: Group) -> str:
    """A stage without the word for its kind."""
    return stage.subject.label.partition(": ")[2] or stage.subject.label
