"""Pictures of an event log: plain figures in both themes and languages, whatever an event is called."""

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest

from cjm_studio.figures import scene_figure
from cjm_studio.figures.paths import (
    MOST_MOVES,
    Measure,
    cohort_chart,
    event_funnel_chart,
    event_looks,
    graph_chart,
    heat_map,
    pareto_chart,
    steps_chart,
    versus_chart,
    versus_words,
)
from cjm_studio.figures.paths.event_looks import readable
from cjm_studio.figures.paths.placement import BEGIN, END, layers, strongest
from cjm_studio.layout import DARK, LIGHT, Theme, journey_map
from cjm_studio.paths.overlay import Heat, Spot
from cjm_studio.paths.questions import (
    OTHERS,
    Cohorts,
    FirstSteps,
    Flow,
    FunnelStep,
    Pareto,
    Versus,
    difference,
    share_of,
)
from tests.small_journeys import small_journey

MARKUP = "<b>basket</b> & $x$"
NAMES = ("home", MARKUP, "buy")
STEPS = FirstSteps(
    3,
    NAMES,
    (
        Flow(1, "home", MARKUP, 60),
        Flow(1, "home", None, 40),
        Flow(2, MARKUP, "buy", 30),
        Flow(2, MARKUP, OTHERS, 30),
    ),
)
FUNNEL = (
    FunnelStep("home", 100, 1.0, 1.0, 0, None),
    FunnelStep(MARKUP, 60, 0.6, 0.6, 40, 120.0),
    FunnelStep("buy", 3, 0.05, 0.03, 57, 86_400.0),
)
CURVE = Pareto(100, 40, 200.0, 10, ((1, 0.2), (10, 0.8), (40, 1.0)))
COHORTS = Cohorts(
    ("2026-01", MARKUP), (share_of(5, 50), share_of(1, 4)), ("", "app"), (), ((share_of(5, 40), None),) * 2, 0
)
SIDES = share_of(48, 80), share_of(56, 70)
VERSUS = Versus((MARKUP, "app"), *SIDES, difference(*SIDES))


def graph() -> "nx.DiGraph[str]":
    """Three events: from home to the basket, on to the sale or back."""
    built: nx.DiGraph[str] = nx.DiGraph()
    built.add_node("home", events=110, customers=100, entries=100, exits=40, mean_place=1.2)
    built.add_node(MARKUP, events=70, customers=60, entries=0, exits=30, mean_place=2.1)
    built.add_node("buy", events=30, customers=30, entries=0, exits=30, mean_place=3.0)
    for source, target, count in (("home", MARKUP, 70), (MARKUP, "buy", 30), (MARKUP, "home", 10)):
        share = count / built.nodes[source]["events"]
        built.add_edge(source, target, count=count, share=share, median_s=30.0 * count)
    return built


