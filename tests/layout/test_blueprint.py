from collections.abc import Callable
from pathlib import Path as FilePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.fileformat import open_journey
from cjm_studio.layout import DARK, LIGHT, Box, Group, MapOptions, Scene, Theme, blueprint
from cjm_studio.layout.blueprints.grid import Cell, Grid
from cjm_studio.layout.blueprints.routes import Crowd, Way, find_route
from cjm_studio.layout.blueprints.seam_signs import sign_radius
from cjm_studio.layout.lettering import BOLD, width_of
from cjm_studio.model import (
    Actor,
    BackstageAction,
    Communication,
    FrontstageAction,
    Journey,
    Lane,
    Link,
    Promise,
    Record,
    System,
    stages,
)
from tests.builders import journey_of, journey_of_everything
from tests.layout.blueprint_journeys import blueprint_journeys, blueprint_of_cards
from tests.layout.paths import link, path
from tests.layout.scene_text import scene_as_text
from tests.layout.soundness import (
    assert_arrows_leave_words_alone,
    assert_marks_leave_words_alone,
    assert_sound,
    texts,
)
from tests.strategies import journeys

JOURNEYS = FilePath(__file__).parents[2] / "journeys"


@settings(max_examples=60)
@given(blueprint_journeys(), st.sampled_from([LIGHT, DARK]), st.sampled_from(["en", "ru"]))
def test_nothing_overlaps_and_no_arrow_crosses_words(journey: Journey, theme: Theme, language: str) -> None:
    scene = blueprint(journey, theme=theme, language=language)
    assert_sound(scene)
    assert_arrows_leave_words_alone(scene)
    assert_marks_leave_words_alone(scene)


@settings(max_examples=30)
@given(journeys(), st.booleans())
def test_any_journey_has_a_sound_blueprint(journey: Journey, teach: bool) -> None:
    scene = blueprint(journey, options=MapOptions(teach=teach))
    assert_sound(scene)
    assert_arrows_leave_words_alone(scene)


@settings(max_examples=20)
@given(blueprint_journeys(most_cards=12))
def test_every_part_of_a_blueprint_is_sound(journey: Journey) -> None:
    for stage in stages(journey):
        scene = blueprint(journey, options=MapOptions(stages=(stage.id,), teach=False))
        assert_sound(scene)
        assert_arrows_leave_words_alone(scene)
        assert_marks_leave_words_alone(scene)
        assert seams_told(scene).items() <= seams_told(blueprint(journey)).items()


def test_a_journey_of_everything_has_a_sound_blueprint() -> None:
    assert_sound(blueprint(journey_of_everything()))


def served(*items: Record | Link) -> Journey:
    """Two touchpoints; the first is served by a desk of the branch, which runs on a system of the IT."""
    return journey_of(
        *path("Visit", "Decision"),
        Actor(id="branch", name="Branch"),
        Actor(id="risk", name="Risk"),
        FrontstageAction(id="desk", text="Copies the passport", working_time_s=300, waiting_time_s=1080),
        System(id="crm", text="CRM"),
        link("part_of", "desk", "step-0"),
        link("part_of", "crm", "step-0"),
        link("delivered_by", "touchpoint-0", "desk"),
        link("delivered_by", "desk", "crm"),
        link("owned_by", "desk", "branch"),
        *items,
    )


def drawn(journey: Journey) -> Scene:
    return blueprint(journey, options=MapOptions(teach=False))


def words(scene: Scene, lane: str = "") -> list[str]:
    return [
        " ".join(shape.lines).replace("\u00a0", " ")
        for group in scene.groups
        if not lane or group.subject.lane == lane
        for shape in texts(group)
    ]


def lanes(scene: Scene) -> list[str]:
    return [group.subject.lane for group in scene.groups if group.subject.kind == "lane"]


def middle(scene: Scene, record_id: str) -> float:
    rect = next(group.rect for group in scene.groups if group.subject.record_id == record_id)
    return rect.y + rect.height / 2


def test_the_blueprint_looks_as_it_did(golden: Callable[[str, str], None]) -> None:
    golden("blueprint.txt", scene_as_text(blueprint(blueprint_of_cards(10))))


def test_lanes_follow_from_what_the_records_are() -> None:
    assert lanes(drawn(served())) == ["customer_actions", "frontstage_people", "systems"]


