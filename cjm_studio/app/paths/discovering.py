"""A first map from the log: shown, named, and taken into a new journey of kind actual."""

from datetime import date

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import Asking
from cjm_studio.app.views.scene_chart import draw_scene_chart
from cjm_studio.figures import scene_figure
from cjm_studio.layout import MapOptions, journey_map, scaled
from cjm_studio.model import Journey, new_id, stages
from cjm_studio.paths.discovery import Proposal, Source, channels, propose
from cjm_studio.paths.questions import path_counts, transition_graph
from cjm_studio.store import renamed

ZOOM = 0.64
MOST_HEIGHT_PX, AROUND_PX = 600, 24
MOST_NAMED = 12


def draw_discovering(about: Asking) -> None:
    """The proposal as a map, what was left out of it, and the button that takes it."""
    say = session.say()
    found = _proposal(about)
    journey = found.journey
    count = sum(record.kind == "touchpoint" for record in journey.records.values())
    st.markdown(f"#### {session.plain(_conclusion(journey, count))}")
    st.caption(
        say(
            "A first map to talk about: stages are runs of frequent events, each card is an event, "
            "conversions and ways are measured. Take it, and give things the names that customers use."
        )
    )
    _draw_picture(journey)
    if found.left_out:
        names = ", ".join(found.left_out[:MOST_NAMED])
        st.caption(session.plain(say("Too rare for a first map: {names}", names=names)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            say("Name of the new journey"),
            journey.head.name,
            key=f"discovered-name-{about.held.number}",
            width=420,
        )
        if st.button(
            say("Take it as a new journey"), key="take-proposal", type="primary", icon=":material/add:"
        ):
            _take(journey, name.strip())


def _conclusion(journey: Journey, cards: int) -> str:
    say = session.say()
    stages_said = say.many("{count} stage", "{count} stages", len(stages(journey)))
    cards_said = say.many("{count} touchpoint", "{count} touchpoints", cards)
    return say("The log proposes {stages} with {touchpoints}", stages=stages_said, touchpoints=cards_said)


def _proposal(about: Asking) -> Proposal:
    language = session.language()
    key = ("proposal", about.kept, about.outcome, language)
    return about.held.remembered(key, lambda: _propose(about, language))


def _propose(about: Asking, language: str) -> Proposal:
    graph, found = about.held.ask(transition_graph, about.log, about.kept), about.facts
    span = (found.last - found.first).total_seconds() if found.first and found.last else 0.0
    source = Source(
        about.log.log.path.name.split(".")[0],
        about.outcome,
        about.log.has_value,
        "ru" if language == "ru" else "en",
        found.last.date() if found.last else date.today(),
        span,
        {(one, other): edge["median_s"] for one, other, edge in graph.edges(data=True)},
        channels(about.log),
    )
    return propose(
        about.held.ask(path_counts, about.log, about.kept, about.outcome), source, new_id("journey")
    )


def _draw_picture(journey: Journey) -> None:
    scene = journey_map(journey, theme=theme(), language=session.language(), options=MapOptions(teach=False))
    scene = scaled(scene, ZOOM)
    height = min(MOST_HEIGHT_PX, round(scene.height) + AROUND_PX)
    with st.container(key="paths-proposal-frame", height=height, border=True):
        draw_scene_chart(scene, scene_figure(scene), "paths-proposal", chooses=False)


def _take(journey: Journey, name: str) -> None:
    """Keep the proposal under an id of its own, so that it can be taken more than once."""
    fresh = renamed(journey, new_id("journey"))
    head = fresh.head.model_copy(update={"name": name or fresh.head.name})
    named = Journey(fresh.id, {**fresh.records, fresh.id: head}, fresh.links)
    if session.attempt(lambda: session.store().create(named, session.author())) is not None:
        session.open_journey(named.id)
        session.go_to("map")
    session.show_refusals()
