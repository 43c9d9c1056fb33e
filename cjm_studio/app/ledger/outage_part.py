"""“The CRM is down”: which touchpoints, promises and how much money break with a part of the delivery."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.ledger.record_links import draw_record_links
from cjm_studio.app.money.money_words import PERIODS
from cjm_studio.app.naming import called
from cjm_studio.figures.charts import chart_config, money
from cjm_studio.figures.ledger.outage_chart import OutageBar, outage_chart
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.trace import BLUEPRINT, Outage, outage, outages
from cjm_studio.language import kind_label
from cjm_studio.model import Journey

KINDS = (*BLUEPRINT, "actor", "channel")
MOST_BARS = 10


def draw_outage(ground: Ground) -> None:
    """Choose what is down; what breaks, and what would hurt most."""
    say, journey = session.say(), ground.journey
    parts = [each for kind in KINDS for each in journey.records.values() if each.kind == kind]
    if not parts:
        st.markdown(f"**{say('Nothing delivers this journey yet')}**")
        st.caption(
            say(
                "Add actions, processes and systems on the board, and link touchpoints as delivered by "
                "them. Then "
                "this page says what breaks when one of them is down."
            )
        )
        return
    ranked, names = outages(ground), {each.id: each for each in parts}
    ids = list(names)
    first = session.selected() if session.selected() in names else (ranked[0].record_id if ranked else ids[0])
    language = session.language()
    chosen = st.selectbox(
        say("What is down"),
        ids,
        index=ids.index(first),
        key=f"down-{first}",
        format_func=lambda each: (
            f"{kind_label(names[each].kind, language)}: {called(journey, names[each], language)}"
        ),
        width=520,
    )
    session.select(chosen)
    broken, worst = st.columns([0.58, 0.42], gap="medium")
    with broken, st.container(border=True, key="outage"):
        _draw_broken(ground, outage(ground, chosen))
    with worst, st.container(border=True, key="outages"):
        _draw_worst(journey, ranked, chosen)


def _draw_broken(ground: Ground, found: Outage) -> None:
    say, journey = session.say(), ground.journey
    name = called(journey, journey.records[found.record_id], session.language())
    st.markdown(f"#### {session.plain(say('“{part}” is down', part=name))}")
    if not found.touchpoints and not found.promises:
        st.caption(say("Nothing that is linked here breaks. Is something linked as delivered by it?"))
        return
    st.markdown(
        " · ".join(
            [
                say.many("{count} touchpoint", "{count} touchpoints", len(found.touchpoints)),
                say.many("{count} stage", "{count} stages", len(found.stages)),
                say.many("{count} promise", "{count} promises", len(found.promises)),
            ]
        )
    )
    _draw_money(journey, found)
    for heading, ids, key in (
        (say("Broken touchpoints"), found.touchpoints, "touchpoints"),
        (say("Stages where nobody gets through"), found.stages, "stages"),
        (say("Broken promises"), found.promises, "promises"),
    ):
        if ids:
            st.markdown(f"**{heading}**")
            draw_record_links(journey, ids, f"down-{key}")


def _draw_money(journey: Journey, found: Outage) -> None:
    say, head = session.say(), journey.head
    if found.money is None:
        st.caption(
            say("No money is stated: the funnel lacks customers, conversions or the value of a customer.")
        )
        return
    amount = money(found.money, head.currency, session.language())
    most = say("At most {amount} {period}", amount=amount, period=say(PERIODS[head.period]))
    st.markdown(f"### {session.plain(most)}")
    st.caption(
        say(
            "If it were down for the whole period and the staff found no detour. An hour costs its part of "
            "that."
        )
    )


def _draw_worst(journey: Journey, ranked: tuple[Outage, ...], chosen: str) -> None:
    say, language = session.say(), session.language()
    st.markdown(f"**{say('What would hurt most')}**")
    st.caption(say("How many touchpoints fail, and how much money at most"))
    bars = [
        OutageBar(
            called(journey, journey.records[each.record_id], language),
            each.money,
            len(each.touchpoints),
            each.record_id == chosen,
        )
        for each in ranked[:MOST_BARS]
    ]
    figure = outage_chart(bars, journey.head.currency, theme(), language)
    if figure is None:
        st.caption(say("Nothing is linked to a touchpoint or promise yet."))
        return
    st.plotly_chart(
        figure, key="outage-chart", theme=None, config=chart_config("outages", "png"),
        alt=say("What would hurt most"),
    )  # fmt: skip
