"""The links of a journey in the dialog: the code to scan, a new link, who came by which, and their end."""

from functools import partial
from typing import Literal

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.sharing import sharing
from cjm_studio.app.told_times import moment_of, told_moment
from cjm_studio.join import now_ms, qr_svg
from cjm_studio.store import JoinLink

Role = Literal["participant", "viewer"]
HOUR_MS = 3_600_000
QR_PX = 260


def good_links(journey_id: str) -> list[JoinLink]:
    """The links that still let somebody in, the newest first."""
    links = session.attempt(lambda: session.store().join_links.of(journey_id)) or ()
    return [link for link in links if link.revoked_ms is None and link.expires_ms > now_ms()]


def make_link(journey_id: str, role: Role, hours: int) -> JoinLink:
    """A new link that holds for some hours. Raises StoreError."""
    links = session.store().join_links
    return links.make(journey_id, role, now_ms() + hours * HOUR_MS, session.author())


def draw_links(journey_id: str) -> None:
    """The chosen link as a code, and the list of all."""
    links = good_links(journey_id)
    chosen = st.session_state.get("share-link", "")
    shown = next((link for link in links if link.id == chosen), links[0] if links else None)
    if shown is not None:
        _draw_code(shown)
    _draw_new(journey_id)
    if links:
        _draw_list(journey_id, links, shown)


def _draw_code(link: JoinLink) -> None:
    say = session.say()
    address = sharing().link_address(link.id)
    code, words = st.columns([2, 3], vertical_alignment="center")
    picture = qr_svg(address)
    code.image(picture, width=QR_PX)
    with words:
        st.markdown(f"**{say('Scan the code, or open this address')}**")
        st.code(address, language=None, wrap_lines=True)
        st.caption(f"{_role(link.role)} · {_until(link)}")
        # Away from this machine browsers have no clipboard: a file can always be taken along.
        with st.container(horizontal=True):
            st.download_button(
                say("The code as a picture"),
                picture,
                "join.svg",
                "image/svg+xml",
                icon=":material/qr_code_2:",
            )
            st.download_button(
                say("The address as a file"), f"{address}\n", "join.txt", "text/plain", icon=":material/link:"
            )


def _draw_new(journey_id: str) -> None:
    say = session.say()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        roles: dict[str, str] = {"participant": _role("participant"), "viewer": _role("viewer")}
        role = choose(say("Who comes by it"), roles, key="share-role", first="participant")
        spans = {"4": say("4 hours"), "24": say("1 day"), "168": say("1 week")}
        hours = choose(say("Holds for"), spans, key="share-hours", first="4")
        if st.button(say("New join link"), icon=":material/add_link:", key="share-new"):
            made = session.attempt(
                lambda: make_link(journey_id, "viewer" if role == "viewer" else "participant", int(hours))
            )
            if made:
                st.session_state["share-link"] = made.id
            st.rerun(scope="fragment")


def _draw_list(journey_id: str, links: list[JoinLink], shown: JoinLink | None) -> None:
    say = session.say()
    here = sharing().present(journey_id)
    for link in links:
        with st.container(horizontal=True, vertical_alignment="center", key=f"share-row-{link.id}"):
            uses = say.many("{count} person came", "{count} people came", link.uses)
            present = say("{count} here now", count=here.get(link.id, 0))
            is_shown = link is shown
            words = f"{_role(link.role)} · {_until(link)} · {uses} · {present}"
            st.markdown(f"**{words}**" if is_shown else words, width="stretch")
            if not is_shown and st.button(say("Show the code"), key=f"share-show-{link.id}"):
                st.session_state["share-link"] = link.id
                st.rerun(scope="fragment")
            if st.button(say("Revoke"), key=f"share-revoke-{link.id}", icon=":material/link_off:"):
                session.attempt(partial(sharing().revoke, link.id))
                st.rerun(scope="fragment")


def _role(role: str) -> str:
    say = session.say()
    return say("Participant") if role == "participant" else say("Viewer")


def _until(link: JoinLink) -> str:
    return session.say()("until {moment}", moment=told_moment(moment_of(link.expires_ms)))
