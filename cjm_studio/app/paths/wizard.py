"""Which column means what: a guess to be corrected, the first rows to check it by, and two options."""

from dataclasses import replace

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.goals import guessed_goal
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.errors import CjmError
from cjm_studio.paths import Columns, Log, Preview, recognise

MINUTE_S, USUAL_GAP_S = 60.0, 1_800.0
MOST_GAP_MINUTES = 525_600
MOST_ATTRIBUTES = 8
NONE = ""


def draw_wizard(held: HeldLog) -> None:
    """The columns at the left, the first rows at the right; one button goes on."""
    say = session.say()
    if held.seen is None or held.file is None:
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"#### {session.plain(held.file.name)}", width="content")
        if st.button(say("Another log"), key="wizard-back", icon=":material/close:"):
            held.clear()
            st.rerun()
    left, right = st.columns([0.36, 0.64], gap="medium")
    with left, st.container(border=True, key="log-columns"):
        _draw_sheets(held, held.seen)
        columns = _draw_columns(held, held.seen)
        gap_s = _draw_sessions(held.chosen)
        state = _draw_lifecycle(held, held.seen, columns)
        ready = all((columns.case, columns.event, columns.time))
        go_on = st.button(
            say("Open the log"),
            key="open-log",
            type="primary",
            icon=":material/play_arrow:",
            disabled=not ready,
        )
        if not ready:
            st.caption(say("Say which columns tell the customer, the event and the time."))
        if go_on:
            _open(held, columns, gap_s, state)
    with right, st.container(border=True, key="log-rows"):
        _draw_rows(held.seen, columns)


def _draw_sheets(held: HeldLog, seen: Preview) -> None:
    """The sheets of a workbook, when it has several."""
    say = session.say()
    if len(seen.sheets) < 2:
        return
    shown = held.sheet or seen.sheets[0]
    chosen = st.selectbox(say("Sheet"), seen.sheets, index=seen.sheets.index(shown), key="log-sheet")
    if chosen == shown:
        return
    try:
        held.look_at(chosen)
    except CjmError as error:
        st.error(session.plain(error.told(session.language())), icon=":material/block:")
        return
    st.rerun()


def _draw_columns(held: HeldLog, seen: Preview) -> Columns:
    say, names, sheet = session.say(), list(seen.columns), held.sheet
    guess = held.chosen.columns if held.chosen else seen.guess
    st.markdown(f"**{say('Which column is it?')}**")
    case = _column(say("Customer"), names, guess.case, f"column-case-{sheet}")
    event = _column(say("Event"), names, guess.event, f"column-event-{sheet}")
    time = _column(say("Time"), names, guess.time, f"column-time-{sheet}")
    value = _column(say("Value, as money (if there is one)"), names, guess.value, f"column-value-{sheet}")
    taken = {case, event, time, value}
    offered = [name for name in names if name not in taken]
    attributes = st.multiselect(
        say("Channel and segments (to compare by)"),
        offered,
        default=[name for name in guess.attributes if name in offered],
        max_selections=MOST_ATTRIBUTES,
        key=f"column-attributes-{'-'.join(offered)}",
    )
    return Columns(case, event, time, value, "", tuple(attributes))


def _column(label: str, names: list[str], guess: str, key: str) -> str:
    say = session.say()
    chosen = st.selectbox(
        label,
        names,
        index=names.index(guess) if guess in names else None,
        placeholder=say("Choose a column"),
        key=key,
    )
    return chosen or NONE


def _draw_sessions(chosen: Log | None) -> float | None:
    """Whether a customer's silence begins a new visit."""
    say = session.say()
    before_s = chosen.sessions_gap_s if chosen else None
    wanted = st.toggle(
        say("Part customers into visits"),
        before_s is not None,
        key="log-sessions",
        help=say("After a silence a new path begins, as if somebody else had come"),
    )
    if not wanted:
        return None
    before = round((before_s or USUAL_GAP_S) / MINUTE_S)
    minutes = st.number_input(
        say("Silence that ends a visit, minutes"), 1, MOST_GAP_MINUTES, before, key="log-gap", width=240
    )
    return float(minutes) * MINUTE_S


def _draw_lifecycle(held: HeldLog, seen: Preview, columns: Columns) -> tuple[str, str]:
    """The column of an event's state and the state that counts; both "" when all count."""
    say, column = session.say(), seen.guess.lifecycle
    if not column or column in columns.named():
        return NONE, NONE
    place = seen.columns.index(column)
    states = sorted({row[place] for row in seen.rows if row[place]})
    before = held.chosen.lifecycle if held.chosen else NONE
    chosen = st.selectbox(
        say("Only events of the state (column “{column}”)", column=session.plain(column)),
        states,
        index=states.index(before) if before in states else None,
        placeholder=say("All states"),
        key="log-state",
    )
    return (column, chosen) if chosen else (NONE, NONE)


def _draw_rows(seen: Preview, columns: Columns) -> None:
    """The first rows; the columns that were chosen come first and say what they are."""
    say = session.say()
    st.markdown(f"**{say('The first rows')}**")
    roles = [
        (columns.case, say("customer")),
        (columns.event, say("event")),
        (columns.time, say("time")),
        (columns.value, say("value")),
    ]
    chosen = [(name, role) for name, role in roles if name]
    chosen += [(name, say("segment")) for name in columns.attributes]
    known = {name for name, _ in chosen}
    ordered = [*chosen, *((name, "") for name in seen.columns if name not in known)]
    shown = {name: [row[seen.columns.index(name)] for row in seen.rows] for name, _ in ordered}
    st.dataframe(
        shown,
        hide_index=True,
        height=560,
        key="log-rows-table",
        column_config={name: f"{role}: {name}" if role else name for name, role in ordered},
    )


def _open(held: HeldLog, columns: Columns, gap_s: float | None, state: tuple[str, str]) -> None:
    say = session.say()
    if held.file is None:
        return
    try:
        with st.spinner(say("The log is being opened"), show_time=True):
            log = recognise(held.file, replace(columns, lifecycle=state[0]), sheet=held.sheet)
            held.open(replace(log, sessions_gap_s=gap_s, lifecycle=state[1]))
    except CjmError as error:
        st.error(session.plain(error.told(session.language())), icon=":material/block:")
        return
    if held.log is not None:
        held.outcome = guessed_goal(held.log.event_names)
    st.rerun()
