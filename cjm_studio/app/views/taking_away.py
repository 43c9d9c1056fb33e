"""The way out of a page with a picture: to the Export page with this view chosen, or into the clipboard."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.copy_picture import draw_copy_button
from cjm_studio.app.frame import theme
from cjm_studio.export import Options, exported
from cjm_studio.layout import MapOptions
from cjm_studio.model import Journey


def draw_taking_away(view: str, journey: Journey, options: MapOptions) -> None:
    """A menu; the picture is drawn for the clipboard when the menu is opened, not before."""
    say = session.say()
    menu = st.popover(say("Export"), icon=":material/download:", key=f"take-{view}", on_change="rerun")
    if not menu.open:
        return
    with menu:
        if st.button(say("All formats"), key="to-export", icon=":material/arrow_forward:", type="primary"):
            _open_export(view, options)
        wanted = Options(view=view, language=session.language(), theme=theme(), map=options)
        drawn: bytes | None = session.attempt(lambda: exported("svg", journey, wanted))
        session.show_refusals()
        if drawn:
            draw_copy_button(drawn.decode(), f"{journey.id}.png")


def _open_export(view: str, options: MapOptions) -> None:
    st.session_state["export-view"] = view
    for part in ("stages", "lanes", "personas"):
        st.session_state[f"export-{part}"] = list(getattr(options, part))
    session.go_to("export")
