"""Where the log leaves the designed path: how many fit, what the others do, and the money of it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.log_table import Head, bar, draw_log_table
from cjm_studio.app.paths.overlaying import Laid
from cjm_studio.figures.charts import money, people, share
from cjm_studio.language import N_
from cjm_studio.paths.overlay import Deviation

MOST_SHOWN = 15
KIND_WORDS = {
    "skipped": N_("passed over"),
    "extra": N_("not on the map"),
    "wrong_order": N_("out of order"),
    "left_early": N_("left here"),
    "repeated": N_("done again"),
}


def draw_deviations(laid: Laid) -> None:
    """Three figures and the table of deviations, most customers first."""
    say, language, found = session.say(), session.language(), laid.conformance
    st.markdown(f"**{say('Who keeps to the map')}**")
    with st.container(horizontal=True):
        off = found.off_the_map / found.customers if found.customers else 0.0
        st.metric(say("Keep to the map"), share(found.fit_on_the_map, language), border=True, width=210)
        st.metric(
            say("Keep to it and do nothing else"),
            share(found.fit, language),
            border=True,
            width=230,
            help=say("No event besides those of the map's touchpoints"),
        )
        st.metric(say("Never on the map"), share(off, language), border=True, width=210)
    kinds = [kind for kind in KIND_WORDS if any(each.kind == kind for each in found.deviations)]
    if not kinds:
        st.caption(say("Nobody leaves the designed path."))
        return
    wanted = st.pills(
        say("Kinds of deviations"),
        kinds,
        selection_mode="multi",
        format_func=lambda kind: say(KIND_WORDS[kind]),
        key="deviation-kinds",
        label_visibility="collapsed",
    )
    shown = [each for each in found.deviations if not wanted or each.kind in wanted]
    _draw_table(shown[:MOST_SHOWN], laid)
    if len(shown) > MOST_SHOWN:
        st.caption(say("The first {count} are shown; the filter finds the others.", count=MOST_SHOWN))
    st.caption(say("A customer may deviate in several ways, but counts once in each."))


def _draw_table(shown: list[Deviation], laid: Laid) -> None:
    say, language, currency = session.say(), session.language(), laid.conformance.currency
    has_money = any(each.money is not None for each in shown)
    heads = [
        Head(say("What")),
        Head(say("Where")),
        Head(say("Customers"), "number"),
        Head(say("Share of all"), "bar"),
    ]
    if has_money:
        heads.append(Head(say("Their money"), "number"))
    rows = []
    for each in shown:
        where = f"{each.name or '–'} · {each.stage_name}" if each.stage_name else each.name or "–"
        row: list[object] = [
            say(KIND_WORDS[each.kind]),
            where,
            people(each.customers, language),
            bar(share(each.share, language), each.share),
        ]
        if has_money:
            row.append("–" if each.money is None else money(each.money, currency, language))
        rows.append(row)
    worst = next((place for place, each in enumerate(shown) if each.kind == "left_early"), None)
    draw_log_table("paths-deviation-rows", say("Who keeps to the map"), heads, rows, worst)
    if has_money:
        st.caption(
            say("Their money: what these customers are worth by the log's values, else by the journey's.")
        )
    else:
        st.caption(
            say("No money stated: the log has no value column and the journey no value of a customer.")
        )
