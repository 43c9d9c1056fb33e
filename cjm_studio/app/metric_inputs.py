"""The inputs of an own metric: a figure and its unit for every name in the formula, and what it comes to."""

from datetime import date
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.commands import Set
from cjm_studio.errors import CommandRefusedError
from cjm_studio.insight.own_metrics import counted, formula_names
from cjm_studio.language import field_label, number
from cjm_studio.model import Metric, MetricInput, Record

LARGEST = 1e15


def draw_inputs(record: Record) -> None:
    """A row for each name, saved when it is left; then the value, or what is wrong, in words."""
    if not isinstance(record, Metric) or (record.metric_kind != "custom" and not record.inputs):
        return
    say = session.say()
    st.caption(field_label("inputs", session.language()))
    try:
        names = formula_names(record)
    except CommandRefusedError as error:
        _complain(error)
        return
    if not names and not record.inputs:
        st.caption(say("Write a formula over named inputs, for example: solved / contacts * 100"))
    used = {each.name: each for each in record.inputs}
    for name in dict.fromkeys((*names, *used)):
        _draw_input(record, used.get(name, MetricInput(name=name)), is_used=name in names)
    _draw_result(record)


def _draw_input(metric: Metric, given: MetricInput, *, is_used: bool) -> None:
    say = session.say()
    mark = f"{metric.id}.input.{given.name}.{given.value}.{given.unit}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            session.plain(given.name), value=_shown(given.value), min_value=-LARGEST, max_value=LARGEST,
            key=f"{mark}.value", format="%.12g", step=1.0, width="stretch",
            on_change=_save, args=(metric.id, given, f"{mark}.value", "value"),
        )  # fmt: skip
        st.text_input(
            say("Unit of “{name}”", name=given.name), given.unit, key=f"{mark}.unit", max_chars=500,
            label_visibility="collapsed", placeholder=say("Unit"), width=90,
            on_change=_save, args=(metric.id, given, f"{mark}.unit", "unit"),
        )  # fmt: skip
        if not is_used:
            st.button(
                "", key=f"{mark}.gone", icon=":material/delete:", type="tertiary",
                help=say("The formula does not use it: take it away"),
                on_click=_take_away, args=(metric.id, given.name),
            )  # fmt: skip


def _draw_result(metric: Metric) -> None:
    """What the formula comes to now; it can be kept as the value of today."""
    say, language, found = session.say(), session.language(), counted(metric)
    if found.problem is not None:
        _complain(found.problem)
    if found.value is None:
        return
    value = found.value
    unit = metric.unit.strip()
    told = f"{number(value, language)}\u00a0{unit}" if unit else number(value, language)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f":material/calculate: **{session.plain(say('Comes to {value}', value=told))}**")
        st.button(
            say("Keep as the value of today"), key=f"{metric.id}.keep-value", icon=":material/today:",
            on_click=_keep, args=(metric.id, value),
        )  # fmt: skip


def _complain(error: CommandRefusedError) -> None:
    st.markdown(f":red[:material/error: {session.plain(error.told(session.language()))}]")


def _shown(value: float | None) -> float | None:
    return None if value is None else float(value)


def _save(metric_id: str, given: MetricInput, key: str, field: str) -> None:
    value: Any = st.session_state[key]
    wanted = given.model_copy(update={field: fit_text(value or "") if field == "unit" else value})
    _replace(metric_id, given.name, wanted)


def _take_away(metric_id: str, name: str) -> None:
    _replace(metric_id, name, None)


def _replace(metric_id: str, name: str, wanted: MetricInput | None) -> None:
    metric = _stored(metric_id)
    if metric is None:
        return
    inputs = {each.name: each for each in metric.inputs}
    if wanted is None:
        inputs.pop(name, None)
    else:
        inputs[name] = wanted
    session.commit(Set(item=metric_id, values={"inputs": [each.model_dump() for each in inputs.values()]}))


def _keep(metric_id: str, value: float) -> None:
    """The value becomes the observation of today, in the place of one that today has already."""
    metric = _stored(metric_id)
    if metric is None:
        return
    today = date.today().isoformat()
    others = [seen.model_dump(mode="json") for seen in metric.observations if str(seen.date) != today]
    new = {"date": today, "value": value, "evidence_level": "measured"}
    rows = sorted([*others, new], key=lambda row: str(row["date"]))
    session.commit(Set(item=metric_id, values={"observations": rows}))


def _stored(metric_id: str) -> Metric | None:
    record = session.store().journey(session.journey_id()).journey.records.get(metric_id)
    return record if isinstance(record, Metric) else None
