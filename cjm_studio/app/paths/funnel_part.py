"""The funnel over events that people choose, with limits of time."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import Asking, draw_chart, remember, remembered
from cjm_studio.figures.charts import people, share
from cjm_studio.figures.paths import event_funnel_chart
from cjm_studio.language import N_
from cjm_studio.paths.questions import FunnelRules, FunnelStep, event_funnel, transition_graph

MOST_EVENTS = 12
LIMITS_S = {
    0: N_("any time"),
    60: N_("a minute"),
    600: N_("10 minutes"),
    1_800: N_("half an hour"),
    3_600: N_("an hour"),
    86_400: N_("a day"),
    604_800: N_("a week"),
    2_592_000: N_("30 days"),
}


def draw_funnel_part(about: Asking) -> None:
    """The choice of events and times, the picture, and what it says in a sentence."""
    say = session.say()
    st.caption(
        say(
            "Choose events in their order. Others may come between them; with strict order they must follow "
            "one another directly."
        )
    )
    events = tuple(_draw_events(about))
    rules = _draw_rules()
    if len(events) < 2:
        st.caption(say("Choose at least two events."))
        return
    found = about.held.ask(event_funnel, about.log, events, rules, about.kept)
    with st.container(border=True):
        st.markdown(f"**{session.plain(_conclusion(found))}**")
        draw_chart(
            event_funnel_chart(found, about.looks(), theme(), session.language()),
            "event-funnel",
            say("Funnel"),
        )


def _draw_events(about: Asking) -> list[str]:
    say = session.say()
    chosen = st.multiselect(
        say("Events of the funnel"),
        about.names,
        default=remembered("funnel", about.names, _proposed(about)),
        max_selections=MOST_EVENTS,
        key=f"funnel-events-{about.held.number}-{about.outcome}",
    )
    remember("funnel", chosen)
    return chosen


def _proposed(about: Asking) -> list[str]:
    """The way to the goal that is gone most often: backwards from it along the strongest moves ahead."""
    graph = about.held.ask(transition_graph, about.log, about.kept)
    if about.outcome not in graph:
        return about.names[:4]
    way = [about.outcome]
    while len(way) < 5:
        here = graph.nodes[way[0]]["mean_place"]
        before = [
            name
            for name in graph.predecessors(way[0])
            if name not in way and graph.nodes[name]["mean_place"] < here
        ]
        if not before:
            break
        way.insert(0, max(before, key=lambda name: (graph.edges[name, way[0]]["count"], name)))
    return way


def _draw_rules() -> FunnelRules:
    say = session.say()
    limits = list(LIMITS_S)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        step = st.selectbox(
            say("From one to the next within"), limits, key="funnel-step", width=220,
            format_func=lambda limit: say(LIMITS_S[limit]),
        )  # fmt: skip
        whole = st.selectbox(
            say("All of it within"), limits, key="funnel-whole", width=220,
            format_func=lambda limit: say(LIMITS_S[limit]),
        )  # fmt: skip
        strict = st.toggle(say("Strict order"), key="funnel-strict")
    return FunnelRules(float(step) if step else None, float(whole) if whole else None, strict)


def _conclusion(found: tuple[FunnelStep, ...]) -> str:
    say, language = session.say(), session.language()
    worst = max(found[1:], key=lambda step: step.lost)
    if not worst.lost:
        return say("Nobody is lost between these events.")
    return say(
        "{share} come from first to last; most are lost before “{event}”: {count}.",
        share=share(found[-1].share_of_first, language),
        event=worst.event,
        count=people(worst.lost, language),
    )
