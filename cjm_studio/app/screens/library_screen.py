"""The Library page: every journey as a card with a small picture of its map."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.beginnings import new_journey
from cjm_studio.app.choosing import choose, languages_offered
from cjm_studio.app.frame import draw_bar, theme
from cjm_studio.app.importing import draw_import
from cjm_studio.export import svg
from cjm_studio.fileformat import write_journey
from cjm_studio.language import option_label
from cjm_studio.layout import DARK, LIGHT, thumbnail
from cjm_studio.model import without_hidden
from cjm_studio.store import Summary


def draw() -> None:
    """Draw the page."""
    say = session.say()
    draw_bar(say("Journeys"), "")
    session.show_refusals()
    with st.container(horizontal=True, vertical_alignment="center"):
        query = st.text_input(
            say("Search"),
            key="search",
            placeholder=say("Search titles"),
            label_visibility="collapsed",
            icon=":material/search:",
            width=430,
        )
        if st.button(say("Import a file"), key="import", icon=":material/upload:"):
            _import_dialog()
        if st.button(say("New journey"), key="new-journey", icon=":material/add:", type="primary"):
            _new_dialog()
    found = session.attempt(lambda: session.store().journeys(query or "")) or ()
    if found:
        with st.container(key="cards"), st.grid("auto", min_column_width=340, gap="medium"):
            for summary in found:
                _draw_card(summary)
    else:
        _draw_none_found(query or "")
    _draw_bin()


def _draw_card(summary: Summary) -> None:
    say = session.say()
    with st.container(border=True, key=f"card-{summary.id}"):
        st.image(
            _picture(summary.id, summary.changed.isoformat(), theme().name),
            width="stretch",
            alt=summary.title,
        )
        st.markdown(f"**{session.plain(summary.title or summary.id)}**")
        st.caption(
            " · ".join(
                [
                    option_label(summary.kind, session.language()),
                    say.many("{count} stage", "{count} stages", summary.stages),
                    say.many("{count} card", "{count} cards", summary.cards),
                    option_label(summary.language, session.language()),
                ]
            )
        )
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            if st.button(say("Open"), key=f"open-{summary.id}", icon=":material/open_in_new:"):
                session.open_journey(summary.id)
                session.go_to("map")
            _draw_menu(summary)


def _draw_menu(summary: Summary) -> None:
    say = session.say()
    acts = {"duplicate": say("Duplicate"), "export": say("Export"), "discard": say("Delete")}
    act = st.menu_button(
        say("More"), list(acts), key=f"more-{summary.id}", type="tertiary", format_func=lambda act: acts[act]
    )
    if act == "duplicate":
        title = say("{title}, copy", title=summary.title)[:500]
        session.attempt(lambda: session.store().duplicate(summary.id, title, session.author()))
    elif act == "discard":
        session.attempt(lambda: session.store().discard(summary.id))
        st.toast(say("“{title}” is in the bin now.", title=session.plain(summary.title)))
    elif act == "export":
        session.open_journey(summary.id)
        session.go_to("export")
    if act:
        st.rerun()


@st.cache_data(max_entries=200, show_spinner=False)
def _picture(journey_id: str, changed: str, theme_name: str) -> str:
    """The small picture of a map; kept as long as the journey does not change."""
    del changed  # part of the cache's key
    journey = without_hidden(session.store().journey(journey_id).journey)
    return svg(thumbnail(journey, DARK if theme_name == "dark" else LIGHT), embed_fonts=False)


def _draw_none_found(query: str) -> None:
    say = session.say()
    if query:
        st.markdown(f"**{say('No journey has that title.')}**")
        st.caption(say("Shorten the search, or look into the bin below."))
    else:
        st.markdown(f"**{say('No journeys yet')}**")
        st.caption(say("Start a new one, or import a *.journey.json file that somebody sent you."))


@st.dialog(" ", width="small")
def _new_dialog() -> None:
    say = session.say()
    st.markdown(f"### {say('New journey')}")
    with st.form("new-journey-form", border=False):
        title = st.text_input(say("What journey is it?"), placeholder=say("For example: Opening an account"))
        language = choose(
            say("Language of the cards"), languages_offered(), key="new-language", first=session.language()
        )
        if st.form_submit_button(say("Create"), type="primary"):
            journey = new_journey(title.strip() or say("New journey"), language)
            if session.attempt(lambda: session.store().create(journey, session.author())):
                session.open_journey(journey.id)
                session.go_to("map")


@st.dialog(" ", width="small")
def _import_dialog() -> None:
    draw_import()


def _draw_bin() -> None:
    say = session.say()
    discarded = session.attempt(lambda: session.store().journeys(in_bin=True)) or ()
    if not discarded:
        return
    with st.expander(
        say.many("Bin: {count} journey", "Bin: {count} journeys", len(discarded)), icon=":material/delete:"
    ):
        for summary in discarded:
            _draw_discarded(summary)


def _draw_discarded(summary: Summary) -> None:
    """A journey in the bin: it can come back, be saved as a file, or go for good, which is asked twice."""
    say = session.say()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(session.plain(summary.title or summary.id), width="content")
        with st.container(horizontal=True, width="content"):
            if st.button(say("Bring back"), key=f"back-{summary.id}", icon=":material/undo:"):
                session.attempt(lambda: session.store().bring_back(summary.id))
                st.rerun()
            st.download_button(
                say("Save a copy"),
                write_journey(session.store().journey(summary.id).journey),
                f"{summary.id}.journey.json",
                key=f"save-{summary.id}",
                on_click="ignore",
            )
            with st.popover(say("Delete for good"), type="tertiary"):
                st.caption(say("The journey and its whole history will be gone. This cannot be undone."))
                if st.button(say("Delete for good"), key=f"erase-{summary.id}", type="primary"):
                    session.attempt(lambda: session.store().erase(summary.id))
                    st.rerun()
