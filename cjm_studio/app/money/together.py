"""Hypotheses as ranges, one by one and together: whoever is chosen is drawn into one funnel."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.money.money_words import PERIODS, period_count
from cjm_studio.app.money.remarks import draw_remarks
from cjm_studio.app.naming import called
from cjm_studio.figures.charts import Interval, Picture, chart_config, interval_chart, money, share
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import DEAD, HypothesisMoney
from cjm_studio.insight.portfolio import Portfolio, portfolio
from cjm_studio.model import Hypothesis, Journey


def draw_together(ground: Ground, valued: tuple[HypothesisMoney, ...], picture: Picture) -> None:
    """The chosen hypotheses with their ranges, and what they bring together."""
    say = session.say()
    st.markdown(f"#### {say('Hypotheses together')}")
    offered = tuple(each for each in valued if each.likely is not None)
    if not offered:
        st.caption(
            say("No hypothesis has money yet. Say which metric it moves and by how much: low, likely, high.")
        )
        if st.button(say("To the hypotheses"), key="to-hypotheses", icon=":material/lightbulb:"):
            session.go_to("hypotheses")
        return
    _draw(ground, offered, picture)


@st.fragment
def _draw(ground: Ground, offered: tuple[HypothesisMoney, ...], picture: Picture) -> None:
    say, language, journey = session.say(), session.language(), ground.journey
    names = {each.id: called(journey, journey.records[each.id], language) for each in offered}
    alive = [each.id for each in offered if not _is_dead(journey, each.id)]
    chosen = st.multiselect(
        say("Which ones"),
        list(names),
        default=alive,
        format_func=lambda each: names[each],
        key=f"together-{'-'.join(names)}",
    )
    found = portfolio(ground, chosen)
    rows = [
        Interval(names[each.id], each.low or 0.0, each.likely or 0.0, each.high or 0.0)
        for each in sorted(offered, key=lambda each: each.rank or 0)
        if each.id in chosen
    ]
    if found.low is None or found.middle is None or found.high is None:
        st.caption(say("Choose at least one."))
        return
    rows.append(Interval(say("Together, forecast"), found.low, found.middle, found.high, is_total=True))
    st.markdown(session.plain(_told(found, journey)))
    st.plotly_chart(
        interval_chart(rows, journey.head.currency, theme(), language),
        key="intervals",
        theme=None,
        config=chart_config("intervals", picture),
        alt=say("Hypotheses from low to high"),
    )
    draw_remarks(journey, found.remarks, "together")


def _is_dead(journey: Journey, hypothesis_id: str) -> bool:
    record = journey.records[hypothesis_id]
    return isinstance(record, Hypothesis) and record.status in DEAD


def _told(found: Portfolio, journey: Journey) -> str:
    """The forecast in words: its range, what it costs, when that is paid back."""
    say, language, currency = session.say(), session.language(), journey.head.currency
    period = say(PERIODS[journey.head.period])
    said = [
        say(
            "Forecast: with nine chances in ten from {low} to {high} {period}, in the middle {middle}.",
            low=money(found.low or 0.0, currency, language, beside=found.high or 0.0),
            high=money(found.high or 0.0, currency, language),
            middle=money(found.middle or 0.0, currency, language, beside=found.high or 0.0),
            period=period,
        )
    ]
    if found.loss_share:
        said.append(say("The chance of a loss is {share}.", share=share(found.loss_share, language)))
    if found.cost_once:
        once = money(found.cost_once, currency, language)
        if (found.middle or 0.0) > 0:
            time = period_count(found.cost_once / (found.middle or 1.0), journey.head.period, language)
            told = say("One-off cost {cost}, paid back in {time}", cost=once, time=time)
            said.append(told.rstrip(".") + ".")
        else:
            said.append(say("One-off cost {cost}, never paid back.", cost=once))
    return " ".join(said)
