"""What follows what: the first steps as a river, the transition graph, and the circles people go in."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import Asking, draw_chart, picture_config
from cjm_studio.app.paths.log_table import Head, bar, chips, draw_log_table
from cjm_studio.figures.charts import people
from cjm_studio.figures.paths import MOST_MOVES, graph_chart, steps_chart
from cjm_studio.paths.questions import Loops, first_steps, loops, transition_graph

SHOWN = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
MOST_LOOPS = 10


def draw_moves(about: Asking) -> None:
    """The river, the graph, the circles."""
    with st.container(border=True):
        _draw_steps(about)
    with st.container(border=True):
        _draw_graph(about)
    _draw_loops(about)


@st.fragment
def _draw_steps(about: Asking) -> None:
    say = session.say()
    st.markdown(f"**{say('The first steps')}**")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        begin = st.selectbox(
            say("Beginning with"),
            about.names,
            index=None,
            placeholder=say("the first event of each path"),
            key="steps-begin",
            width=300,
        )
        count = st.slider(say("Steps"), 2, 8, 4, key="steps-count", width=180)
        most = st.slider(say("Events by name"), 2, 12, 7, key="steps-names", width=180)
    found = about.held.ask(first_steps, about.log, about.kept, steps=count, most=most, begin=begin or "")
    draw_chart(
        steps_chart(found, about.looks(), theme(), session.language()), "first-steps", say("The first steps")
    )


@st.fragment
def _draw_graph(about: Asking) -> None:
    say = session.say()
    st.markdown(f"**{say('What follows what')}**")
    st.caption(
        say(
            "A line is as thick as it is frequent and coloured by how long it takes; the percentage is the "
            "share of an event that goes on this way. Pale lines lead back."
        )
    )
    shown = st.select_slider(
        say("Show so much of all moves"),
        SHOWN,
        0.5,
        key="graph-share",
        format_func=lambda part: f"{part:.0%}",
        width=300,
    )
    st.caption(say("Never more than the {count} most frequent ones.", count=MOST_MOVES))
    graph = about.held.ask(transition_graph, about.log, about.kept)
    figure = graph_chart(graph, shown, about.looks(), theme(), session.language())
    if figure is None:
        draw_chart(None, "transitions", "")
        return
    with st.container(key="paths-graph-frame", height=int(figure["layout"]["height"]) + 24, border=False):
        st.plotly_chart(
            figure,
            key="paths-transitions",
            theme=None,
            width=int(figure["layout"]["width"]),
            height=int(figure["layout"]["height"]),
            config=picture_config("transitions"),
            alt=say("What follows what"),
        )


def _draw_loops(about: Asking) -> None:
    say = session.say()
    found = about.held.ask(loops, about.log, about.kept, MOST_LOOPS)
    again, back = st.columns(2, gap="medium")
    with again:
        st.markdown(f"**{say('Done again at once')}**")
        _draw_repeats(found, about)
    with back:
        st.markdown(f"**{say('Back to where they were')}**")
        _draw_returns(found, about)


def _draw_repeats(found: Loops, about: Asking) -> None:
    say, language, looks = session.say(), session.language(), about.looks()
    if not found.repeats:
        st.caption(say("Nobody does the same twice in a row."))
        return
    most = found.repeats[0].times
    draw_log_table(
        "paths-repeats",
        say("Done again at once"),
        [Head(say("Event")), Head(say("Times"), "bar"), Head(say("Customers"), "number")],
        [
            [
                chips([each.event], looks),
                bar(people(each.times, language), each.times / most),
                people(each.customers, language),
            ]
            for each in found.repeats
        ],
    )


def _draw_returns(found: Loops, about: Asking) -> None:
    say, language, looks = session.say(), session.language(), about.looks()
    if not found.returns:
        st.caption(say("Nobody comes back to an event that lies behind."))
        return
    most = found.returns[0].times
    draw_log_table(
        "paths-returns",
        say("Back to where they were"),
        [Head(say("From and back to")), Head(say("Times"), "bar"), Head(say("Customers"), "number")],
        [
            [
                chips([each.source, each.target], looks),
                bar(people(each.times, language), each.times / most),
                people(each.customers, language),
            ]
            for each in found.returns
        ],
    )
