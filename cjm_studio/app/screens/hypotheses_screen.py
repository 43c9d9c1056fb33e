"""The Hypotheses page: discovery conveyor, quick wins, ranking, roadmap; each hypothesis by itself."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.money.case_page import draw_case
from cjm_studio.app.money.conveyor import draw_conveyor
from cjm_studio.app.money.conveyor_cards import conveyor
from cjm_studio.app.money.hypothesis_card import draw_card
from cjm_studio.app.money.hypothesis_views import draw_matrix, draw_ranking, draw_roadmap
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.commands import Add
from cjm_studio.figures.charts import Picture, share
from cjm_studio.insight.business_case import business_case
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import HypothesisMoney, hypotheses, untested_share
from cjm_studio.language import N_
from cjm_studio.model import Hypothesis, Journey, new_id, stages

VIEWS = {
    "conveyor": N_("Conveyor"),
    "matrix": N_("Quick wins"),
    "ranking": N_("Ranking"),
    "roadmap": N_("Roadmap"),
}


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Hypotheses"))
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), say("Hypotheses"))
    session.show_refusals()
    chosen = journey.records.get(session.selected())
    if isinstance(chosen, Hypothesis):
        _draw_one(journey, chosen)
    elif journey.all_of(Hypothesis):
        _draw_all(journey)
    else:
        _draw_none(journey)
    draw_shortcuts()
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_all(journey: Journey) -> None:
    say = session.say()
    valued = hypotheses(Ground.of(journey))
    with st.container(horizontal=True, vertical_alignment="center"):
        view = choose(
            say("View"),
            {key: say(name) for key, name in VIEWS.items()},
            key="hypotheses-view",
            labelled=False,
        )
        _draw_adding(journey)
        draw_undo_row()
    _draw_imagination(journey)
    picture: Picture = "svg" if st.session_state.get("picture-format") == "svg" else "png"
    if view == "conveyor":
        draw_conveyor(conveyor(journey, valued, session.language()), theme())
    else:
        _draw_view(view, journey, valued, picture)


def _draw_view(view: str, journey: Journey, valued: tuple[HypothesisMoney, ...], picture: Picture) -> None:
    if view == "matrix":
        draw_matrix(journey, valued, picture)
    elif view == "ranking":
        draw_ranking(journey, valued)
    else:
        draw_roadmap(journey, valued, picture)
    if view != "ranking":
        choose(session.say()("Save pictures as"), {"png": "PNG", "svg": "SVG"}, key="picture-format")


def _draw_imagination(journey: Journey) -> None:
    """The share of delivered hypotheses that no customer was asked about."""
    say, found = session.say(), untested_share(journey)
    if found is None:
        st.caption(say("Nothing has reached delivery yet."))
        return
    told = say("Shared imagination: {share} of what is delivered", share=share(found, session.language()))
    words = say("was never tested with customers") if found else say("everything was tested with customers")
    colour, icon = ("red", "error") if found else ("green", "check_circle")
    st.markdown(f":{colour}[:material/{icon}: **{session.plain(told)}** {session.plain(words)}]")


def _draw_one(journey: Journey, record: Hypothesis) -> None:
    """The card and the business case of one hypothesis."""
    say = session.say()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("All hypotheses"),
            key="all-hypotheses",
            icon=":material/arrow_back:",
            on_click=session.select,
            args=("",),
        )
        views = {"card": say("Card"), "case": say("Business case")}
        view = choose(say("View"), views, key="hypothesis-view", labelled=False)
        draw_undo_row()
    found = business_case(Ground.of(journey), record)
    if view == "case":
        draw_case(found, journey.head)
    else:
        draw_card(journey, found)


def _draw_adding(journey: Journey) -> None:
    """A new idea: it needs a place on the path, the first stage until somebody moves it."""
    say, path = session.say(), stages(journey)
    names = {stage.id: stage.name or stage.id for stage in path}
    picked = st.menu_button(
        say("Add a hypothesis at"),
        list(names),
        key="add-hypothesis",
        icon=":material/add:",
        disabled=not path,
        format_func=lambda stage: session.plain(names[stage]),
    )
    if picked:
        made = new_id("hypothesis")
        if session.commit(Add(record={"kind": "hypothesis", "id": made}, into=picked)):
            session.select(made)
        st.rerun()


def _draw_none(journey: Journey) -> None:
    say = session.say()
    st.markdown(f"**{say('There is no hypothesis yet')}**")
    st.caption(
        say(
            "Take the worst pain and write what you would change there, which metric it moves and by how "
            "much. A map that leads to no action ends as a poster."
        )
    )
    if not stages(journey):
        st.caption(say("First the map needs a stage."))
        if st.button(say("To the map"), key="to-map", type="primary", icon=":material/route:"):
            session.go_to("map")
        return
    _draw_adding(journey)
