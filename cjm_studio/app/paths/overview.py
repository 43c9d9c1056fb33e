"""The whole at a glance: how many, how few paths matter, which ones those are, where they begin and end."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import Asking, draw_chart
from cjm_studio.app.paths.log_table import Head, bar, chips, draw_log_table
from cjm_studio.figures.charts import people, share
from cjm_studio.figures.paths import pareto_chart
from cjm_studio.language import duration, number
from cjm_studio.paths.questions import EventCount, WalkedPath, Weight, ends, pareto, top_paths

MOST_PATHS, MOST_ENDS = 15, 6
LEAST_TOLD = 0.0001
UNIQUE = 0.8  # of the customers have a path that nobody else went


def draw_overview(about: Asking) -> None:
    """Figures, the curve, the paths, both ends."""
    _draw_figures(about)
    by = _draw_weight(about)
    curve, edges = st.columns([0.5, 0.5], gap="medium")
    with curve, st.container(border=True):
        say = session.say()
        st.markdown(f"**{say('How few paths hold most')}**")
        found = about.held.ask(pareto, about.log, about.kept, about.outcome, by)
        st.caption(
            say(
                "{paths} of {all} distinct paths have any of it",
                paths=people(found.paths, session.language()),
                all=people(found.all_paths, session.language()),
            )
        )
        draw_chart(pareto_chart(found, theme(), session.language()), "pareto", say("How few paths hold most"))
    with edges, st.container(border=True):
        _draw_ends(about)
    _draw_paths(about, by)


def _draw_figures(about: Asking) -> None:
    say, language, found = session.say(), session.language(), about.facts
    shown = [
        (say("Customers"), people(found.customers, language)),
        (say("Distinct paths"), people(found.paths, language)),
        (say("Events of a customer, median"), number(found.median_events, language, 1)),
        (say("From first to last, median"), duration(found.median_s, language)),
    ]
    if about.outcome:
        reached = found.reached / found.customers if found.customers else 0.0
        shown.append((say("Reach the goal"), share(reached, language)))
    if found.value is not None:
        shown.append((say("Value in all"), number(found.value, language, 0)))
    with st.container(horizontal=True, key="paths-figures"):
        for label, value in shown:
            st.metric(label, value, border=True, width=200)


def _draw_weight(about: Asking) -> Weight:
    """What paths are weighed by."""
    say = session.say()
    offered = {"customers": say("By customers")}
    if about.outcome:
        offered = {"outcome": say("By the goal")} | offered
    if about.log.has_value:
        offered["value"] = say("By value")
    chosen = choose(say("Weigh paths"), offered, key=f"paths-weight-{'-'.join(offered)}", labelled=False)
    weights: dict[str, Weight] = {"outcome": "outcome", "value": "value"}
    return weights.get(chosen, "customers")


def _draw_ends(about: Asking) -> None:
    say = session.say()
    first, last = about.held.ask(ends, about.log, about.kept)
    begin, end = st.columns(2, gap="medium")
    with begin:
        _draw_end("paths-begin", say("Where paths begin"), first, about)
    with end:
        _draw_end("paths-end", say("Where they end"), last, about)


def _draw_end(key: str, label: str, found: tuple[EventCount, ...], about: Asking) -> None:
    say, language, looks = session.say(), session.language(), about.looks()
    st.markdown(f"**{label}**")
    draw_log_table(
        key,
        label,
        [Head(say("Event"), "words"), Head(say("Share of customers"), "bar")],
        [
            [chips([each.name], looks), bar(share(each.share, language), each.share)]
            for each in found[:MOST_ENDS]
        ],
    )
    if len(found) > MOST_ENDS:
        left = sum(each.customers for each in found[MOST_ENDS:])
        st.caption(say("{count} customers with other events", count=people(left, language)))


def _draw_paths(about: Asking, by: Weight) -> None:
    say = session.say()
    found = about.held.ask(top_paths, about.log, about.kept, about.outcome, by, MOST_PATHS)
    if by == "outcome":
        found = tuple(path for path in found if path.reached)
    st.markdown(f"#### {say('The paths that hold most')}")
    if not found:
        st.caption(say("No path reaches the goal. Choose another one, or widen the filter."))
        return
    if about.facts.paths > UNIQUE * about.facts.customers:
        st.caption(
            say(
                "Nearly every customer has a path of his own. Under “Columns” customers can be parted into "
                "visits; what is common to all shows under “Transitions”."
            )
        )
    heads, rows = _path_rows(about, found)
    draw_log_table("paths-top", say("The paths that hold most"), heads, rows)


def _small(part: float, language: str) -> str:
    """A share that may be too small for two decimals, and is then not nothing."""
    return share(part, language) if part >= LEAST_TOLD else f"< {share(LEAST_TOLD, language)}"


def _path_rows(about: Asking, found: tuple[WalkedPath, ...]) -> tuple[list[Head], list[list[Any]]]:
    """The table of paths: columns for the goal and the value only where there are such."""
    say, language, looks = session.say(), session.language(), about.looks()
    most = max(path.share for path in found)
    columns: list[tuple[Head, Callable[[WalkedPath], Any]]] = [
        (Head(say("Path"), "chips"), lambda path: chips(path.events, looks)),
        (Head(say("Customers"), "number"), lambda path: people(path.customers, language)),
        (Head(say("Share of all"), "bar"), lambda path: bar(_small(path.share, language), path.share / most)),
    ]
    if about.outcome:
        goal = Head(say("Reach the goal"), "number")
        columns.append((goal, lambda path: people(path.reached, language) if path.reached else "–"))
    if about.log.has_value:
        columns.append((Head(say("Value"), "number"), lambda path: number(path.value or 0.0, language, 0)))
    columns.append((Head(say("Time, median"), "number"), lambda path: duration(path.median_s, language)))
    return [head for head, _ in columns], [[cell(path) for _, cell in columns] for path in found]
