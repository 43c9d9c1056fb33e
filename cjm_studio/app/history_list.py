"""The list of what was done to a journey, by day, with filters; choosing an act shows the map after it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.history_lines import Line, Wanted, find_lines
from cjm_studio.app.people import People
from cjm_studio.app.told_times import local, told_day, told_time
from cjm_studio.app.workshop_kinds import MACHINERY
from cjm_studio.language import kinds_label
from cjm_studio.model import RECORD_CLASSES
from cjm_studio.store import Kept


def draw_history_list(kept: Kept, people: People, chosen: int) -> None:
    """Filters and the lines they leave; `chosen` is the revision that is looked at."""
    say = session.say()
    wanted = _draw_filters(people)
    pages = st.session_state.get("history-pages", 1)
    found = session.attempt(lambda: find_lines(kept.journey.id, kept.revision, wanted, pages))
    if found is None:
        session.show_refusals()
        return
    _draw_lines(found.lines, people, chosen)
    if not found.lines:
        looked = kept.revision - found.unread
        told = say.many("Nothing in the last {count} change.", "Nothing in the last {count} changes.", looked)
        st.markdown(f"**{told}**")
        st.caption(say("Take a filter away, look for another word, or go further back."))
    if found.unread and st.button(say("Earlier"), key="history-earlier", icon=":material/expand_more:"):
        st.session_state["history-pages"] = pages + 1
        st.rerun()


def _draw_filters(people: People) -> Wanted:
    say, language = session.say(), session.language()
    kinds = [kind for kind in RECORD_CLASSES if kind not in MACHINERY]
    with st.container(horizontal=True, vertical_alignment="bottom", key="history-filters"):
        words = st.text_input(
            say("Search"),
            key="history-words",
            placeholder=say("Search the history"),
            label_visibility="collapsed",
            icon=":material/search:",
            width=260,
            on_change=_first_page,
        )
        author = st.selectbox(
            say("By whom"),
            ["", *({} if people.are_hidden else {people.own: None, **people.names})],
            key="history-author",
            format_func=lambda each: people.name(each) if each else say("Everybody"),
            label_visibility="collapsed",
            width=180,
            on_change=_first_page,
        )
        kind = st.selectbox(
            say("Kind of record"),
            ["", *kinds],
            key="history-kind",
            format_func=lambda each: kinds_label(each, language) if each else say("All kinds"),
            label_visibility="collapsed",
            width=200,
            on_change=_first_page,
        )
    return Wanted(author or "", kind or "", words or "")


def _first_page() -> None:
    st.session_state["history-pages"] = 1


def _draw_lines(lines: tuple[Line, ...], people: People, chosen: int) -> None:
    """The lines under their days; each is a button."""
    day = None
    with st.container(key="history-lines", gap="xxsmall"):
        for line in lines:
            if local(line.at).date() != day:
                day = local(line.at).date()
                st.markdown(f"**{session.plain(told_day(line.at))}**")
            words = f"{people.name(line.author)} · {line.label}"
            st.button(
                f"{told_time(line.at)} · {session.plain(words)}",
                key=f"history-{line.revision}",
                type="secondary" if line.revision == chosen else "tertiary",
                wrap=True,
                on_click=look_at,
                args=(line.revision,),
            )


def look_at(revision: int) -> None:
    """Show the map as it was after this revision."""
    st.session_state["moment"] = revision
