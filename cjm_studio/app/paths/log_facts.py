"""What log is open, in one line; what could not be used of it; and the ways to another one."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.figures.charts import people, share
from cjm_studio.paths import BadRows, OpenLog
from cjm_studio.paths.questions import Facts, facts, pareto


def draw_log_facts(held: HeldLog, log: OpenLog) -> None:
    """The conclusion as a heading, the facts beneath, and the buttons."""
    say = session.say()
    found = held.ask(facts, log, outcome=held.outcome)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"#### {session.plain(_conclusion(held, log, found))}", width="content")
        with st.container(horizontal=True, width="content"):
            if st.button(say("Columns"), key="log-columns-again", icon=":material/view_column:"):
                held.close()
                st.rerun()
            if st.button(say("Another log"), key="log-close", icon=":material/close:"):
                held.clear()
                st.rerun()
    st.caption(session.plain(_told(log, found)))
    _draw_bad_rows(log.bad_rows)


def _conclusion(held: HeldLog, log: OpenLog, found: Facts) -> str:
    """The one thing to remember: the share that reaches the goal, and how few paths hold most of it."""
    say, language = session.say(), session.language()
    if not held.outcome:
        return say.many(
            "{count} customer on {paths} distinct paths",
            "{count} customers on {paths} distinct paths",
            found.customers,
            paths=people(found.paths, language),
        )
    if not found.reached:
        return say("Nobody reaches “{event}”", event=held.outcome)
    curve = held.ask(pareto, log, outcome=held.outcome)
    return say(
        "{share} reach “{event}”; {enough} of {paths} paths hold 80 % of them",
        share=share(found.reached / found.customers, language),
        event=held.outcome,
        enough=people(curve.enough, language),
        paths=people(found.paths, language),
    )


def _told(log: OpenLog, found: Facts) -> str:
    say, language = session.say(), session.language()
    told = say(
        "{name}: {events} events of {customers} customers, {names} different ones",
        name=log.log.path.name,
        events=people(found.events, language),
        customers=people(found.customers, language),
        names=people(found.names, language),
    )
    if found.first is None or found.last is None:
        return told
    return f"{told}, {found.first:%d.%m.%Y} – {found.last:%d.%m.%Y}"


def _draw_bad_rows(bad: BadRows) -> None:
    """Rows that could not be used, with their places: never dropped in silence."""
    say, language = session.say(), session.language()
    if not bad.count:
        return
    label = say.many("{count} row could not be used", "{count} rows could not be used", bad.count)
    with st.expander(label, icon=":material/warning:"):
        reasons = [
            (bad.no_customer, say("without a customer")),
            (bad.no_event, say("without an event")),
            (bad.no_time, say("with a time that cannot be read")),
            (bad.unreadable, say("that are no rows at all")),
        ]
        for count, reason in reasons:
            if count:
                st.markdown(f"{people(count, language)} {session.plain(reason)}")
        for row, value in zip(bad.first_rows, bad.first_values, strict=False):
            st.caption(
                session.plain(say("Row {number}, time “{value}”", number=people(row, language), value=value))
            )
