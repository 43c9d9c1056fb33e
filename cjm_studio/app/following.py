"""Pages that follow the journey: what others change is shown soon, and never under somebody's hands.

The browser hears of changes from the journey's room. Nothing is asked of the store meanwhile, and the script
runs again only when there is something new to draw.
"""

from pathlib import Path

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.workshop_kinds import MACHINERY

_HERE = Path(__file__).parent


def draw_following(*, all_kinds: bool = False) -> None:
    """The part of a page that follows the journey which the page has drawn.

    A page that shows how the workshop itself goes on asks for `all_kinds`.
    """
    drawn = session.drawn()
    if drawn is None:
        return
    component = st.components.v2.component(
        "cjm_following",
        js=(_HERE / "following.js").read_text("utf-8"),
        css=(_HERE / "following.css").read_text("utf-8"),
    )
    component(
        key="following",
        data={
            "journey": drawn.journey.id,
            "revision": drawn.revision,
            "language": session.language(),
            "unseen": [] if all_kinds else sorted(MACHINERY),
            "words": _words(),
        },
        height=0,
        on_behind_change=_draw_again,
    )


def _draw_again() -> None:
    """Nothing more to do: the run that a trigger brings about reads the journey anew."""


def _words() -> dict[str, str]:
    say = session.say()
    return {
        "changed": say("Changed meanwhile: show"),
        "changed_by": say("Changed by {name}: show", name="{name}"),
        "changed_by_you": say("Changed in another window of yours: show"),
        "changed_by_several": say("Changed by several people: show"),
    }
