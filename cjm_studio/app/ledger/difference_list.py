"""The list of differences on the page: filtered by what became of a record, each leading to it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.export import DIFFERENCE_STATES, Difference, state_words
from cjm_studio.insight.compare import State
from cjm_studio.language import kind_label, kinds_label
from cjm_studio.model import Journey

MOST_ROWS = 80
LONGEST, LONGEST_NAME = 240, 60
ICONS: dict[State, str] = {
    "added": "add_circle",
    "changed": "edit",
    "moved": "swap_horiz",
    "removed": "remove",
}
COLOURS: dict[State, str] = {"added": "green", "changed": "blue", "moved": "blue", "removed": "red"}


def draw_differences(rows: tuple[Difference, ...], journey: Journey, *, is_after: bool) -> None:
    """The differences kind by kind; each leads to its record in the open journey, the second or the first."""
    say, words = session.say(), state_words(session.language())
    st.caption(say("All records, also those without a card on the picture: scores, metrics, people."))
    counts = {state: sum(row.state == state for row in rows) for state in DIFFERENCE_STATES}
    wanted = st.pills(
        say("What became of it"),
        [state for state in DIFFERENCE_STATES if counts[state]],
        selection_mode="multi",
        key="difference-states",
        format_func=lambda state: f"{words[state]} · {counts[state]}",
        label_visibility="collapsed",
    )
    shown = [row for row in rows if not wanted or row.state in wanted]
    for kind in dict.fromkeys(row.kind for row in shown[:MOST_ROWS]):
        label = kind_label if kind == "journey" else kinds_label
        st.markdown(f"**{label(kind, session.language())}**")
        for number, row in enumerate(shown[:MOST_ROWS]):
            if row.kind == kind:
                here = row.after_id if is_after else row.before_id
                _draw(row, number, here if here in journey.records else "")
    if more := len(shown[MOST_ROWS:]):
        st.caption(say.many("and {count} more", "and {count} more", more))


def _draw(row: Difference, number: int, here: str) -> None:
    """One difference; `here` is the id of its record in the open journey, if it is there."""
    say, state = session.say(), state_words(session.language())[row.state]
    name = session.plain(shortened(row.name, LONGEST_NAME))
    name = f"~~{name}~~" if row.state == "removed" else f"**{name}**"
    where = f" :gray[· {session.plain(row.stage)}]" if row.stage else ""
    with st.container(border=True, key=f"difference-{number}", gap="xsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(
                f":{COLOURS[row.state]}[:material/{ICONS[row.state]}: {state}] {name}{where}", width="content"
            )
            if here and st.button(
                say("Show on the map"), key=f"show-{here}", type="tertiary", icon=":material/route:"
            ):
                session.select(here)
                session.go_to("map")
        for field in row.fields:
            st.markdown(
                f":small[{session.plain(field.field)}: ~~{session.plain(shortened(field.before))}~~ → "
                f"**{session.plain(shortened(field.after))}**]"
            )


def shortened(words: str, longest: int = LONGEST) -> str:
    """Words that fit a line of the list; what was left out is in the records themselves."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
