"""The Export page: choose what the picture is for, see it, take it away."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose, columns_offered, languages_offered
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.export import EXPORTERS, MEDIA_TYPES, Options, exported
from cjm_studio.layout import DARK, LIGHT, MapOptions
from cjm_studio.model import Journey


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Export"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Export"))
    session.show_refusals()
    choices, preview = st.columns([0.28, 0.72], gap="medium")
    with choices:
        chosen, options = _draw_choices(kept.journey)
        _draw_download(kept.journey, chosen, options)
    with preview, st.container(border=True, key="preview"):
        picture = session.attempt(lambda: exported("svg", kept.journey, options).decode())
        if picture:
            st.image(picture, width="stretch", alt=say("Preview of the map"))


def _draw_choices(journey: Journey) -> tuple[str, Options]:
    say = session.say()
    formats = {
        "png": say("PNG, for slides and chats"),
        "svg": say("SVG, for designers"),
        "pdf": say("PDF, for print and mail"),
        "html": say("HTML, to click through"),
        "json": say("Journey file, to go on working"),
    }
    chosen = st.radio(
        say("Format"), [name for name in formats if name in EXPORTERS], format_func=formats.get, key="format"
    )
    labels = choose(
        say("Language of the labels"),
        languages_offered(),
        key="export-language",
        first=journey.head.language,
    )
    columns = choose(say("Columns"), columns_offered(), key="export-columns")
    theme = choose(say("Colours"), {"light": say("Light"), "dark": say("Dark")}, key="export-theme")
    scale = 2.0
    if chosen == "png":
        scale = st.select_slider(
            say("Sharpness"), [1.0, 2.0, 3.0, 4.0], 2.0, key="scale", format_func=lambda s: f"×{s:.0f}"
        )
    layout = MapOptions(columns="steps" if columns == "steps" else "stages", teach=False)
    return chosen, Options(labels, scale, DARK if theme == "dark" else LIGHT, layout)


def _draw_download(journey: Journey, chosen: str, options: Options) -> None:
    """One button to make the file, which then is the button to save it: long work shows that it goes on."""
    say = session.say()
    ending = "journey.json" if chosen == "json" else chosen
    key = (journey.id, session.store().revision(journey.id), chosen, options)
    ready = st.session_state.get("export-ready")
    if ready is None or ready[0] != key:
        if not st.button(say("Make the file"), key="make-file", type="primary", icon=":material/play_arrow:"):
            return
        with st.spinner(say("Drawing the map…"), show_time=True):
            made = session.attempt(lambda: exported(chosen, journey, options))
        if made is None:
            session.show_refusals()
            return
        ready = st.session_state["export-ready"] = (key, made)
        st.rerun()
    st.download_button(
        say("Save {name}", name=f"{journey.id}.{ending}"),
        ready[1],
        f"{journey.id}.{ending}",
        MEDIA_TYPES[chosen],
        key="save-file",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(say("{kilobytes} kB", kilobytes=f"{len(ready[1]) / 1024:.0f}"))
