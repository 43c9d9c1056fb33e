"""What each stage's delivery takes in time, where it waits, and the queues behind the waits."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.ledger.path_pieces import path_pieces
from cjm_studio.app.naming import called
from cjm_studio.figures.charts import chart_config
from cjm_studio.figures.ledger.path_chart import path_chart
from cjm_studio.figures.ledger.times_chart import StageBar, times_chart
from cjm_studio.insight.promises import waiting_s
from cjm_studio.insight.queues import Queue, queue_of
from cjm_studio.insight.trace import StageTime, stage_times
from cjm_studio.language import duration, number
from cjm_studio.model import Journey


def draw_times(journey: Journey) -> None:
    """All stages on one scale; the critical path of one; the queues."""
    say, language = session.say(), session.language()
    times = stage_times(journey)
    bars = [
        StageBar(called(journey, journey.records[each.stage], language), each.path_s, each.waiting_s)
        for each in times
    ]
    figure = times_chart(bars, theme(), language)
    if figure is None:
        st.markdown(f"**{say('No time is recorded yet')}**")
        st.caption(
            say(
                "Give actions, processes and systems their working and waiting time: then this page says "
                "what each "
                "stage takes, where it waits, and where the queue grows."
            )
        )
        return
    whole, path = st.columns(2, gap="medium")
    with whole, st.container(border=True, key="stage-times"):
        st.markdown(f"**{say('What each stage takes')}**")
        st.caption(say("The slowest path through its delivery; what waits is hatched"))
        _chart(figure, "times", say("Time of each stage"))
    with path, st.container(border=True, key="critical-path"):
        _draw_path(journey, times)
    with st.container(border=True, key="queues"):
        _draw_queues(journey)


def _draw_path(journey: Journey, times: tuple[StageTime, ...]) -> None:
    say, language = session.say(), session.language()
    known = {each.stage: each for each in times if each.path_s}
    slowest = max(known.values(), key=lambda each: each.path_s or 0.0).stage
    stage = session.selected() if session.selected() in known else slowest
    ids = list(known)
    chosen = st.selectbox(
        say("Critical path of the stage"), ids, index=ids.index(stage), key=f"path-of-{stage}",
        format_func=lambda key: called(journey, journey.records[key], language),
    )  # fmt: skip
    session.select(chosen)
    found = known[chosen]
    figure = path_chart(path_pieces(journey, found.path, language), None, theme(), language)
    if figure:
        _chart(figure, "critical-path", say("The path and its time"))
    if found.longest_wait:
        record = journey.records[found.longest_wait]
        st.markdown(
            session.plain(
                say(
                    "It waits longest at “{record}”: {time}.",
                    record=called(journey, record, language),
                    time=duration(waiting_s(record) or 0.0, language),
                )
            )
        )


def _draw_queues(journey: Journey) -> None:
    """Every place with demand and capacity, the busiest first."""
    say = session.say()
    st.markdown(f"**{say('Queues')}**")
    queues = [queue for record in journey.records.values() if (queue := queue_of(record)) is not None]
    if not queues:
        st.caption(say("Give a record its demand and its capacity per hour, and its queue is counted here."))
        return
    queues.sort(key=lambda queue: -(queue.busy if queue.busy is not None else float("inf")))
    st.table([queue_row(journey, queue, session.language()) for queue in queues], hide_index=True)
    st.caption(
        say(
            "The wait by arithmetic is that of the simplest queue: people come at random and one place "
            "serves them. "
            "Where more is asked than can be done no wait can be named: the queue grows for as long as "
            "that lasts."
        )
    )


def queue_row(journey: Journey, queue: Queue, language: str) -> dict[str, str]:
    """A queue as a row of a table, in words."""
    say, record = session.say(), journey.records[queue.record_id]
    recorded = waiting_s(record)
    return {
        say("Place"): session.plain(called(journey, record, language)),
        say("Demand an hour"): number(queue.demand_per_hour, language),
        say("Capacity an hour"): number(queue.capacity_per_hour, language),
        say("Busy"): "–" if queue.busy is None else f"{number(queue.busy * 100, language, 0)}\u00a0%",
        say("Waits, recorded"): "–" if recorded is None else duration(recorded, language),
        say("Waits, by arithmetic"): _expected(queue, language),
    }


def _expected(queue: Queue, language: str) -> str:
    say = session.say()
    if queue.expected_wait_s is not None:
        return duration(queue.expected_wait_s, language)
    if queue.grows_per_hour:
        return say("grows by {count} an hour", count=number(queue.grows_per_hour, language))
    return say("at its limit: grows at the first disturbance")


def _chart(figure: dict[str, Any], name: str, words: str) -> None:
    st.plotly_chart(figure, key=f"chart-{name}", theme=None, config=chart_config(name, "png"), alt=words)
