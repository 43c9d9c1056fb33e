"""What fits the designed paths and what is said where a log leaves them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.model import Journey
from cjm_studio.paths import PathCount, simulate_journey
from cjm_studio.paths.overlay import Conformance, conformance, lay_over
from tests.insight.journeys import way
from tests.paths.maps import gone, paths_of, row_map
from tests.small_journeys import adding, after, linking

ROW = row_map("ABCD")


def laid(journey: Journey, *paths: str) -> Conformance:
    """One customer on each path, over a map."""
    return conformance(lay_over(journey, gone(*paths)))


def said(journey: Journey, *paths: str) -> set[tuple[str, str]]:
    """Kinds and names of the deviations."""
    return {(each.kind, each.name) for each in laid(journey, *paths).deviations}


@pytest.mark.parametrize(
    ("path", "deviations"),
    [
        ("ABCD", set()),
        ("ABD", {("skipped", "C")}),
        ("BCD", {("skipped", "A")}),
        ("D", {("skipped", "A"), ("skipped", "B"), ("skipped", "C")}),
        ("ABC", {("left_early", "C")}),
        ("ACBD", {("wrong_order", "C")}),
        ("DABC", {("wrong_order", "D")}),
        ("ABBCD", {("repeated", "B")}),
        ("ABCBD", {("repeated", "B")}),
        ("AXBCD", {("extra", "X")}),
        ("XY", {("extra", "X"), ("extra", "Y")}),
    ],
)
def test_each_deviation_has_its_name(path: str, deviations: set[tuple[str, str]]) -> None:
    assert said(ROW, "ABCD", path) == deviations


def test_shares_and_customers_are_counted_by_customers_not_by_paths() -> None:
    found = conformance(lay_over(ROW, gone(("ABCD", 6), ("ABD", 3), ("AXBCD", 1))))
    assert (found.customers, found.fit, found.fit_on_the_map) == (10, 0.6, 0.7)
    skipped = found.deviations[0]
    assert (skipped.kind, skipped.touchpoint, skipped.stage) == ("skipped", "t-c", "s2")
    assert (skipped.customers, skipped.share, skipped.money) == (3, 0.3, 300.0)
    assert skipped.examples == (("A", "B", "D"),)


def test_a_customer_who_never_met_the_map_is_off_it_and_has_not_left_it_early() -> None:
    found = conformance(lay_over(ROW, gone("ABCD", "XX")))
    assert (found.off_the_map, found.fit_on_the_map) == (1, 0.5)
    assert {each.kind for each in found.deviations} == {"extra"}


def test_what_no_event_tells_of_is_passed_in_silence() -> None:
    found = laid(ROW, "ABD", "ABD")
    assert (found.fit, found.unseen) == (1.0, ("t-c",))


def test_customers_may_leave_after_a_stage_that_loses_some_and_nowhere_else() -> None:
    assert said(row_map(["AB", "CD"], 50.0, None), "AB", "ABCD") == set()
    assert said(row_map(["AB", "CD"], 100.0, None), "AB", "ABCD") == {("left_early", "B")}
    assert said(row_map(["AB", "CD"], 50.0, None), "A", "ABCD") == {("left_early", "A")}


def test_a_way_back_makes_coming_again_part_of_the_map() -> None:
    journey = row_map(["A", "B", "C"])
    assert said(journey, "ABC", "ABABC") == {("repeated", "A"), ("repeated", "B")}
    assert said(after(journey, way(1, 0, 0.2)), "ABC", "ABABC") == set()


def test_a_way_ahead_makes_a_branch_and_takes_the_place_of_the_order() -> None:
    journey = after(row_map(["A", "B", "C"]), way(0, 1, 0.5), way(0, 2, 0.5))
    assert said(journey, "ABC", "AC") == set()
    journey = after(row_map("ABC"), linking("next", "t-a", "t-c"))
    assert said(journey, "AC", "ABC") == {("wrong_order", "B")}


def test_links_of_steps_lead_as_those_of_stages_do() -> None:
    journey = after(
        row_map(["A"]),
        adding("step", "second", "s0"),
        adding("step", "third", "s0"),
        adding("touchpoint", "t-b", "second", name="B"),
        adding("touchpoint", "t-c", "third", name="C"),
    )
    assert said(journey, "AC", "ABC") == {("skipped", "B")}
    branched = after(journey, linking("next", "step0", "second"), linking("next", "step0", "third"))
    assert said(branched, "AC", "ABC") == set()


def test_different_events_of_one_touchpoint_in_a_row_are_one_visit() -> None:
    journey = after(row_map("A"), adding("touchpoint", "form", "step0", name="Form", event_rules=["[fs]*"]))
    journey = after(journey, adding("touchpoint", "f", "step0", name="Desk", event_rules=["form_*"]))
    walked = [
        PathCount(("A", "form_start", "form_save"), 1, 0),
        PathCount(("A", "form_save", "form_save"), 1, 0),
    ]
    found = conformance(lay_over(journey, walked))
    assert [(each.kind, each.customers) for each in found.deviations] == [("repeated", 1)]


def test_an_event_of_two_touchpoints_counts_where_the_path_needs_it() -> None:
    journey = row_map(["A", "B", "C"])
    journey = after(journey, adding("touchpoint", "late-a", "step2", name="A again", event_rules=["A"]))
    found = laid(journey, "ABCA")
    assert (found.fit, found.ambiguous_events) == (1.0, ("A",))


def test_money_is_that_of_the_value_column_else_that_of_the_journey_else_not_stated() -> None:
    with_value = conformance(lay_over(ROW, gone("ABD", value=40.0) + gone("ABCD", value=60.0)))
    assert (with_value.deviations[0].money, with_value.deviations[0].money_gap) == (40.0, 20.0)
    bought = gone(("ABCD", 4, 4), ("ABD", 2, 1))
    by_outcome = conformance(lay_over(ROW, bought, outcome="D")).deviations[0]
    assert (by_outcome.money, by_outcome.money_gap) == (200.0, 100.0)
    priceless = after(row_map("ABCD"))
    unknown = priceless.replaced({priceless.id: priceless.head.model_copy(update={"value": None})})
    assert laid(unknown, "ABCD", "ABD").deviations[0].money is None


def test_a_path_without_end_is_judged_in_bounded_time() -> None:
    found = laid(ROW, "ABCD", "AB" * 200_000)
    assert found.fit == 0.5
    assert ("repeated", "A") in {(each.kind, each.name) for each in found.deviations}


def test_a_map_without_touchpoints_judges_nobody() -> None:
    found = laid(row_map([""]), "AB")
    assert (found.fit, found.off_the_map) == (0.0, 1)


def test_the_contract_of_the_json() -> None:
    written = laid(ROW, "ABCD", "ABD", "AXBCD").as_written()
    assert {"fit", "deviations"} <= written.keys()
    extra, skipped = written["deviations"]
    assert (extra["kind"], extra["event"], extra["stage"]) == ("extra", "X", None)
    assert (skipped["kind"], skipped["touchpoint"], skipped["stage"]) == ("skipped", "t-c", "s2")
    assert {"customers", "share", "money"} <= skipped.keys()


RATES = st.lists(st.sampled_from([None, 30.0, 80.0, 100.0]), min_size=1, max_size=4)


@given(
    RATES,
    st.integers(0, 2),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=2),
    st.integers(0, 99),
)
@settings(max_examples=40, deadline=None)
def test_a_log_drawn_from_a_journey_fits_it(
    rates: list[float | None], wide: int, back: list[tuple[int, int]], seed: int
) -> None:
    letters = iter("ABCDEFGHIJKLMNOP")
    journey = row_map(["".join(next(letters) for _ in range(1 + wide)) for _ in rates], *rates)
    for source, target in {pair for pair in back if target_is_behind(pair, len(rates))}:
        if (rates[source] or 100.0) < 100.0:
            journey = after(journey, way(source, target, 0.1))
    found = conformance(lay_over(journey, paths_of(simulate_journey(journey, 60, seed))))
    assert (found.fit, found.deviations) == (1.0, ())


def target_is_behind(pair: tuple[int, int], count: int) -> bool:
    """Whether this is a way back between two stages that there are."""
    return pair[1] <= pair[0] < count


@given(st.lists(st.text("ABCDX", min_size=1, max_size=8), min_size=1, max_size=12, unique=True))
@settings(max_examples=60, deadline=None)
def test_everybody_fits_or_deviates_and_nobody_twice_in_the_same_way(paths: list[str]) -> None:
    found = conformance(lay_over(ROW, gone(*paths)))
    deviating = [path for path in paths if any(each.customers for each in laid_alone(path, paths).deviations)]
    assert found.fit == pytest.approx(1 - len(deviating) / len(paths))
    assert all(0 < each.customers <= len(paths) for each in found.deviations)
    assert len({(each.kind, each.name) for each in found.deviations}) == len(found.deviations)


def laid_alone(path: str, others: list[str]) -> Conformance:
    """A path by itself; a walk that nobody went makes the touchpoints seen that the others met."""
    seen = sorted(set("".join(others)) - {"X"})
    return conformance(lay_over(ROW, (*gone(path), PathCount(tuple(seen), 0, 0))))