def test_the_lines_lie_between_their_levels() -> None:
    scene = drawn(served())
    heights = {
        group.subject.label.replace("\u00a0", " "): group.rect.y + group.rect.height / 2
        for group in scene.groups
        if group.subject.lane == "lines" and group.subject.label
    }
    assert middle(scene, "touchpoint-0") < heights["line of interaction"] < middle(scene, "desk")
    assert middle(scene, "desk") < heights["line of visibility"] < middle(scene, "crm")


def test_people_and_technology_have_lanes_of_their_own_where_both_are() -> None:
    machine = FrontstageAction(id="kiosk", text="Prints the ticket", done_by="technology")
    said = words(drawn(served(machine, link("part_of", "kiosk", "step-0"))))
    assert {"Frontstage: people", "Frontstage: technology"} <= set(said)
    assert "Frontstage" in words(drawn(served()))


def test_what_a_partner_owns_stands_with_the_partners() -> None:
    partner = Actor(id="bureau", name="Credit bureau", actor_kind="partner")
    assert "partners" in lanes(drawn(served(partner, link("owned_by", "crm", "bureau"))))


def test_lane_records_rename_and_hide_and_hold_cards() -> None:
    renamed = drawn(served(Lane(id="lane-1", role="systems", label="What it runs on")))
    assert "What it runs on" in words(renamed)
    hidden = drawn(served(Lane(id="lane-1", role="systems", hidden=True)))
    assert "CRM" not in words(hidden)


def test_a_card_says_who_owns_it_how_long_it_takes_and_what_is_too_much() -> None:
    busy = FrontstageAction(id="window", text="Window", capacity_per_hour=9, demand_per_hour=11)
    said = words(drawn(served(busy, link("part_of", "window", "step-1"))))
    assert {"Copies the passport", "Branch", "18 + 5 min", "11 an hour, 9 possible"} <= set(said)


def test_a_change_of_owner_is_a_numbered_seam_that_says_what_is_lost() -> None:
    check = BackstageAction(id="check", text="Checks")
    passed = link("hands_over_to", "desk", "check", lost="The sum of the offer")
    scene = drawn(
        served(check, link("part_of", "check", "step-1"), link("owned_by", "check", "risk"), passed)
    )
    seams = [group for group in scene.groups if group.subject.lane == "seams"]
    assert "Seam 1" in {group.subject.label for group in seams}
    assert {"Branch", "Risk", "The sum of the offer"} <= set(words(scene, "seam_panel"))


def test_an_arrow_says_what_it_joins_and_what_is_passed_on() -> None:
    check = BackstageAction(id="check", text="Checks")
    passed = link("hands_over_to", "desk", "check", passed="The form")
    scene = drawn(served(check, link("part_of", "check", "step-1"), passed))
    arrows = {group.subject.label: group.subject.details for group in scene.groups if is_arrow(group)}
    assert arrows["CRM – serves – Copies the passport"] == ()
    assert arrows["Copies the passport – hands over – Checks"] == (("What is passed on", "The form"),)


def is_arrow(group: Group) -> bool:
    return group.subject.lane == "links"


def test_what_is_lost_on_the_way_is_crossed_and_explained_where_it_is() -> None:
    check = BackstageAction(id="check", text="Checks")
    parts = (check, link("part_of", "check", "step-1"), link("owned_by", "check", "risk"))
    lost = drawn(served(*parts, link("hands_over_to", "desk", "check", lost="The sum of the offer")))
    assert "lost on the way" in words(lost, "legend")
    passed = drawn(served(*parts, link("hands_over_to", "desk", "check", passed="The sum of the offer")))
    assert "lost on the way" not in words(passed, "legend")


def test_a_hand_over_within_one_owner_is_no_seam() -> None:
    check = BackstageAction(id="check", text="Checks")
    within = (link("owned_by", "check", "branch"), link("hands_over_to", "desk", "check"))
    scene = drawn(served(check, link("part_of", "check", "step-1"), *within))
    assert "seams" not in {group.subject.lane for group in scene.groups}


