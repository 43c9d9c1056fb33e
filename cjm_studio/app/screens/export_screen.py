"""The Export page: choose what the picture is for, see it, take it away."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.export_choices import Choice, draw_choices
from cjm_studio.app.export_making import draw_making
from cjm_studio.app.export_outlook import draw_outlook
from cjm_studio.app.export_seen import Seen, look_at
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.model import stages


def draw() -> None:
    """Draw the page."""
    say = session.say()
    # The journey's own file is whole; all that is looked at is without notes that are hidden.
    kept = session.open_kept_journey(with_hidden=True)
    if kept is None:
        draw_nothing_open(say("Export"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Export"))
    session.show_refusals()
    if not stages(kept.journey):
        _draw_empty()
    choices, preview = st.columns([0.28, 0.72], gap="medium")
    with choices:
        choice = draw_choices(kept.journey)
    with preview:
        seen = look_at(choice)
        session.show_refusals()
        draw_making(choice, seen)
        draw_outlook(choice, seen)
        _draw_remarks(choice, seen)
        _draw_preview(seen)


def _draw_empty() -> None:
    """A journey without a map: what there will be to take away."""
    say = session.say()
    with st.container(border=True, key="first-step"):
        st.markdown(f"**{say('An empty map')}**")
        st.caption(
            say("There is nothing to show around yet. Begin with the stages, then take them away from here.")
        )
        if st.button(say("To the map"), key="to-map", type="primary", icon=":material/route:"):
            session.go_to("map")


def _draw_remarks(choice: Choice, seen: Seen) -> None:
    """What the file has and the preview has not, or the other way round."""
    say = session.say()
    if choice.names == ("json",):
        st.caption(say("The file holds the whole journey, also notes that are hidden from others."))
    elif choice.names == ("xlsx",):
        st.caption(say("The file holds tables: the map as a grid, and a sheet for every kind of record."))
    pages = max((found.pages for _name, found in seen.outlooks), default=1)
    if choice.drawn and 1 < len(seen.pages) < pages:
        st.caption(
            say(
                "The first {shown} of {count} pages are shown. The file has all.",
                shown=len(seen.pages),
                count=pages,
            )
        )
    if seen.figures:
        titles = session.plain("; ".join(dict.fromkeys(seen.figures)))
        st.caption(say("Slides of figures are added to the file: {titles}.", titles=titles))
    if choice.options.template:
        st.caption(say("What stands on the slides of your template is in the file, not in this preview."))


def _draw_preview(seen: Seen) -> None:
    """The very pages of the file; for tables and the journey's own file the picture of the map."""
    say = session.say()
    with st.container(key="preview"):
        if seen.text:
            st.code(seen.text, language=None, wrap_lines=True)
        for number, page in enumerate(seen.pages, 1):
            with st.container(border=True):
                st.image(page, width="stretch", alt=say("Preview, page {number}", number=number))
