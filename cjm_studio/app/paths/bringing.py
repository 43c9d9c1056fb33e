"""How a log comes to the page: from a file, or simulated; and what a log needs, for who has none yet."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.errors import CjmError
from cjm_studio.model import Journey, touchpoints
from cjm_studio.model import stages as stages_of
from cjm_studio.model import steps as steps_of
from cjm_studio.paths import simulate_journey, simulate_retailer, write_log

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

ENDINGS = ["csv", "tsv", "txt", "gz", "parquet", "pq", "xlsx", "xes"]
MOST_MB = 500
CUSTOMERS, RETAILER_CUSTOMERS, SEED = 10_000, 50_000, 7
CHUNK = 2**22


def draw_bringing(held: HeldLog, journey: Journey | None) -> None:
    """The upload at the left, what a log is at the right."""
    say = session.say()
    st.markdown(f"#### {say('What people really did')}")
    left, right = st.columns([0.5, 0.5], gap="medium")
    with left, st.container(border=True, key="bring-log"):
        st.markdown(f"**{say('Bring an event log')}**")
        st.caption(
            say(
                "CSV (also .gz), Parquet, Excel or XES, up to {most} MB. It stays on this machine, never "
                "comes into the journey, and is removed when you leave.",
                most=MOST_MB,
            )
        )
        uploaded = st.file_uploader(
            say("Event log"),
            type=ENDINGS,
            key="log-file",
            max_upload_size=MOST_MB,
            label_visibility="collapsed",
        )
        if uploaded is not None and st.session_state.get("log-file-id") != uploaded.file_id:
            st.session_state["log-file-id"] = uploaded.file_id
            _take(held, uploaded.name, lambda path: _save(uploaded, path))
        _draw_simulated(held, journey)
    with right, st.container(border=True, key="teach-log"):
        _draw_teaching()


def _draw_simulated(held: HeldLog, journey: Journey | None) -> None:
    say = session.say()
    st.markdown(f"**{say('Or try it with a simulated one')}**")
    with st.container(horizontal=True):
        if st.button(
            say("Customers walking this journey"),
            key="simulate-journey",
            icon=":material/directions_walk:",
            disabled=journey is None or not _walkable(journey),
            help=say("{count} customers, drawn from the journey's stages and conversions", count=CUSTOMERS),
        ):
            _simulate(held, journey)
        if st.button(
            say("A retailer's customers"),
            key="simulate-retailer",
            icon=":material/storefront:",
            help=say(
                "{count} customers on very many paths; 3 % of the paths lead to a sale, and ten of them "
                "hold 80 %",
                count=RETAILER_CUSTOMERS,
            ),
        ):
            _take(
                held,
                "retailer.parquet",
                lambda path: write_log(simulate_retailer(RETAILER_CUSTOMERS, SEED), path),
            )


def _simulate(held: HeldLog, journey: Journey | None) -> None:
    if journey is not None:
        name = f"{journey.head.name[:40] or journey.id}.parquet"
        _take(held, name, lambda path: write_log(simulate_journey(journey, CUSTOMERS, SEED), path))


def _walkable(journey: Journey) -> bool:
    return any(
        touchpoints(journey, step.id) for stage in stages_of(journey) for step in steps_of(journey, stage.id)
    )


def _take(held: HeldLog, name: str, write: Callable[[Path], None]) -> None:
    """Read a new log's first rows, or say why that cannot be done."""
    say = session.say()
    with st.spinner(say("The log is being read")):
        try:
            held.take(name, write)
        except CjmError as error:
            st.error(session.plain(error.told(session.language())), icon=":material/block:")
            return
    st.rerun()


def _save(uploaded: "UploadedFile", path: Path) -> None:
    with path.open("wb") as file:
        while chunk := uploaded.read(CHUNK):
            file.write(chunk)


def _draw_teaching() -> None:
    """What a log needs: three columns, with an example."""
    say = session.say()
    st.markdown(f"**{say('What a log needs')}**")
    st.caption(
        say(
            "One row for each thing that a customer did: who, what, when. Columns for the channel, the "
            "segment or the money are welcome; names of columns do not matter."
        )
    )
    st.table(
        {
            say("customer"): ["c-1001", "c-1001", "c-1002", "c-1001"],
            say("event"): ["catalogue", "basket", "catalogue", "order"],
            say("time"): [
                "2026-03-01 10:00:12", "2026-03-01 10:04:40", "2026-03-01 10:05:02", "2026-03-01 10:09:31",
            ],
            say("channel"): ["site", "site", "app", "site"],
        }
    )  # fmt: skip
    st.caption(
        say(
            "Ask for it where sites, apps, tills and call centres keep their records: an export of events by "
            "customer for three months is a good beginning. Names and phone numbers are not needed."
        )
    )
