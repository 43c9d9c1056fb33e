"""What every page has at its top: a title, what kind of thing is open, and the switch of the language."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.asking import draw_asking
from cjm_studio.layout import DARK, LIGHT, Theme


def draw_bar(title: str, tag: str) -> None:
    """The title (already safe as Markdown), a tag beside it, and the switch of the language at the right."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"### {title}" + (f"  :blue-badge[{session.plain(tag)}]" if tag else ""), width="content")
        draw_language_switch()
    draw_asking()


def draw_nothing_open(title: str) -> None:
    """What a page says that needs an open journey and has none: its title, and the way to the library."""
    say = session.say()
    draw_bar(session.plain(title), "")
    session.show_refusals()
    st.markdown(f"**{say('No journey is open.')}**")
    st.caption(say("Choose one in the library, or start a new one there."))
    if st.button(say("To the library"), key="to-library", type="primary"):
        session.go_to("library")


def draw_language_switch() -> None:
    """EN or RU, for the interface; the cards of a journey keep their own language."""
    st.segmented_control(
        session.say()("Language of the interface"),
        ["en", "ru"],
        default=session.language(),
        required=True,
        format_func=str.upper,
        key="language-switch",
        label_visibility="collapsed",
        on_change=_switch_language,
    )


def theme() -> Theme:
    """The colours of pictures on the page: those of the page's own light or dark look."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def _switch_language() -> None:
    chosen = st.session_state["language-switch"]
    st.session_state["language"] = chosen
    st.query_params["lang"] = chosen
