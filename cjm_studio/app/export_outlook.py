"""How large the words will be, said before anything is made, and one click to make them readable."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.export_choices import Choice
from cjm_studio.app.export_seen import Seen
from cjm_studio.export import Outlook, size_in_words

SHEETS = ("pptx", "pdf")


def draw_outlook(choice: Choice, seen: Seen) -> None:
    """A line for every format; for words that are too small what helps."""
    for name, found in seen.outlooks:
        words = session.plain(size_in_words(found, session.language()))
        told = f"{name.upper()}: {words}" if len(choice.names) > 1 else words
        if found.is_readable:
            st.caption(told)
        else:
            _draw_too_small(choice, name, found, told)
    if seen.widest_px:
        _draw_too_large(seen.widest_px)


def _draw_too_small(choice: Choice, name: str, found: Outlook, told: str) -> None:
    say = session.say()
    helps = found.readable_pages > 1 and not _is_split(choice, name)
    place, beside = (
        st.columns([0.7, 0.3], vertical_alignment="center") if helps else (st.container(), st.container())
    )
    advice = session.plain(say("From 10 pt on it can be read from the back row."))
    place.warning(f"{told} {advice}", icon=":material/visibility_off:")
    if helps:
        beside.button(
            _split_words(name, found.readable_pages),
            key=f"split-{name}",
            icon=":material/view_carousel:",
            on_click=_split,
            args=(name, choice.together),
        )


def _split_words(name: str, count: int) -> str:
    say = session.say()
    if name == "pdf":
        return say.many("Split into {count} readable page", "Split into {count} readable pages", count)
    return say.many("Split into {count} readable slide", "Split into {count} readable slides", count)


def _is_split(choice: Choice, name: str) -> bool:
    """Whether readable slides are made anyway."""
    return choice.options.slides == "auto" and (name in SHEETS or "pptx" in choice.names)


def _split(name: str, together: bool) -> None:
    """Slides that can be read: in place of the picture, or beside it in a zip."""
    if name not in SHEETS and together:
        st.session_state["formats"] = [*st.session_state["formats"], "pptx"]
    elif name not in SHEETS:
        st.session_state["format"] = "pptx"
    st.session_state["slides"] = "auto"


def _draw_too_large(widest_px: int) -> None:
    """Why not, is said already; the largest that there can be is a click away."""
    st.button(
        session.say()("Make the PNG {width} pixels wide", width=widest_px),
        key="widest",
        icon=":material/photo_size_select_large:",
        on_click=_widen,
        args=(widest_px,),
    )


def _widen(widest_px: int) -> None:
    st.session_state["width"] = widest_px
