"""The right-hand panel: everything about the chosen record, and what can be done with it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.feelings import draw_feelings
from cjm_studio.app.form import draw_form, draw_words
from cjm_studio.app.ledger.record_findings import draw_record_findings
from cjm_studio.app.links_panel import draw_channel, draw_links, link_count
from cjm_studio.app.picture_field import draw_picture
from cjm_studio.app.placing import draw_place, draw_removal
from cjm_studio.app.second_version import draw_second_version
from cjm_studio.app.writing_start import draw_writing_start
from cjm_studio.language import kind_label
from cjm_studio.model import Journey, Record, Touchpoint


def draw_details(journey: Journey, record: Record) -> None:
    """Header, fields, place and links of a record."""
    say = session.say()
    _header(journey, record)
    draw_second_version(record)
    draw_record_findings(journey, record)
    fields, links = st.tabs([say("Fields"), say("Links {count}", count=link_count(journey, record))])
    with fields:
        draw_words(record)
        draw_channel(journey, record)
        if isinstance(record, Touchpoint):
            draw_feelings(journey, record)
        draw_form(record)
        draw_picture(journey, record)
    with links:
        draw_links(journey, record)
    draw_writing_start()
    if record.id != journey.id:
        draw_place(journey, record)
        draw_removal(journey, record)


def _header(journey: Journey, record: Record) -> None:
    say = session.say()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(session.plain(kind_label(record.kind, session.language())))
        if st.button(say("Close"), key="close-details", icon=":material/close:", type="tertiary"):
            session.select("")
            st.rerun()
    title = record.title or (journey.head.name if record.id == journey.id else say("No name yet"))
    st.markdown(f"**{session.plain(' '.join(title.split())[:120])}**")
