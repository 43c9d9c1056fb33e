"""Bars of expectations: names are read whole, and the bars of a row stand at one height."""

from cjm_studio.layout import Box, Group, Scene, journey_map
from cjm_studio.model import Expectation
from tests.builders import journey_of
from tests.layout.paths import link, path
from tests.layout.soundness import assert_sound, texts


def drawn(**names: str) -> Scene:
    """Seven stages; an expectation of this name and unit in each of the first."""
    items = path(*"abcdefg")
    for number, (key, name) in enumerate(names.items()):
        items += [
            Expectation(id=key, name=name, unit="working days", worst=20, best=1, expected=5, perceived=25),
            link("expects", key, f"touchpoint-{number}"),
        ]
    return journey_map(journey_of(*items))


def bar_of(scene: Scene, key: str) -> Group:
    return next(group for group in scene.groups if group.subject.record_id == key)


def test_a_name_without_room_beside_what_came_stands_over_it() -> None:
    scene = drawn(answer="Consideration of the application")
    said = [line for shape in texts(bar_of(scene, "answer")) for line in shape.lines]
    assert " ".join(said).replace("\u00a0", " ").count("Consideration of the application") == 1
    assert any(line.replace("\u00a0", " ") == "25 working days" for line in said)
    assert_sound(scene)


def test_bars_of_a_row_stand_at_one_height() -> None:
    scene = drawn(price="Price", answer="Consideration of the application")
    tops = {
        shape.rect.y
        for key in ("price", "answer")
        for shape in bar_of(scene, key).shapes
        if isinstance(shape, Box)
    }
    assert len(tops) == 1


def test_a_unit_of_several_lines_stands_in_one() -> None:
    odd = Expectation(id="odd", name="Sum", unit="a\nb", worst=2, best=1, expected=1, perceived=1)
    scene = journey_map(journey_of(*path("One"), odd, link("expects", "odd", "touchpoint-0")))
    said = [line for shape in texts(bar_of(scene, "odd")) for line in shape.lines]
    assert said.count("1\u00a0a b") == 2
    assert_sound(scene)
