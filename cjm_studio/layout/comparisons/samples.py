"""The legend of a comparison: each state with how many records are in it, and which curve is whose."""

from collections.abc import Collection, Iterator

from cjm_studio.insight import State
from cjm_studio.layout.comparisons.difference_cards import look_of, quiet, sign_shapes
from cjm_studio.layout.comparisons.sides import Sides, shown_counts, unseen_count
from cjm_studio.layout.drawing import hatch
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.legend import Entry, Sample
from cjm_studio.layout.scene import Box, Rect, Shape

WIDTH, HEIGHT, SIGN = 46.0, 26.0, 22.0


def comparison_entries(sides: Sides, signs: Collection[str]) -> Iterator[Entry]:
    """An entry for each state of a card on the picture."""
    say, counts, unseen = sides.after.say, shown_counts(sides), unseen_count(sides)
    counts["same"] -= unseen
    words: dict[State, str] = {
        "added": say("new: {count}", count=counts["added"]),
        "changed": say("changed: {count}", count=counts["changed"]),
        "moved": say("moved: {count}", count=counts["moved"]),
        "removed": say("removed: {count}", count=counts["removed"]),
        "same": say("unchanged: {count}", count=counts["same"]),
    }
    for state, said in words.items():
        if f"state:{state}" in signs and counts[state]:
            yield Entry(sides.after.label(said), WIDTH, _sample(state))
    if not sides.found.has_texts:
        yield Entry(sides.after.label(say("Texts in different languages are not compared.")), 0, _no_sample)
    if unseen:
        said = say.many(
            "{count} unchanged card is not drawn", "{count} unchanged cards are not drawn", unseen
        )
        yield Entry(sides.after.label(said), 0, _no_sample)


def _no_sample(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
    """Words that explain what is not on the picture have no sign."""
    return ()


def _sample(state: State) -> Sample:
    def draw(frame: Frame, x: float, middle: float) -> tuple[Shape, ...]:
        look = look_of(frame.theme, state)
        card = Rect(x, middle - HEIGHT / 2 + 2, WIDTH - 8, HEIGHT - 4)
        shapes: list[Shape] = [Box(card, 5, look.fill)]
        if state == "removed":
            shapes += hatch(card, 5, quiet(frame.theme), 10, 2.5)
        shapes.append(Box(card, 5, None, look.border))
        if state != "same":
            place = Rect(x + WIDTH - SIGN, middle - HEIGHT / 2 - 4, SIGN, SIGN)
            shapes += sign_shapes(frame.theme, state, place)
        return tuple(shapes)

    return draw
