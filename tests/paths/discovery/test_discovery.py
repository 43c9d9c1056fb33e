"""A first map from a log."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.errors import LogError
from cjm_studio.fileformat import read_journey, write_journey
from cjm_studio.insight.funnel import funnel
from cjm_studio.insight.rates import conversion
from cjm_studio.model import Channel, Journey, Metric, Next, Touchpoint, stages, unreachable
from cjm_studio.paths import PathCount, opened, recognise, simulate_journey, write_log
from cjm_studio.paths.discovery import Proposal, Source, discover, propose, with_channel
from cjm_studio.paths.discovery.periods import per_period
from cjm_studio.paths.overlay import conformance, match_events, observed
from cjm_studio.paths.overlay.places import places
from tests.paths.logs import COLUMNS, SHOP, written
from tests.paths.maps import gone, paths_of, row_map
from tests.small_journeys import adding, after, linking

DAY = date(2026, 3, 2)
SOURCE = Source("shop", "C", day=DAY)


def order_of(journey: Journey) -> str:
    """The names of the touchpoints in the order of the map."""
    return "".join(place.touchpoint.name for place in places(journey))


def proposed(*paths: str | tuple[str, int] | tuple[str, int, int], source: Source = SOURCE) -> Proposal:
    """What is proposed for these paths."""
    return propose(gone(*paths), source, "found")


def test_every_frequent_event_is_a_touchpoint_that_takes_it() -> None:
    found = proposed(("ABC", 60, 60), ("AB", 40))
    assert order_of(found.journey) == "ABC"
    assert match_events(found.journey, "ABC").unmatched_events == ()
    assert {each.event_rules for each in found.journey.all_of(Touchpoint)} == {("A",), ("B",), ("C",)}
    assert (found.journey.head.journey_kind, found.journey.head.evidence_level) == ("actual", "measured")


def test_rare_events_are_left_out_and_named_but_never_the_outcome() -> None:
    found = proposed(("AB", 999), ("AXBC", 1, 1))
    assert (order_of(found.journey), found.left_out) == ("ABC", ("X",))


def test_a_name_that_no_record_can_hold_is_left_out() -> None:
    paths = [PathCount(("A", "x" * 501, "a\x00b"), 5, 0)]
    assert propose(paths, Source(), "found").left_out == ("a\x00b", "x" * 501)


def test_the_map_leads_to_every_touchpoint_however_rare() -> None:
    rare = [(f"{each}AB", 3) for each in "CDE"] + [(f"A{each}B", 4) for each in "FGH"]
    assert unreachable(proposed(("AAB", 500), ("BA", 100), ("ABC", 8), ("CD", 6), *rare).journey) == ()


def test_the_order_is_the_one_that_fewest_customers_contradict() -> None:
    assert order_of(proposed(("ABCD", 50), ("ACBD", 20), ("DA", 5), ("BCD", 10)).journey) == "ABCD"


@given(st.lists(st.sampled_from([None, 40.0, 70.0]), min_size=1, max_size=4), st.integers(0, 99))
@settings(max_examples=10, deadline=None)
def test_a_log_drawn_from_a_linear_journey_gives_its_order_back(rates: list[float | None], seed: int) -> None:
    letters = iter("ABCDEFGH")
    journey = row_map(["".join(next(letters) for _ in range(2)) for _ in rates], *rates)
    paths = paths_of(simulate_journey(journey, 100, seed))
    found = propose(paths, Source(), "found")
    seen = {event for path in paths for event in path.events}
    assert order_of(found.journey) == "".join(letter for letter in order_of(journey) if letter in seen)
    assert conformance(found.overlay).fit == 1.0


def test_the_map_ends_up_with_the_conversion_of_the_log() -> None:
    found = proposed(("ABC", 30, 30), ("AB", 20), ("A", 50))
    assert funnel(found.journey).end_to_end_cr == pytest.approx(0.3, abs=1e-4)
    for figures in observed(found.overlay):
        if figures.conversion is not None:
            assert conversion(found.journey, figures.stage) == pytest.approx(figures.conversion, abs=1e-4)
    for metric in found.journey.all_of(Metric):
        assert [(each.date, each.evidence_level) for each in metric.observations] == [(DAY, "measured")]


def test_ways_have_shares_of_at_most_everybody() -> None:
    found = proposed(("ABCABC", 30, 30), ("ACB", 20, 20), ("A", 50))
    for record in (*stages(found.journey), *found.journey.all_of(Touchpoint)):
        links = [link for link in found.journey.out(record.id, "next") if isinstance(link, Next)]
        assert sum(link.share or 0.0 for link in links) <= 1 + 1e-9


def test_what_comes_behind_the_outcome_is_use_or_what_comes_after() -> None:
    kinds = {each.name: each.stage_kind for each in stages(proposed(("ABCD", 90, 90), ("AB", 10)).journey)}
    assert kinds["D"] == "use"
    kinds = {each.name: each.stage_kind for each in stages(proposed(("ABC", 90, 90), ("ABE", 95)).journey)}
    assert kinds["E"] == "after"


def test_the_same_log_gives_the_same_map_and_it_can_be_kept() -> None:
    one, other = (proposed(("ABC", 30, 30), ("ACB", 20, 20)).journey for _ in range(2))
    assert write_journey(one) == write_journey(other)
    assert write_journey(read_journey(write_journey(one), "found")) == write_journey(one)


def test_a_log_without_a_frequent_event_is_refused_in_words() -> None:
    with pytest.raises(LogError, match="no event that enough customers meet"):
        propose([PathCount(("x" * 501,), 1, 0)], Source(), "found")


@pytest.mark.parametrize(
    ("days", "entering", "period"),
    [
        (0.5, None, "month"),
        (1, 1000, "day"),
        (14, 500, "week"),
        (61, 499, "month"),
        (90, 1000, "quarter"),
        (731, 500, "year"),
    ],
)
def test_customers_enter_in_the_longest_period_that_the_log_has(
    days: float, entering: float | None, period: str
) -> None:
    assert per_period(1000, days * 86_400) == (entering, period)


def test_an_opened_log_gives_times_span_and_day(tmp_path: Path) -> None:
    with opened(recognise(written(tmp_path, SHOP), COLUMNS), outcome="buy") as log:
        journey = discover(log, outcome="buy", language="ru").journey
    assert (journey.head.language, journey.head.entering_customers) == ("ru", 3)
    links = {(link.source, link.target): link for link in journey.links.values() if isinstance(link, Next)}
    names = {each.event_rules[0]: each.id for each in journey.all_of(Touchpoint)}
    assert links[names["home"], names["cart"]].typical_duration_s == 120.0
    assert {each.observations[0].date for each in journey.all_of(Metric)} == {DAY}


def test_touchpoints_happen_in_the_channels_that_the_log_names(tmp_path: Path) -> None:
    journey = after(
        row_map(["AB"]),
        adding("channel", "phone", name="Звонок"),
        linking("happens_in", "t-b", "phone"),
    )
    write_log(simulate_journey(journey, 20, 7), tmp_path / "log.parquet")
    with opened(with_channel(recognise(tmp_path / "log.parquet", COLUMNS))) as log:
        found = discover(log).journey
    (channel,) = found.all_of(Channel)
    assert (channel.name, channel.channel_kind) == ("Звонок", "phone")
    linked = [found.record(link.source).title for link in found.into(channel.id, "happens_in")]
    assert linked == ["B"]


def test_stages_are_cut_where_time_passes(tmp_path: Path) -> None:
    journey = row_map(["ABC", "DEF"], 90.0, None)
    write_log(simulate_journey(journey, 500, 7), tmp_path / "log.parquet")
    with opened(recognise(tmp_path / "log.parquet", COLUMNS)) as log:
        found = discover(log).journey
    assert [each.id for each in stages(found)] == ["stage-1", "stage-2"]
    assert [place.stage.id for place in places(found)] == ["stage-1"] * 3 + ["stage-2"] * 3