Draw = Callable[[Theme, str], dict[str, Any] | None]
CHARTS: dict[str, Draw] = {
    "steps": lambda theme, language: steps_chart(STEPS, event_looks(NAMES, "buy", theme), theme, language),
    "graph": lambda theme, language: graph_chart(
        graph(), 0.9, event_looks(NAMES, "buy", theme), theme, language
    ),
    "pareto": lambda theme, language: pareto_chart(CURVE, theme, language),
    "funnel": lambda theme, language: event_funnel_chart(
        FUNNEL, event_looks(NAMES, "buy", theme), theme, language
    ),
    "cohorts": lambda theme, language: cohort_chart(COHORTS, theme, language),
    "versus": lambda theme, language: versus_chart(VERSUS, theme, language),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize(("theme", "language"), [(LIGHT, "en"), (DARK, "ru")])
def test_a_chart_is_plain_data_and_takes_no_markup_from_a_log(name: str, theme: Theme, language: str) -> None:
    figure = CHARTS[name](theme, language)
    assert figure is not None
    written = json.dumps(figure, allow_nan=False)
    assert "$x$" not in written
    assert "<b>basket</b>" not in written


def test_nothing_to_show_is_no_chart() -> None:
    nobody = (FunnelStep("home", 0, 0.0, 0.0, 0, None), FunnelStep("buy", 0, 0.0, 0.0, 0, None))
    assert event_funnel_chart(nobody, {}, LIGHT, "en") is None
    assert steps_chart(FirstSteps(3, (), ()), {}, LIGHT, "en") is None
    assert graph_chart(nx.DiGraph(), 0.5, {}, LIGHT, "en") is None
    assert pareto_chart(Pareto(5, 0, 0.0, 0, ()), LIGHT, "en") is None
    assert cohort_chart(Cohorts((), (), (), (), (), 0), LIGHT, "en") is None


def test_the_river_keeps_everybody_from_step_to_step() -> None:
    figure = steps_chart(STEPS, event_looks(NAMES, "buy", LIGHT), LIGHT, "en")
    assert figure is not None
    river = figure["data"][0]
    into: dict[int, int] = {}
    out: dict[int, int] = {}
    for source, target, value in zip(
        river["link"]["source"], river["link"]["target"], river["link"]["value"], strict=True
    ):
        out[source] = out.get(source, 0) + value
        into[target] = into.get(target, 0) + value
    middle = into.keys() & out.keys()
    assert middle
    assert all(into[node] == out[node] for node in middle)
    assert all(0 < place < 1 for place in [*river["node"]["x"], *river["node"]["y"]])


def test_the_worst_loss_of_a_funnel_is_said_in_red() -> None:
    figure = event_funnel_chart(FUNNEL, event_looks(NAMES, "buy", LIGHT), LIGHT, "en")
    assert figure is not None
    told = next(
        trace for trace in figure["data"] if trace["type"] == "scatter" and "57 lost" in trace["text"][2]
    )
    assert told["textfont"]["color"] == [LIGHT.ink_2, LIGHT.ink_2, LIGHT.bad]


def test_the_strongest_moves_hold_the_share_and_leave_no_event_hanging() -> None:
    moves = strongest(graph(), 0.5)
    assert {(BEGIN, "home"), ("home", MARKUP), ("home", END)} <= moves.keys()
    for name in {end for move in moves for end in move} - {BEGIN, END}:
        assert any(move[0] == name for move in moves)
        assert any(move[1] == name for move in moves)


def test_a_log_in_which_everything_follows_everything_can_still_be_looked_at() -> None:
    built: nx.DiGraph[str] = nx.complete_graph(30, nx.DiGraph)
    nx.set_node_attributes(built, {name: {"entries": 10, "exits": 10} for name in built})
    nx.set_edge_attributes(built, dict.fromkeys(built.edges, 5), "count")
    moves = strongest(nx.relabel_nodes(built, str), 0.9)
    assert sum(not {BEGIN, END} & {*move} for move in moves) <= MOST_MOVES + 2 * 30
    assert sum(BEGIN in move for move in moves) <= 6 + 30


def test_every_event_has_one_place_and_comes_after_those_before_it() -> None:
    places = {f"event {number}": float(number) for number in range(20)}
    found = layers(places, {})
    assert found[0] == [BEGIN]
    assert found[-1] == [END]
    assert sorted(name for layer in found[1:-1] for name in layer) == sorted(places)
    for before, after in pairwise(found[1:-1]):
        assert max(places[name] for name in before) < min(places[name] for name in after)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_outcome_has_a_colour_of_its_own(theme: Theme) -> None:
    looks = event_looks([f"event {number}" for number in range(40)], "event 3", theme)
    assert looks["event 3"] == theme.tone("gain")
    assert all(looks[name] != looks["event 3"] for name in looks if name != "event 3")
    assert len({looks[f"event {number}"] for number in range(10)}) == 10


def test_words_on_a_bar_are_readable() -> None:
    assert readable("#FFFFFF", LIGHT) == LIGHT.ink
    assert readable(LIGHT.tone("touchpoint").border, LIGHT) == LIGHT.surface
    assert readable(DARK.tone("touchpoint").border, DARK) == DARK.surface


def test_a_difference_is_told_from_the_one_who_has_more() -> None:
    assert "“app” reaches it more often" in versus_words(VERSUS, "en")
    other = Versus(("app", "site"), SIDES[1], SIDES[0], difference(SIDES[1], SIDES[0]))
    assert "“app” reaches it more often than “site”: by 20 pt (95 %: 5.2 pt to 33.4 pt)" in versus_words(
        other, "en"
    )
    few = share_of(1, 3), share_of(2, 3)
    assert "No difference beyond chance" in versus_words(Versus(("a", "b"), *few, difference(*few)), "en")


@pytest.mark.parametrize(("measure", "told"), [("share", "62"), ("leaving", "50"), ("time", "1.5")])
def test_the_map_carries_the_heat_where_the_log_says_something(measure: Measure, told: str) -> None:
    scene = journey_map(small_journey(), theme=DARK)
    card = next(
        group
        for group in scene.groups
        if (group.subject.kind, group.subject.lane, group.layer) == ("touchpoint", "touchpoints", "card")
    )
    spot = Spot(card.subject.record_id, "touchpoint", 62, 0.62, 31, 0.5, 90.0)
    figure = scene_figure(scene)
    warm = heat_map(figure, scene, Heat(100, {spot.record: spot}), measure, "en")
    (badge,) = warm["layout"]["annotations"]
    assert badge["text"].startswith(f"<b>{told}\u00a0")
    assert (badge["x"], badge["y"]) == (card.rect.right - 2, card.rect.bottom + 3)
    assert len(warm["layout"]["shapes"]) == len(figure["layout"]["shapes"]) + 1


def test_what_the_log_does_not_tell_of_stays_cold() -> None:
    scene = journey_map(small_journey(), theme=LIGHT)
    figure = scene_figure(scene)
    cold = heat_map(figure, scene, Heat(100, {}), "share", "en")
    assert cold["layout"]["shapes"] == figure["layout"]["shapes"]
    assert not cold["layout"]["annotations"]
