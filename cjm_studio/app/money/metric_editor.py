"""A metric on the page: what it is, what it is a share of, where it should be, who stands behind it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.metric_inputs import draw_inputs
from cjm_studio.app.money.language_rows import fitness_words
from cjm_studio.app.money.linking import added, draw_link_choice
from cjm_studio.app.money.values_editor import draw_values
from cjm_studio.commands import Unlink
from cjm_studio.insight.bases import RATES
from cjm_studio.insight.catalogue import CATALOGUE
from cjm_studio.insight.two_languages import MetricLine
from cjm_studio.model import EmployeeAction, Journey, Metric

MARKS = {"fit": ":material/check_circle:", "conditional": ":material/info:"}


def draw_metric(journey: Journey, line: MetricLine) -> None:
    """Everything about one metric; each field is saved when it is left."""
    metric = line.metric
    what, shown = st.columns([0.44, 0.56], gap="large")
    with what:
        draw_field(metric, "name")
        draw_field(metric, "metric_kind")
        draw_field(metric, "formula")
        draw_inputs(metric)
        draw_field(metric, "base")
        _draw_base_verdict(line)
        with st.grid(3, gap="small", vertical_alignment="bottom"):
            for name in ("baseline", "target", "unit"):
                draw_field(metric, name)
        draw_field(metric, "direction")
        _draw_catalogue(metric)
    with shown:
        draw_values(metric)
        _draw_people(journey, line)


def _draw_base_verdict(line: MetricLine) -> None:
    """The verdict on the base, at once and in words; red where it is an error."""
    said = fitness_words(line, session.language())
    if line.base_fitness in {"unfit", "missing"}:
        st.markdown(f":red[:material/error: {session.plain(said)}]")
    elif said:
        st.caption(f"{MARKS[line.base_fitness]} {session.plain(said)}")
    elif line.metric.metric_kind in RATES:
        st.caption(session.say()("The studio does not know this base; compare it with the catalogue below."))


def _draw_catalogue(metric: Metric) -> None:
    """What the catalogue knows of this kind of metric."""
    say, told = session.say(), CATALOGUE[metric.metric_kind].told(session.language())
    with st.expander(
        say("From the catalogue: {name}", name=session.plain(told["name"])), icon=":material/menu_book:"
    ):
        lines = {
            say("Formula"): told["formula"],
            say("Fits"): told["fit"],
            say("On a condition"): told["conditional"],
            say("Does not fit"): told["unfit"],
            say("Mind"): told["pitfall"],
        }
        for name, text in lines.items():
            if text:
                st.markdown(f"**{session.plain(name)}:** {session.plain(text)}")


def _draw_people(journey: Journey, line: MetricLine) -> None:
    say, metric = session.say(), line.metric
    st.markdown(f"**{say('Who stands behind it')}**")
    owner, counts = st.columns(2, gap="medium")
    with owner:
        draw_link_choice(journey, metric, "owned_by", "actor", say("Who answers for it"))
    with counts:
        draw_field(metric, "who_counts")
    if line.is_own_count:
        st.markdown(
            f":red[:material/error: {say('Whoever answers for a figure should not count it himself.')}]"
        )
    _draw_actions(journey, metric)


def _draw_actions(journey: Journey, metric: Metric) -> None:
    """What employees do that moves the metric; a line may be added and taken away."""
    say = session.say()
    links = [(link, journey.records.get(link.target)) for link in journey.out(metric.id, "moved_by")]
    actions = [(link, action) for link, action in links if isinstance(action, EmployeeAction)]
    if not actions:
        st.caption(say("Nobody has said yet what an employee does that moves this figure."))
    for link, action in actions:
        words, away = st.columns([0.9, 0.1], vertical_alignment="center")
        words.markdown(session.plain(action.text or "–"))
        with away:
            st.button(
                "",
                key=f"unlink-{link.id}",
                icon=":material/link_off:",
                type="tertiary",
                help=say("This does not move it"),
                on_click=session.act,
                args=(Unlink(link=link.id),),
            )
    key = f"{metric.id}.new-action.{len(actions)}"
    st.text_input(
        say("What an employee does that moves it"),
        key=key,
        placeholder=say("For example: names the rate and the payment from the customer's card"),
        on_change=_add_action,
        args=(metric.id, key),
    )


def _add_action(metric_id: str, key: str) -> None:
    text = fit_text(st.session_state[key] or "").strip()
    if text:
        session.commit(added(metric_id, "moved_by", {"kind": "employee_action", "text": text}))
