"""Whom the page is about: the goal, and the filter that all parts follow."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.figures.charts import people
from cjm_studio.paths import OpenLog
from cjm_studio.paths.questions import EVERYBODY, Facts, Filter, event_counts, facts, segment_values

MOST_LEAST = 1_000_000


def draw_filter_bar(held: HeldLog, log: OpenLog) -> None:
    """The goal and the filter; what is chosen is kept with the log."""
    say = session.say()
    everybody = held.ask(facts, log)
    names = [each.name for each in held.ask(event_counts, log)]
    with st.container(horizontal=True, vertical_alignment="bottom", key="paths-filter"):
        held.outcome = _draw_goal(names, held.outcome)
        with st.popover(
            say("Filter"),
            icon=":material/filter_alt:",
            type="primary" if held.kept != EVERYBODY else "secondary",
        ):
            held.kept = _draw_filter(held, log, names, everybody)
        if held.kept != EVERYBODY and st.button(
            say("Everybody"), key="paths-everybody", icon=":material/filter_alt_off:"
        ):
            held.kept = EVERYBODY
            st.session_state["paths-filter-anew"] = _anew() + 1
            st.rerun()
    if held.kept != EVERYBODY:
        now = held.ask(facts, log, held.kept)
        told = session.plain("; ".join(_told(held.kept)))
        count, of = people(now.customers, session.language()), people(everybody.customers, session.language())
        st.caption(say("{filter}: {count} of {all} customers", filter=told, count=count, all=of))


def _draw_goal(names: list[str], outcome: str) -> str:
    say = session.say()
    chosen = st.selectbox(
        say("Goal: the event that counts as success"),
        names,
        index=names.index(outcome) if outcome in names else None,
        placeholder=say("Choose an event"),
        key=f"paths-goal-{_anew()}",
        width=300,
    )
    return chosen or ""


def _draw_filter(held: HeldLog, log: OpenLog, names: list[str], everybody: Facts) -> Filter:
    say, kept, anew = session.say(), held.kept, _anew()
    segments = []
    known = dict(kept.segments)
    for attribute in log.attributes:
        values = dict(held.ask(segment_values, log, attribute))
        chosen = st.multiselect(
            session.plain(attribute),
            list(values),
            default=[each for each in known.get(attribute, ()) if each in values],
            format_func=_counted(values),
            key=f"paths-segment-{attribute}-{anew}",
        )
        if chosen:
            segments.append((attribute, tuple(chosen)))
    contains = st.multiselect(
        say("Paths with all of these events"),
        names,
        default=[each for each in kept.contains if each in names],
        key=f"paths-contains-{anew}",
    )
    least = st.number_input(
        say("Paths gone by at least so many customers"),
        1,
        MOST_LEAST,
        kept.least_customers,
        key=f"paths-least-{anew}",
    )
    dated = _draw_period(kept, everybody)
    return replace(dated, segments=tuple(segments), contains=tuple(contains), least_customers=int(least))


def _counted(values: Mapping[str, int]) -> Callable[[str], str]:
    """How a value of an attribute is offered: with its customers."""
    say, language = session.say(), session.language()
    return lambda value: f"{value or say('not said')} · {people(values[value], language)}"


def _draw_period(kept: Filter, everybody: Facts) -> Filter:
    """The days on which paths begin; both ends count."""
    say = session.say()
    if everybody.first is None or everybody.last is None or everybody.first.date() == everybody.last.date():
        return EVERYBODY
    first, last = everybody.first.date(), everybody.last.date()
    begin = kept.since.date() if kept.since else first
    end = (kept.until - timedelta(days=1)).date() if kept.until else last
    chosen = st.date_input(
        say("Paths that begin on these days"), (begin, end), first, last, key=f"paths-period-{_anew()}"
    )
    if len(chosen) != 2:
        return replace(EVERYBODY, since=kept.since, until=kept.until)  # only one end is chosen so far
    return Filter(
        since=_midnight(chosen[0]) if chosen[0] > first else None,
        until=_midnight(chosen[1] + timedelta(days=1)) if chosen[1] < last else None,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _told(kept: Filter) -> list[str]:
    """The conditions in words."""
    say = session.say()
    said = [
        f"{name}: {', '.join(each or say('not said') for each in values)}" for name, values in kept.segments
    ]
    if kept.contains:
        said.append(say("with {events}", events=", ".join(kept.contains)))
    if kept.since:
        said.append(say("from {day}", day=f"{kept.since:%d.%m.%Y}"))
    if kept.until:
        said.append(say("until {day}", day=f"{kept.until - timedelta(days=1):%d.%m.%Y}"))
    if kept.least_customers > 1:
        said.append(say("paths of at least {count} customers", count=kept.least_customers))
    return said


def _anew() -> int:
    return int(st.session_state.get("paths-filter-anew", 0))
