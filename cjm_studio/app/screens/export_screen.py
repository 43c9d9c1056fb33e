"""The Export page: choose what the picture is for, see it, take it away."""

from functools import partial

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.copy_picture import draw_copy_button
from cjm_studio.app.export_choices import PICTURES, Choice, draw_choices
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.export import (
    MEDIA_TYPES,
    SEATS,
    Outlook,
    exported,
    exported_together,
    file_name,
    outlook,
    outlook_in_words,
    previews,
)
from cjm_studio.model import Journey, without_hidden


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey(with_hidden=True)
    if kept is None:
        draw_nothing_open(say("Export"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Export"))
    session.show_refusals()
    choices, preview = st.columns([0.28, 0.72], gap="medium")
    with choices:
        # The journey's own file is whole; all that is looked at is without notes that are hidden.
        shown = without_hidden(kept.journey)
        choice = draw_choices(shown)
        _draw_outlook(shown, choice)
        _draw_download(kept.journey, choice)
    with preview:
        _draw_preview(shown, choice)


def _draw_outlook(journey: Journey, choice: Choice) -> None:
    """How large the words will be: said before anything is made."""
    for name in choice.names:
        seen: Outlook | None = session.attempt(partial(outlook, name, journey, choice.options))
        if seen is None:
            continue
        words = session.plain(outlook_in_words(seen, session.language()))
        told = f"{name.upper()}: {words}" if len(choice.names) > 1 else words
        if seen.is_readable:
            st.caption(told)
        else:
            st.warning(told, icon=":material/visibility_off:")
    session.show_refusals()


def _draw_preview(journey: Journey, choice: Choice) -> None:
    """The very pages of the file; for formats without a picture that of the map."""
    say = session.say()
    name = next((name for name in choice.names if name in PICTURES), "svg")
    pages: tuple[str, ...] | None = session.attempt(lambda: previews(name, journey, choice.options))
    session.show_refusals()
    if not pages:
        return
    draw_copy_button(pages[0], f"{journey.id}.png")
    with st.container(key="preview"):
        for number, page in enumerate(pages, 1):
            with st.container(border=True):
                st.image(page, width="stretch", alt=say("Preview, page {number}", number=number))


def _draw_download(journey: Journey, choice: Choice) -> None:
    """One button to make the file, which then is the button to save it: long work shows that it goes on."""
    say = session.say()
    if not choice.names:
        st.caption(say("Choose at least one format."))
        return
    key = (journey.id, session.store().revision(journey.id), choice)
    ready = st.session_state.get("export-ready")
    if ready is None or ready[0] != key:
        if not st.button(say("Make the file"), key="make-file", type="primary", icon=":material/play_arrow:"):
            return
        made = session.attempt(lambda: _made(journey, choice))
        if made is None:
            session.show_refusals()
            return
        ready = st.session_state["export-ready"] = (key, made)
        st.rerun()
    name = f"{journey.id}.zip" if choice.together else file_name(journey, choice.names[0])
    st.download_button(
        say("Save {name}", name=name),
        ready[1],
        name,
        "application/zip" if choice.together else MEDIA_TYPES[choice.names[0]],
        key="save-file",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(say("{kilobytes} kB", kilobytes=f"{len(ready[1]) / 1024:.0f}"))


def _made(journey: Journey, choice: Choice) -> bytes:
    say = session.say()
    place = st.empty()

    def tell_waiting(before: int) -> None:
        place.caption(
            say.many("{count} other file is made first.", "{count} other files are made first.", before)
        )

    with st.spinner(say("Drawing the map…"), show_time=True), SEATS.taken(tell_waiting):
        place.empty()
        if not choice.together:
            return exported(choice.names[0], journey, choice.options)
        bar = st.progress(0.0)

        def tell(done: int, count: int, name: str) -> None:
            bar.progress(
                done / count, say("{name}, {done} of {count}", name=name.upper(), done=done + 1, count=count)
            )

        made = exported_together(choice.names, journey, choice.options, tell)
        bar.empty()
        return made
