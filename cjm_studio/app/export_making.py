"""The button that makes the file, and then is the one that saves it: long work shows that it goes on."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.copy_picture import draw_copy_button
from cjm_studio.app.export_choices import Choice
from cjm_studio.app.export_seen import Seen
from cjm_studio.export import MEDIA_TYPES, SEATS, exported, exported_together, file_name


def draw_making(choice: Choice, seen: Seen) -> None:
    """Make, save, copy; under them how far the work is."""
    say = session.say()
    with st.container(horizontal=True, vertical_alignment="center", key="export-acts"):
        made = _ready(choice)
        asked = False
        if made is not None:
            _draw_saving(choice, made)
        else:
            asked = st.button(
                say("Make the file"),
                key="make-file",
                type="primary",
                icon=":material/play_arrow:",
                disabled=not seen.is_makeable,
            )
        if choice.drawn and seen.pages:
            _draw_copying(choice, seen)
    if not choice.names:
        st.caption(say("Choose at least one format."))
    if asked:
        _make(choice)


def _draw_copying(choice: Choice, seen: Seen) -> None:
    say = session.say()
    options, several = choice.options, len(seen.pages) > 1
    draw_copy_button(
        seen.pages[0],
        f"{choice.journey.id}.png",
        say("Copy the first page") if several else say("Copy the picture"),
        scale=options.scale if choice.drawn == "png" else 2.0,
        width_px=options.width_px if choice.drawn == "png" else 0,
    )


def _ready(choice: Choice) -> bytes | None:
    ready = st.session_state.get("export-ready")
    return ready[1] if ready and ready[0] == choice else None


def _draw_saving(choice: Choice, made: bytes) -> None:
    say = session.say()
    name = f"{choice.journey.id}.zip" if choice.together else file_name(choice.journey, choice.names[0])
    st.download_button(
        say("Save {name}", name=name),
        made,
        name,
        "application/zip" if choice.together else MEDIA_TYPES[choice.names[0]],
        key="save-file",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(say("{kilobytes} kB", kilobytes=f"{len(made) / 1024:.0f}"), width="content")


def _make(choice: Choice) -> None:
    made = session.attempt(lambda: _made(choice))
    if made is None:
        session.show_refusals()
        return
    st.session_state["export-ready"] = (choice, made)
    st.rerun()


def _made(choice: Choice) -> bytes:
    say = session.say()
    place = st.empty()

    def tell_waiting(before: int) -> None:
        place.caption(
            say.many("{count} other file is made first.", "{count} other files are made first.", before)
        )

    with st.spinner(say("Drawing the map…"), show_time=True), SEATS.taken(tell_waiting):
        place.empty()
        if not choice.together:
            return exported(choice.names[0], choice.journey, choice.options)
        bar = st.progress(0.0)

        def tell(done: int, count: int, name: str) -> None:
            bar.progress(
                done / count, say("{name}, {done} of {count}", name=name.upper(), done=done + 1, count=count)
            )

        made = exported_together(choice.names, choice.journey, choice.options, tell)
        bar.empty()
        return made
