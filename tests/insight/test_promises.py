import pytest

from cjm_studio.insight.promises import PromiseCheck, check_promises
from cjm_studio.model import BackstageAction, FrontstageAction, Link, Promise, Record, System
from tests.builders import journey_of
from tests.layout.paths import link, path


def check(*items: Record | Link) -> PromiseCheck:
    return check_promises(journey_of(*path("Visit", "Decision"), *items))[0]


def promise(seconds: float | None = 600) -> Promise:
    return Promise(id="promise", text="Money in ten minutes", promised_duration_s=seconds)


def front(name: str, working: float | None = None, **fields: object) -> FrontstageAction:
    return FrontstageAction.model_validate({"id": name, "working_time_s": working, **fields})


def test_a_promise_without_anybody_is_kept_by_nobody() -> None:
    assert check(promise()).verdict == "nobody"


def test_a_promise_in_time_is_kept() -> None:
    found = check(promise(), front("desk", 300.0), link("keeps", "desk", "promise"))
    assert (found.verdict, found.path_s, found.is_late) == ("kept", 300, False)


def test_working_and_waiting_add_up_along_the_path() -> None:
    found = check(
        promise(),
        front("desk", 300.0, waiting_time_s=60.0),
        BackstageAction(id="check", working_time_s=400.0),
        link("keeps", "desk", "promise"),
        link("delivered_by", "desk", "check"),
    )
    assert (found.verdict, found.path, found.path_s, found.waiting_s) == (
        "not_kept",
        ("desk", "check"),
        760,
        60,
    )


def test_what_runs_side_by_side_counts_by_the_slower() -> None:
    keepers = [link("keeps", name, "promise") for name in ("desk", "left", "right")]
    found = check(
        promise(1000),
        front("desk", 100.0),
        front("left", 200.0),
        front("right", 500.0),
        link("triggers", "desk", "left"),
        link("triggers", "desk", "right"),
        *keepers,
    )
    assert (found.path, found.path_s) == (("desk", "right"), 600)


def test_touchpoints_follow_one_another() -> None:
    found = check(
        promise(),
        front("first", 100.0),
        front("second", 200.0),
        link("delivered_by", "touchpoint-0", "first"),
        link("delivered_by", "touchpoint-1", "second"),
        link("keeps", "first", "promise"),
        link("keeps", "second", "promise"),
    )
    assert (found.path, found.path_s) == (("first", "second"), 300)


def test_what_is_needed_comes_first() -> None:
    found = check(
        promise(),
        front("desk", 100.0),
        System(id="crm", waiting_time_s=50.0),
        link("keeps", "desk", "promise"),
        link("depends_on", "desk", "crm"),
    )
    assert (found.path, found.waiting_s) == (("crm", "desk"), 50)


def test_a_circle_counts_each_record_once() -> None:
    found = check(
        promise(),
        front("desk", 100.0),
        front("check", 50.0),
        link("triggers", "desk", "check"),
        link("hands_over_to", "check", "desk"),
        link("keeps", "desk", "promise"),
        link("keeps", "check", "promise"),
    )
    assert (sorted(found.path), found.path_s) == (["check", "desk"], 150)


def test_what_a_keeper_hands_over_to_strangers_takes_no_time_of_the_promise() -> None:
    found = check(
        promise(),
        front("desk", 100.0),
        BackstageAction(id="complaint", waiting_time_s=9e5),
        link("hands_over_to", "desk", "complaint"),
        link("keeps", "desk", "promise"),
    )
    assert found.path_s == 100


def test_too_little_capacity_breaks_a_promise() -> None:
    desk = front("desk", 100.0, capacity_per_hour=9.0, demand_per_hour=11.0)
    found = check(promise(), desk, link("keeps", "desk", "promise"))
    assert found.verdict == "not_kept"
    assert [(each.record_id, each.demand_per_hour) for each in found.overloads] == [("desk", 11)]


@pytest.mark.parametrize(("seconds", "verdict"), [(600, "unknown"), (None, "kept")])
def test_without_times_a_promised_time_is_neither_kept_nor_broken(
    seconds: float | None, verdict: str
) -> None:
    assert check(promise(seconds), front("desk"), link("keeps", "desk", "promise")).verdict == verdict
