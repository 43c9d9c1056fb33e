"""The personas as segments: what they are worth, and how they like to be spoken to."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.placing import add_record
from cjm_studio.figures.charts import money, people
from cjm_studio.insight.segments import MANNERS, SegmentValue, segment_values
from cjm_studio.model import Journey, Persona


def draw_segments(journey: Journey) -> None:
    """A card for each persona."""
    say = session.say()
    values = segment_values(journey)
    if not values:
        st.markdown(f"**{say('There are no personas yet')}**")
        st.caption(say("A persona is a segment with a face: what it wants, what it is worth, how it speaks."))
        if st.button(say("Add a persona"), key="add-persona", type="primary", icon=":material/add:"):
            add_record(journey, "persona", "")
            st.rerun()
    for value in values:
        persona = journey.record(value.id)
        assert isinstance(persona, Persona)
        with st.container(border=True, key=f"segment-{persona.id}"):
            _draw(journey, persona, value)


def _draw(journey: Journey, persona: Persona, value: SegmentValue) -> None:
    say = session.say()
    st.markdown(f"#### {session.plain(persona.name or say('no name'))}")
    if persona.job_to_be_done.strip():
        st.caption(session.plain(persona.job_to_be_done))
    _draw_worth(journey, value)
    figures, manner = st.columns([0.4, 0.6], gap="medium")
    with figures:
        draw_field(persona, "profit_per_month")
        draw_field(persona, "lifetime_months")
        draw_field(persona, "segment_size")
    with manner:
        draw_field(persona, "disc_style")
        _draw_manner(persona)
        draw_field(persona, "habits")


def _draw_worth(journey: Journey, value: SegmentValue) -> None:
    say, language, currency = session.say(), session.language(), journey.head.currency
    if value.ltv is None:
        st.caption(say("Its value is not known: profit a month and lifetime in months are needed."))
        return
    said = say("LTV {ltv}", ltv=money(value.ltv, currency, language))
    if value.value is not None and value.size is not None:
        worth = money(value.value, currency, language)
        said += f" × {people(value.size, language)} = {say('{money} for the segment', money=worth)}"
    st.markdown(f"**{session.plain(said)}**")


def _draw_manner(persona: Persona) -> None:
    say = session.say()
    if persona.disc_style is None:
        st.caption(
            say(
                "Choose a style to see how to speak to this persona: dominant, influencing, steady, "
                "conscientious."
            )
        )
        return
    manner = MANNERS[persona.disc_style]
    st.markdown(f":green[:material/check_circle:] {session.plain(say(manner.works))}")
    st.markdown(f":red[:material/cancel:] {session.plain(say(manner.leave))}")
    st.markdown(f":material/format_quote: *{session.plain(say(manner.first_words))}*")