def test_a_seam_keeps_its_number_on_a_part_of_the_journey() -> None:
    journey = open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")
    whole = seams_told(blueprint(journey))
    last = stages(journey)[-2:]
    part = seams_told(blueprint(journey, options=MapOptions(stages=tuple(stage.id for stage in last))))
    assert list(whole) == [f"Seam {number}" for number in range(1, len(whole) + 1)]
    assert 0 < len(part) < len(whole)
    assert part.items() <= whole.items()
    assert "Seam 2" not in part


def test_a_seam_to_another_part_is_a_sign_on_its_card_and_told() -> None:
    check = BackstageAction(id="check", text="Checks")
    passed = link("hands_over_to", "desk", "check", lost="The sum of the offer")
    journey = served(check, link("part_of", "check", "step-1"), link("owned_by", "check", "risk"), passed)
    for stage, card in (("stage-0", "desk"), ("stage-1", "check")):
        scene = blueprint(journey, options=MapOptions(stages=(stage,)))
        assert_sound(scene)
        assert list(seams_told(scene)) == ["Seam 1"]
        assert "The sum of the offer" in words(scene, "seam_panel")
        [sign] = [g.rect for g in scene.groups if g.subject.label == "Seam 1"]
        [place] = [g.rect for g in scene.groups if g.subject.record_id == card and g.layer == "card"]
        assert (sign.x, sign.y) == (place.x, place.bottom - 8)


def seams_told(scene: Scene) -> dict[str, object]:
    """The seams by their signs, and what each says is lost or passed."""
    subjects = (group.subject for group in scene.groups if group.subject.lane == "seams")
    return {each.label: each.details for each in subjects if each.label.startswith("Seam ")}


@pytest.mark.parametrize("number", [7, 42, 128, 4096])
def test_the_number_of_a_seam_has_room_in_its_sign(number: int) -> None:
    assert width_of(str(number), BOLD) + 4 <= 2 * sign_radius(number)


def test_promises_are_judged_beside_the_time_they_take() -> None:
    promise = Promise(id="promise", text="Ten minutes", promised_duration_s=600)
    said = words(drawn(served(promise, link("keeps", "desk", "promise"))))
    assert "The promise is not kept" in said
    assert "takes 23 min, promised 10 min" in said
    assert "23 min, of which 18 min waiting" in said


def test_the_touchpoint_where_a_broken_promise_is_given_is_marked() -> None:
    said = (
        Promise(id="promise", text="Only the passport"),
        Communication(id="push", message="Come"),
        link("says", "push", "promise"),
        link("reaches", "push", "touchpoint-1"),
    )
    scene = drawn(served(*said))
    marks = [group.subject.record_id for group in scene.groups if group.layer == "mark"]
    assert "touchpoint-1" in marks


def test_an_empty_lane_says_what_belongs_there() -> None:
    said = " ".join(words(blueprint(served())))
    assert "What is done for this customer unseen." in said


def test_time_and_promises_are_alike_in_height_and_the_seams_stand_under_both() -> None:
    scene = blueprint(open_journey(JOURNEYS / "grocery-complaint-rate.ru.journey.json"), language="ru")
    panels = [g.rect for g in scene.groups if g.subject.lane in ("promises", "seam_panel") and is_panel(g)]
    time, promises, seams = sorted(panels, key=lambda rect: (rect.y, rect.x))
    assert (time.y, time.bottom) == (promises.y, promises.bottom)
    assert time.right < promises.x
    assert (seams.x, seams.right) == (time.x, promises.right)
    assert seams.y > time.bottom


def is_panel(group: Group) -> bool:
    return isinstance(group.shapes[0], Box) and group.shapes[0].rect == group.rect and group.rect.width > 500


def test_a_journey_without_stages_says_how_to_begin() -> None:
    assert "A blueprint shows who delivers each step" in " ".join(words(drawn(journey_of())))


def test_routes_go_round_cards() -> None:
    grid = Grid({"a": Cell(0, 0), "b": Cell(2, 0), "between": Cell(1, 0)}, (0, 1, 2), 1)
    route = find_route(Cell(0, 0), Cell(2, 0), Crowd(grid))
    assert [lane.kind for lane in route.lanes] == ["column", "gap", "gutter", "gap", "column"]
    free = Grid({"a": Cell(0, 0), "b": Cell(2, 0)}, (0, 1, 2), 1)
    assert find_route(Cell(0, 0), Cell(2, 0), Crowd(free)).lanes == (Way("column", 0),)
