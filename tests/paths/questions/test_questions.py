"""Questions to a log, against the same answers by the definition."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import OpenLog
from cjm_studio.paths.questions import (
    OTHERS,
    Filter,
    FunnelRules,
    cohorts,
    ends,
    event_counts,
    event_funnel,
    facts,
    first_steps,
    loops,
    pareto,
    path_counts,
    segment_values,
    top_paths,
    transition_graph,
    versus,
)
from tests.paths.questions.chance import opened_walks, reached, returned, wandering

WALKS = wandering(400, seed=7)
PATHS = {customer: tuple(event for _, event in walk) for customer, walk in WALKS.items()}
PHONE = {customer for number, customer in enumerate(WALKS) if number % 3 == 0}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenLog]:
    with opened_walks(tmp_path_factory.mktemp("log"), WALKS) as found:
        yield found


def test_facts_are_those_of_the_rows(log: OpenLog) -> None:
    found = facts(log, outcome="d")
    assert found.events == sum(map(len, WALKS.values())) == found.value
    assert (found.customers, found.names, found.paths) == (400, 4, len(set(PATHS.values())))
    assert found.reached == sum("d" in path for path in PATHS.values())
    first_s = min(walk[0][0] for walk in WALKS.values())
    assert found.first == datetime.fromtimestamp(first_s, UTC).replace(tzinfo=None)


def test_a_filter_keeps_whom_it_says(log: OpenLog) -> None:
    middle = datetime(2026, 1, 31, tzinfo=UTC)
    kept = Filter((("channel", ("phone",)),), since=middle, contains=("a", "b"))
    wanted = [
        customer
        for customer in PHONE
        if WALKS[customer][0][0] >= middle.timestamp() and {"a", "b"} <= set(PATHS[customer])
    ]
    assert facts(log, kept).customers == len(wanted) > 0
    assert {each.name: each.customers for each in event_counts(log, kept)}["a"] == len(wanted)
    assert facts(log, Filter(until=middle)).customers + facts(log, Filter(since=middle)).customers == 400


def test_rare_paths_can_be_left_out(log: OpenLog) -> None:
    frequent = Counter(PATHS.values())
    found = facts(log, Filter(least_customers=3))
    assert found.customers == sum(count for count in frequent.values() if count >= 3)
    assert found.paths == sum(count >= 3 for count in frequent.values())


def test_an_event_that_never_was_keeps_nobody(log: OpenLog) -> None:
    assert facts(log, Filter(contains=("no such event",))).customers == 0


def test_an_attribute_that_is_not_there_is_refused(log: OpenLog) -> None:
    with pytest.raises(LogError, match="opened without “colour”. Attributes that it has: channel"):
        facts(log, Filter((("colour", ("red",)),)))


def test_top_paths_come_by_customers_then_by_name(log: OpenLog) -> None:
    wanted = sorted(Counter(PATHS.values()).items(), key=lambda item: (-item[1], item[0]))[:5]
    found = top_paths(log, outcome="d", most=5)
    assert [(path.events, path.customers) for path in found] == wanted
    assert all(path.reached == (path.customers if "d" in path.events else 0) for path in found)
    assert found[0].value == found[0].customers * len(found[0].events)


def test_all_paths_can_be_had_for_those_who_are_kept(log: OpenLog) -> None:
    phone = Counter(PATHS[customer] for customer in PHONE)
    found = path_counts(log, Filter((("channel", ("phone",)),)), "d")
    assert {path.events: path.count for path in found} == phone
    assert all(path.outcome_count == (path.count if "d" in path.events else 0) for path in found)
    assert sum(path.value for path in found) == sum(len(PATHS[customer]) for customer in PHONE)


def test_paths_begin_and_end_where_they_do(log: OpenLog) -> None:
    entries, exits = ends(log)
    assert {each.name: each.customers for each in entries} == Counter(path[0] for path in PATHS.values())
    assert {each.name: each.customers for each in exits} == Counter(path[-1] for path in PATHS.values())


@pytest.mark.parametrize(
    "rules",
    [
        FunnelRules(),
        FunnelRules(step_s=5),
        FunnelRules(whole_s=6),
        FunnelRules(step_s=5, whole_s=8),
        FunnelRules(is_strict=True),
        FunnelRules(step_s=1, whole_s=20, is_strict=True),
    ],
)
@pytest.mark.parametrize("events", [("a", "b", "c"), ("a", "a", "d")])
def test_a_funnel_counts_whoever_has_a_chain_in_time(
    log: OpenLog, events: tuple[str, ...], rules: FunnelRules
) -> None:
    depths = [reached(walk, events, rules) for walk in WALKS.values()]
    wanted = [sum(depth > place for depth in depths) for place in range(3)]
    found = event_funnel(log, events, rules)
    assert [step.customers for step in found] == wanted
    assert [step.lost for step in found[1:]] == [wanted[0] - wanted[1], wanted[1] - wanted[2]]


def test_a_funnel_of_one_event_is_refused(log: OpenLog) -> None:
    with pytest.raises(LogError, match="needs 2 to 12 events, not 1"):
        event_funnel(log, ("a",))


def test_loops_are_repeats_and_ways_back(log: OpenLog) -> None:
    found = loops(log)
    twice = Counter(a for path in PATHS.values() for a, b in pairwise(path) if a == b)
    assert {each.event: each.times for each in found.repeats} == twice
    assert {(each.source, each.target): each.times for each in found.returns} == returned(WALKS)


def test_the_graph_holds_every_move(log: OpenLog) -> None:
    found = transition_graph(log)
    moves = Counter(pair for path in PATHS.values() for pair in pairwise(path))
    assert {(a, b): edge["count"] for a, b, edge in found.edges(data=True)} == moves
    for name, node in found.nodes(data=True):
        gone = sum(edge["share"] for _, _, edge in found.out_edges(name, data=True))
        assert gone + node["exits"] / node["events"] == pytest.approx(1)


def test_the_curve_says_how_few_paths_hold_most(log: OpenLog) -> None:
    weights = sorted(Counter(path for path in PATHS.values() if "d" in path).values(), reverse=True)
    found = pareto(log, outcome="d")
    assert (found.paths, found.total) == (len(weights), sum(weights))
    assert found.enough == sum(sum(weights[:taken]) < 0.8 * sum(weights) for taken in range(len(weights)))
    assert found.points[-1] == (len(weights), 1.0)
    assert dict(found.points)[found.enough] >= 0.8


def test_the_first_steps_hold_everybody_once(log: OpenLog) -> None:
    found = first_steps(log, steps=3, most=2)
    assert sum(flow.customers for flow in found.flows if flow.step == 1) == 400
    going_on = sum(flow.customers for flow in found.flows if flow.step == 1 and flow.target is not None)
    assert going_on == sum(flow.customers for flow in found.flows if flow.step == 2)
    assert {flow.source for flow in found.flows} == {*found.names, OTHERS}


def test_steps_can_be_counted_from_an_event(log: OpenLog) -> None:
    found = first_steps(log, steps=2, begin="c")
    assert {flow.source for flow in found.flows} == {"c"}
    assert sum(flow.customers for flow in found.flows) == sum("c" in path for path in PATHS.values())


def test_cohorts_by_month_and_by_channel(log: OpenLog) -> None:
    by_month = cohorts(log, "d", "month")
    assert by_month.names == ("2026-01", "2026-02", "2026-03")[: len(by_month.names)]
    assert sum(each.total for each in by_month.totals) == 400
    assert all(row[-1] == total for row, total in zip(by_month.cells, by_month.totals, strict=True))
    crossed = cohorts(log, "d", "week", across="channel")
    assert crossed.columns == ("site", "phone")
    assert sum(cell.total for row in crossed.cells for cell in row if cell) == 400


def test_two_segments_are_told_apart(log: OpenLog) -> None:
    assert segment_values(log, "channel") == (("site", 266), ("phone", 134))
    found = versus(log, "d", "channel", ("site", "phone"))
    assert found.second.count == sum("d" in PATHS[customer] for customer in PHONE)
    assert found.difference.difference == pytest.approx(found.second.share - found.first.share)
