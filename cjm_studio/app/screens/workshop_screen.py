"""The Workshop page: what a workshop has brought, made for reading it to the room and for sending it on."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.app.workshop_report import draw_report
from cjm_studio.app.workshops import report_of, span_of, workshops_of
from cjm_studio.language import option_label
from cjm_studio.model import Workshop
from cjm_studio.store import Kept


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Workshop"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Workshop"))
    session.show_refusals()
    workshops = workshops_of(kept.journey)
    if not workshops:
        _draw_none()
        return
    workshop = workshops[0] if len(workshops) == 1 else _chosen(workshops)
    _draw(kept, workshop)


def _chosen(workshops: tuple[Workshop, ...]) -> Workshop:
    say, language = session.say(), session.language()
    by_id = {workshop.id: workshop for workshop in workshops}
    chosen = st.selectbox(
        say("Which workshop"),
        list(by_id),
        key=f"workshop-{workshops[0].id}",
        format_func=lambda each: (
            f"{by_id[each].name or say('Workshop')} · {option_label(by_id[each].status, language)}"
        ),
        width=420,
    )
    return by_id[chosen]


def _draw(kept: Kept, workshop: Workshop) -> None:
    span = session.attempt(lambda: span_of(kept.journey.id, workshop.id))
    report = session.attempt(lambda: report_of(kept, workshop.id, span)) if span else None
    if report is None:
        session.show_refusals()
        return
    draw_report(report, span)


def _draw_none() -> None:
    """What the page says before the first workshop: what it is good for, and where one is planned."""
    say = session.say()
    st.markdown(f"**{say('There has been no workshop yet')}**")
    st.caption(
        say(
            "Plan one on the board: silent writing, reveal, grouping, a vote, decisions. Afterwards this "
            "page has the votes, the decisions, the new hypotheses and what was left open, to be read to the "
            "room and sent on."
        )
    )
    if st.button(say("To the board"), key="to-board", type="primary", icon=":material/dashboard:"):
        session.go_to("board")
