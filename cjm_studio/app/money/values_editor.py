"""A metric's dated values: the trend, one more by hand, many by pasting or from a file."""

from datetime import date
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.money.pasted_values import PastedValues, decoded, joined, read_values
from cjm_studio.app.observations import draw_observations
from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.figures.charts import chart_config, trend_chart
from cjm_studio.insight.expression import evaluate
from cjm_studio.insight.own_metrics import formula_names, given_inputs
from cjm_studio.language import number
from cjm_studio.model import Metric, Observation

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)
MOST_PROBLEMS = 8


def draw_values(metric: Metric) -> None:
    """The trend with what is needed to go on with it."""
    say = session.say()
    figure = trend_chart(metric, theme(), session.language())
    if figure:
        st.plotly_chart(
            figure,
            key=f"trend-{metric.id}",
            theme=None,
            config=chart_config(metric.id, "png"),
            alt=say("{metric} over time", metric=metric.name),
        )
    else:
        st.caption(
            say("No values over time yet. Add the first one here, or paste a column from a spreadsheet.")
        )
    _draw_one_more(metric)
    _draw_many(metric)


def _draw_one_more(metric: Metric) -> None:
    """A date and a value; the value of an own metric is counted from its inputs."""
    say, names, stated = session.say(), _inputs(metric), given_inputs(metric)
    count = len(metric.observations)
    with (
        st.form(f"value-{metric.id}-{count}", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        day = st.date_input(
            say("Date"), None, min_value=EARLIEST, max_value=LATEST, format="DD.MM.YYYY", width=140,
            key=f"day-{metric.id}-{count}",
        )  # fmt: skip
        given = {
            name: st.number_input(
                session.plain(name) if names else say("Value"), value=stated.get(name), width=130,
                format="%.12g", min_value=-1e15, max_value=1e15,
                key=f"input-{metric.id}-{count}-{name}-{stated.get(name)}",
            )
            for name in names or [""]
        }  # fmt: skip
        if st.form_submit_button(say("Add the value"), icon=":material/add:"):
            session.attempt(lambda: _add_one(metric, day, given))
            st.rerun()


def _inputs(metric: Metric) -> tuple[str, ...]:
    """The names in the formula of an own metric; none where its formula is plain words."""
    try:
        return formula_names(metric)
    except CommandRefusedError:
        return ()


def _add_one(metric: Metric, day: Any, given: dict[str, float | None]) -> None:
    missing = [name for name, value in given.items() if value is None]
    if not isinstance(day, date) or missing:
        raise CommandRefusedError("The value is not added: a date and a number are needed. Fill in both.")
    known = {name: value for name, value in given.items() if value is not None}
    value = known[""] if "" in known else evaluate(metric.formula, known)
    _take(metric, (Observation(date=day, value=value),))


def _take(metric: Metric, new: tuple[Observation, ...]) -> None:
    session.commit(Set(item=metric.id, values={"observations": joined(metric.observations, new)}))


def _draw_many(metric: Metric) -> None:
    say, mark = session.say(), len(metric.observations)
    with st.expander(say("Paste or upload values; see all of them"), icon=":material/table_rows:"):
        st.caption(
            say(
                "A date and a value in each line, as a spreadsheet copies them: 30.04.2026 and 61,5 or "
                "2026-04-30,61.5. A day that is there already gets the new value."
            )
        )
        text = st.text_area(say("Pasted values"), key=f"pasted-{metric.id}-{mark}", height=120)
        file = st.file_uploader(say("Or a CSV file"), ["csv", "txt", "tsv"], key=f"file-{metric.id}-{mark}")
        said = decoded(file.getvalue()) if file is not None else text or ""
        if said.strip():
            _draw_found(metric, read_values(said))
        draw_observations(metric)


def _draw_found(metric: Metric, found: PastedValues) -> None:
    """What was understood, to be taken with one click; or what is wrong, line by line."""
    say, language = session.say(), session.language()
    if found.problems:
        st.error(say("Nothing was taken. Mend these lines and try again:"))
        for problem in found.problems[:MOST_PROBLEMS]:
            st.markdown(f"- {session.plain(problem.told(language))}")
        more = len(found.problems) - MOST_PROBLEMS
        if more > 0:
            st.caption(say.many("{count} more line", "{count} more lines", more))
        return
    first, last = found.observations[0], found.observations[-1]
    st.caption(
        session.plain(
            say(
                "From {first}: {low} to {last}: {high}",
                first=f"{first.date:%d.%m.%Y}",
                low=number(first.value, language),
                last=f"{last.date:%d.%m.%Y}",
                high=number(last.value, language),
            )
        )
    )
    words = say.many("Take {count} value", "Take {count} values", len(found.observations))
    if st.button(words, key=f"take-{metric.id}", type="primary"):
        _take(metric, found.observations)
        st.rerun()
