"""The map as it was at a moment of its history, what has changed since, and the way back to it."""

from datetime import datetime

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.people import People
from cjm_studio.app.told_times import told_moment
from cjm_studio.app.views.scene_chart import draw_scene_chart
from cjm_studio.app.workshop_kinds import MACHINERY
from cjm_studio.figures import scene_figure
from cjm_studio.insight import tally
from cjm_studio.layout import MapOptions, journey_map, scaled
from cjm_studio.model import Journey, without_hidden
from cjm_studio.store import Kept

FRAME_HEIGHT_PX = 560
ZOOM = 0.5


def draw_moment(kept: Kept, revision: int, people: People) -> None:
    """The map at a revision, clearly marked as the past, with the button that brings it back."""
    say = session.say()
    then: Kept | None = session.attempt(lambda: session.store().at(kept.journey.id, revision))
    if then is None:
        session.show_refusals()
        return
    past = without_hidden(then.journey)
    with st.container(border=True, key="moment"):
        told = session.plain(_told(kept.journey.id, revision, people))
        st.markdown(f":orange-badge[:material/history: {session.plain(say('The past'))}]  **{told}**")
        st.caption(_difference(past, kept.journey))
        with st.container(horizontal=True):
            _draw_restoring(kept, revision)
            if revision:
                st.button(
                    say("Take back this change only"),
                    key="moment-revert",
                    icon=":material/undo:",
                    on_click=_take_back_this,
                    args=(kept.journey.id, revision),
                )
            st.button(say("Back to now"), key="moment-close", icon=":material/close:", on_click=_back_to_now)
        _draw_picture(past)


def _told(journey_id: str, revision: int, people: People) -> str:
    """Which moment it is, in words."""
    say = session.say()
    if revision == 0:
        return say("As it was in the beginning")
    entries = session.attempt(lambda: session.store().history(journey_id, revision - 1, revision))
    if not entries:
        return say("As it was at version {revision}", revision=revision)
    at: datetime = entries[0].at
    return say(
        "As it was at version {revision}, {moment}, after {name}: {act}",
        revision=revision,
        moment=told_moment(at),
        name=people.name(entries[0].author),
        act=session.described(entries[0]),
    )


def _difference(past: Journey, now: Journey) -> str:
    """What has changed since, in a sentence."""
    say = session.say()
    kinds = [each for each in tally(past, now) if each.kind not in MACHINERY]
    added, changed = sum(each.added for each in kinds), sum(each.changed for each in kinds)
    removed = sum(each.removed for each in kinds)
    parts = [
        say("{count} added", count=added) if added else "",
        say("{count} changed", count=changed) if changed else "",
        say("{count} removed", count=removed) if removed else "",
    ]
    told = ", ".join(part for part in parts if part)
    if not told:
        return say("Nothing on the map has changed since.")
    return say("Records since then: {what}.", what=told)


def _draw_restoring(kept: Kept, revision: int) -> None:
    """The way back is asked for once more, and says that nothing is lost by it."""
    say = session.say()
    with st.popover(say("Restore this version"), icon=":material/history:", type="primary"):
        st.caption(
            say(
                "The map becomes what it was then. This is a new change, which Undo takes back; "
                "the map of today is kept as a version."
            )
        )
        st.button(
            say("Restore"),
            key=f"restore-{revision}",
            type="primary",
            on_click=_restore,
            args=(kept.journey.id, revision),
        )


def _restore(journey_id: str, revision: int) -> None:
    say, store, author = session.say(), session.store(), session.author()
    name = say("Before version {revision} was restored", revision=revision)
    if session.attempt(lambda: store.versions.keep(journey_id, name, author, "before_restore")) is None:
        return
    done = session.attempt(lambda: store.restore(journey_id, revision, author))
    if done is not None:
        st.toast(say("Version {revision} is restored. Undo takes it back.", revision=revision))
        _back_to_now()


def _take_back_this(journey_id: str, revision: int) -> None:
    """What came later stays; it goes as far as nobody has changed the same since."""
    done = session.attempt(lambda: session.store().revert(journey_id, revision, session.author()))
    if done is not None:
        st.toast(session.say()("This change is taken back. Undo brings it back."))


def _back_to_now() -> None:
    st.session_state["moment"] = None


def _draw_picture(past: Journey) -> None:
    options = MapOptions(teach=False)
    scene = journey_map(past, theme=theme(), language=session.language(), options=options)
    scene = scaled(scene, ZOOM)
    with st.container(key="moment-frame", height=FRAME_HEIGHT_PX, border=False):
        draw_scene_chart(scene, scene_figure(scene), "moment-map", chooses=False)
