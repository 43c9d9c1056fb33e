"""What stands over a picture: a conclusion, the whole scenario, and every persona."""

import pytest

from cjm_studio.layout import LIGHT, Group, MapOptions, Scene, journey_map
from cjm_studio.layout.cast import cast_of
from cjm_studio.model import Expectation, Journey, JourneyHead, Link, Persona, Record, Score
from tests.builders import journey_of
from tests.layout.paths import link, path
from tests.layout.soundness import assert_sound, texts

LONG_NAME = (
    "A very long name of a journey which does not fit into a line because a committee of eight wrote it"
)


def groups(scene: Scene, lane: str) -> list[Group]:
    return [group for group in scene.groups if group.subject.lane == lane]


def written(scene: Scene, lane: str) -> list[str]:
    return [
        " ".join(shape.lines).replace("\u00a0", " ")
        for group in groups(scene, lane)
        for shape in texts(group)
    ]


def disappointing(**head: object) -> Journey:
    """The form takes 24 minutes where at most 10 were tolerable, and it feels bad."""
    items: list[Record | Link] = [
        JourneyHead.model_validate({"id": "journey-1", "name": "Loan", "language": "en", **head}),
        *path("Visit", "Application"),
        Expectation(id="form", name="Form", unit="min", best=0, expected=5, worst=10, perceived=24),
        link("expects", "form", "touchpoint-1"),
        Score(id="score", value=-2),
        link("scores", "score", "touchpoint-1"),
    ]
    return journey_of(*items)


def peopled(count: int, name: str = "Persona") -> Journey:
    people = [
        Persona(id=f"p{number:02}", name=f"{name} {number}", order=f"a{number:02}") for number in range(count)
    ]
    return journey_of(*path(*"abcdefg"), *people)


def test_the_title_says_where_customers_are_let_down_and_by_how_much() -> None:
    title, about = written(journey_map(disappointing()), "title")
    assert title == "Application disappoints most: form 24 min instead of 5 min"
    assert about.startswith("Loan · As is")


def test_labels_of_another_language_leave_the_journeys_name_as_the_title() -> None:
    assert written(journey_map(disappointing(), language="ru"), "title")[0] == "Loan"


def test_a_title_that_was_asked_for_stands_over_the_conclusion() -> None:
    title, about = written(journey_map(disappointing(), options=MapOptions(title="Ours")), "title")
    assert title == "Ours"
    assert about.startswith("Application disappoints most")


def test_a_long_scenario_is_told_to_its_end() -> None:
    scenario = "A customer waits for an answer and does not know where her loan is. " * 6 + "She leaves."
    [told] = written(journey_map(disappointing(scenario=scenario)), "scenario")
    assert told.endswith("She leaves.")


def test_a_long_title_is_set_in_smaller_type_and_not_cut() -> None:
    scene = journey_map(journey_of(JourneyHead(id="journey-1", name=LONG_NAME), *path("Visit")))
    assert written(scene, "title")[0] == LONG_NAME


@pytest.mark.parametrize("count", [1, 3, 4, 8, 9, 40])
@pytest.mark.parametrize("name", ["Ann", "Konstantin the contractor of the second floor"])
def test_every_persona_is_named_on_the_picture(count: int, name: str) -> None:
    scene = journey_map(peopled(count, name))
    assert_sound(scene)
    shown = {group.subject.record_id for group in groups(scene, "personas")} - {""}
    listed = [each for each in written(scene, "legend") if each.startswith(name[:20])]
    assert len(shown) + len(listed) == count


def test_who_has_no_place_is_counted_and_named_to_those_who_point() -> None:
    scene = journey_map(peopled(40))
    assert written(scene, "personas")[-1] == "+33 more"
    assert groups(scene, "personas")[-1].subject.label.endswith("Persona 38, Persona 39")


def test_no_two_of_thirty_personas_have_the_same_sign() -> None:
    looks = cast_of(peopled(30), LIGHT, MapOptions()).looks.values()
    assert len({(look.colour, look.shape) for look in looks}) == len(looks) == 31


def test_a_part_emphasises_no_other_stage_than_the_whole() -> None:
    journey = disappointing()
    late = Expectation(id="late", name="Way", best=0, worst=10, perceived=11)
    bad = Score(id="late-score", value=-1)
    links = [link("expects", "late", "touchpoint-0"), link("scores", "late-score", "touchpoint-0")]
    journey = journey.replaced({each.id: each for each in (late, bad)}, {each.id: each for each in links})
    first, second = (
        journey_map(journey, options=MapOptions(stages=(stage,))) for stage in ("stage-0", "stage-1")
    )
    assert [group for group in first.groups if group.layer == "ground" and group.subject.stage_id] == []
    assert written(first, "title")[0] == "Loan"
    assert written(second, "title")[0].startswith("Application disappoints most")
