"""The dialog in which the facilitator lets people in: where, by which links, and how far that reaches."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.sharing import sharing
from cjm_studio.app.sharing_links import draw_links, good_links, make_link
from cjm_studio.app.sharing_memory import LARGEST_PORT, SharedPlace, host_name
from cjm_studio.app.sharing_reach import answers
from cjm_studio.join import Interface, interfaces

# Beside the studio's own port, so that the same address comes back when the studio is started again.
PORT_STEP = 100


def draw_share_button() -> None:
    """The button in the frame of the board."""
    say = session.say()
    is_open = sharing().place is not None
    with st.container(key="share", width="content"):
        label = say("Shared") if is_open else say("Share")
        icon = ":material/wifi_tethering:" if is_open else ":material/share:"
        if st.button(label, icon=icon, key="share-button", type="secondary" if is_open else "primary"):
            st.dialog(say("Work on the map together"), width="large", on_dismiss="rerun")(_draw_dialog)()


def _draw_dialog() -> None:
    place = sharing().place
    session.show_refusals()
    if place is None:
        _draw_opening()
        return
    _draw_open(place)
    draw_links(session.journey_id())
    _draw_hints(place)


def _draw_opening() -> None:
    say = session.say()
    ways = interfaces()
    st.write(
        say(
            "People join with a phone or a laptop in the same network: they scan a code, give a name and "
            "are in. The studio itself stays on this computer; only the page to join is open to the network."
        )
    )
    way = choose(
        say("Network"), {way.address: _told(way) for way in ways}, key="share-way", first=ways[0].address
    )
    with st.expander(say("Port and name")):
        port = st.number_input(
            say("Port (0 takes a free one)"), 0, LARGEST_PORT, _usual_port(), key="share-port", format="%d"
        )
        name = st.text_input(
            say("Name of this computer in the network, instead of its address"),
            key="share-name",
            max_chars=253,
        )
    if st.button(say("Open the map to this network"), type="primary", key="share-open"):
        place = SharedPlace(way, int(port), host_name(name))
        session.attempt(lambda: _open(place))
        st.rerun(scope="fragment")


def _open(place: SharedPlace) -> None:
    """Open the address, with a first link, so that there is something to scan at once."""
    sharing().open(place)
    if not good_links(session.journey_id()):
        make_link(session.journey_id(), "participant", hours=4)


def _draw_open(place: SharedPlace) -> None:
    say = session.say()
    words, stop = st.columns([3, 1], vertical_alignment="center")
    if answers(place.address):
        words.success(
            say("The map is open at {address}", address=session.plain(place.address)),
            icon=":material/wifi_tethering:",
        )
    else:
        words.warning(
            say(
                "The map is open, but {address} does not answer. Check the name, or stop and choose "
                "another network.",
                address=session.plain(place.address),
            ),
            icon=":material/warning:",
        )
    if stop.button(say("Stop sharing"), key="share-stop", icon=":material/stop_circle:", width="stretch"):
        session.attempt(sharing().close)
        st.rerun(scope="fragment")


def _draw_hints(place: SharedPlace) -> None:
    say = session.say()
    with st.expander(say("A phone cannot open the page?"), icon=":material/help:"):
        if Interface("", place.interface).is_this_machine_only:
            st.markdown(
                "- " + say("This computer is in no network, so only it can open the page. Join one first.")
            )
        for hint in (
            say("Phone and computer must be in the same network. Mobile data off, the same Wi-Fi on."),
            say("Guest networks often keep devices apart. Use another network, or the phone as a hotspot."),
            say(
                "A firewall on this computer may close port {port}. Allow incoming connections for Python "
                "there.",
                port=place.port,
            ),
            say("A VPN on either side leads elsewhere. Switch it off for the workshop."),
        ):
            st.markdown(f"- {hint}")


def _told(way: Interface) -> str:
    say = session.say()
    if way.is_this_machine_only:
        return say("This computer only ({address})", address=way.address)
    return f"{way.address} · {session.plain(way.name)}"


def _usual_port() -> int:
    port = sharing().studio_port + PORT_STEP
    return port if PORT_STEP < port <= LARGEST_PORT else 0
