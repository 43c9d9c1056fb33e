"""The tree from a persona's money to the metrics that it comes from; a box leads to where it is written."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import theme
from cjm_studio.app.money.language_rows import figure
from cjm_studio.app.money.money_words import PERIODS, place_to_mend, stage_names
from cjm_studio.figures.charts import Picture, Twig, chart_config, money, people, share, tree_chart
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.metric_tree import Part, metric_tree
from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_, number
from cjm_studio.model import Journey, Metric, Persona

NAMES = {
    "customers": N_("Customers who enter"),
    "end_to_end": N_("End-to-end CR"),
    "ltv": N_("LTV"),
    "value": N_("Worth of a customer"),
    "profit": N_("Profit per month"),
    "months": N_("Months with us"),
}
KEY = "metric-tree-chart"


def draw_metric_tree(ground: Ground, picture: Picture) -> None:
    """One persona's tree; a choice where there are several."""
    say, journey = session.say(), ground.journey
    wanted = st.session_state.pop("tree-opens", "")
    if wanted in journey.records:
        page, record = place_to_mend(journey, Remark("", (wanted,)))
        session.select(record)
        session.go_to(page)
    personas = {persona.id: persona for persona in journey.all_of(Persona)}
    if not personas or not ground.funnel.flows:
        return
    with st.container(border=True, key="metric-tree"):
        st.markdown(f"**{say('What the money of a persona comes from')}**")
        st.caption(say("Each figure leads to where it is written"))
        names = {key: session.plain(each.name or say("no name")) for key, each in personas.items()}
        chosen = choose(say("Persona"), names, key=f"tree-persona-{'-'.join(names)}", labelled=False)
        tree = metric_tree(ground, personas[chosen])
        st.plotly_chart(
            tree_chart(_twig(journey, tree), theme(), say("Metric tree")),
            key=KEY,
            theme=None,
            config=chart_config("metric-tree", picture),
            on_select=_choose,
            selection_mode="points",
            alt=say("Metric tree"),
        )


def _twig(journey: Journey, part: Part) -> Twig:
    return Twig(
        part.record_id,
        _name(journey, part),
        _told(journey, part),
        tuple(_twig(journey, each) for each in part.parts),
        part.factors,
        part.value is not None,
    )


def _name(journey: Journey, part: Part) -> str:
    say, record = session.say(), journey.records[part.record_id]
    if part.kind == "money":
        return f"{record.title or say('no name')}, {say(PERIODS[journey.head.period])}"
    if part.kind == "stage":
        return stage_names(journey, session.language())[part.record_id]
    return say(NAMES[part.kind]) if part.kind in NAMES else record.title or say("no name")


def _told(journey: Journey, part: Part) -> str:
    language, currency, value = session.language(), journey.head.currency, part.value
    if value is None:
        return session.say()("not said")
    if part.kind in {"money", "ltv", "value", "profit"}:
        return money(value, currency, language)
    if part.kind in {"end_to_end", "stage"}:
        return share(value, language)
    metric = journey.records[part.record_id]
    if isinstance(metric, Metric):
        return figure(value, metric.unit, language)
    return people(value, language) if part.kind == "customers" else number(value, language)


def _choose() -> None:
    """Keep what was clicked; the page goes there in its next run, a callback cannot."""
    state: Any = st.session_state.get(KEY)
    points = state.selection.points if state else []
    if points and points[0].get("customdata"):
        st.session_state["tree-opens"] = str(points[0]["customdata"][0])
