"""The page of two languages: every stage as the customer says it and as the metric shows it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.money.language_editor import draw_language_editor
from cjm_studio.app.money.language_rows import language_rows
from cjm_studio.app.money.languages_table import draw_languages_table
from cjm_studio.app.shortcuts import draw_shortcuts
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.stakes import stakes
from cjm_studio.insight.two_languages import StageLine, two_languages
from cjm_studio.model import Journey


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Two languages"))
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), say("Two languages"))
    session.show_refusals()
    lines = two_languages(journey)
    if not lines:
        _draw_no_stages()
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(
            say("What the customer says when a stage works, and the figure that proves it"), width="stretch"
        )
        draw_undo_row()
    worst = _worst(journey)
    chosen = _chosen(lines, worst)
    draw_languages_table(
        language_rows(lines, worst, session.language()), chosen.stage.id, theme(), journey.head.language
    )
    draw_language_editor(journey, chosen)
    draw_shortcuts()
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _worst(journey: Journey) -> str:
    """The stage whose target would bring most; empty when nothing is at stake."""
    parts = [part for part in stakes(Ground.of(journey)).parts if part.recovered]
    return max(parts, key=lambda part: part.recovered or 0.0).stage if parts else ""


def _chosen(lines: tuple[StageLine, ...], worst: str) -> StageLine:
    by_id = {line.stage.id: line for line in lines}
    return by_id.get(session.selected()) or by_id.get(worst) or lines[0]


def _draw_no_stages() -> None:
    say = session.say()
    st.markdown(f"**{say('There are no stages yet')}**")
    st.caption(
        say(
            "Each stage will stand here in two languages: the customer's voice, such as “I found what I "
            "needed, everything was clear”, beside the conversion rate of the same stage."
        )
    )
    if st.button(say("To the map"), key="to-map", type="primary", icon=":material/route:"):
        session.go_to("map")
