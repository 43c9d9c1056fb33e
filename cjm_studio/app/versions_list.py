"""Versions: moments with a name. One is kept by hand, or at the start and end of a workshop."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.history_list import look_at
from cjm_studio.app.people import People
from cjm_studio.app.told_times import moment_of, told_moment
from cjm_studio.store import Version


def draw_versions(journey_id: str, revision: int, people: People) -> None:
    """The versions of a journey, the latest first, and the field that keeps `revision` as another one."""
    say = session.say()
    _draw_keeping(journey_id, revision)
    versions = session.attempt(lambda: session.store().versions.of(journey_id))
    if versions is None:
        session.show_refusals()
    elif not versions:
        st.caption(
            say(
                "No version has a name yet. Keep one before something big: a review, a workshop, a clean-up. "
                "A workshop keeps one at its start and one at its end by itself."
            )
        )
    for version in versions or ():
        _draw_version(version, people)


def _draw_keeping(journey_id: str, revision: int) -> None:
    say = session.say()
    with (
        st.form("keep-version", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        name = st.text_input(
            say("Keep version {revision} under a name", revision=revision),
            max_chars=200,
            placeholder=say("For example: As shown to the board"),
            width=320,
        )
        wanted = st.form_submit_button(say("Keep"), icon=":material/bookmark_add:")
    if not wanted:
        return
    if not name.strip():
        st.caption(say("Give it a name first."))
        return
    kept = session.attempt(
        lambda: session.store().versions.keep(
            journey_id, fit_text(name), session.author(), "by_hand", revision
        )
    )
    if kept is None:
        session.show_refusals()


def _draw_version(version: Version, people: People) -> None:
    say = session.say()
    with st.container(border=True, key=f"version-{version.id}", gap="xsmall"):
        st.markdown(f"**{session.plain(version.name or say('No name yet'))}**")
        st.caption(
            session.plain(
                " · ".join(
                    [
                        _reasons()[version.reason],
                        say("Version {revision}", revision=version.revision),
                        told_moment(moment_of(version.made_ms)),
                        people.name(version.author),
                    ]
                )
            )
        )
        with st.container(horizontal=True):
            st.button(
                say("Look at it"),
                key=f"look-{version.id}",
                icon=":material/visibility:",
                on_click=look_at,
                args=(version.revision,),
            )
            _draw_renaming(version)
            _draw_removing(version)


def _reasons() -> dict[str, str]:
    say = session.say()
    return {
        "by_hand": say("Kept by hand"),
        "workshop_start": say("Start of a workshop"),
        "workshop_end": say("End of a workshop"),
        "before_restore": say("Before a restoration"),
    }


def _draw_renaming(version: Version) -> None:
    say = session.say()
    key = f"rename-{version.id}"
    with st.popover(say("Rename"), type="tertiary"):
        st.text_input(
            say("Name"), version.name, key=key, max_chars=200, on_change=_rename, args=(version.id, key)
        )


def _rename(version_id: str, key: str) -> None:
    name = fit_text(st.session_state[key] or "")
    if name.strip():
        session.attempt(lambda: session.store().versions.rename(version_id, name))


def _draw_removing(version: Version) -> None:
    say = session.say()
    with st.popover(say("Remove"), type="tertiary"):
        st.caption(say("Only the name goes. The history itself stays as it is."))
        st.button(
            say("Remove the name"),
            key=f"forget-{version.id}",
            type="primary",
            on_click=_forget,
            args=(version.id,),
        )


def _forget(version_id: str) -> None:
    session.attempt(lambda: session.store().versions.forget(version_id))
