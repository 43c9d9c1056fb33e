"""A hypothesis as a page of its own: the bet at the left, what shows it and what it takes at the right."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.money.case_words import payback_words, trial_words
from cjm_studio.app.money.conveyor_cards import money_words, range_words
from cjm_studio.app.money.linking import added, draw_link_choice, draw_link_choices
from cjm_studio.app.money.money_words import PERIODS
from cjm_studio.app.money.remarks import draw_remarks
from cjm_studio.insight.business_case import BusinessCase
from cjm_studio.language import kind_label, option_label
from cjm_studio.model import Evidence, Journey, Record


def draw_card(journey: Journey, case: BusinessCase) -> None:
    """Every field in the order in which a bet is made; each is saved when it is left."""
    say = session.say()
    bet, ground = st.columns([0.55, 0.45], gap="large")
    with bet:
        draw_field(case.hypothesis, "change")
        draw_field(case.hypothesis, "because")
        _draw_effect(journey, case)
        _draw_money(journey, case)
        st.markdown(f"**{say('What it takes')}**")
        with st.grid(2, gap="small"):
            for name in ("cost_once", "cost_per_period", "effort", "confidence"):
                draw_field(case.hypothesis, name)
        draw_field(case.hypothesis, "plan_b")
    with ground:
        _draw_state(journey, case)
        _draw_tests(case)
        _draw_evidence(case)
        draw_field(case.hypothesis, "tracker_link")
        if case.hypothesis.tracker_link:
            st.link_button(
                say("Open in the tracker"), case.hypothesis.tracker_link, icon=":material/open_in_new:"
            )


def _draw_state(journey: Journey, case: BusinessCase) -> None:
    say, record = session.say(), case.hypothesis
    if case.is_delivered_untested:
        st.markdown(f":red[:material/error: {say('It is being delivered and no customer was asked.')}]")
    draw_field(record, "status")
    draw_link_choice(journey, record, "owned_by", "actor", say("Who answers for it"))
    places = [*case.places, *case.pains]
    if places:
        named = ", ".join(_named(place) for place in places)
        st.caption(session.plain(say("Belongs to: {places}", places=named)))


def _named(record: Record) -> str:
    words = " ".join(record.title.split()) or kind_label(record.kind, session.language())
    return words if len(words) <= 60 else words[:59] + "…"


def _draw_effect(journey: Journey, case: BusinessCase) -> None:
    say = session.say()
    st.markdown(f"**{say('What it moves, and by how much')}**")
    draw_link_choices(journey, case.hypothesis, "moves", "metric", kind_label("metric", session.language()))
    with st.grid("auto", min_column_width=120, gap="small"):
        for name in ("effect_low", "effect_likely", "effect_high", "effect_unit"):
            draw_field(case.hypothesis, name)


def _draw_money(journey: Journey, case: BusinessCase) -> None:
    """What comes of it in money, with its range; or why no money is stated."""
    say, language, worth = session.say(), session.language(), case.money
    with st.container(border=True, key="hypothesis-money"):
        period = say(PERIODS[journey.head.period])
        st.caption(say("Forecast {period}, its running cost taken off", period=period))
        st.markdown(f"### {session.plain(money_words(journey, worth, language))}")
        said = [range_words(journey, worth, language)]
        if worth.likely is not None:
            once = case.hypothesis.cost_once
            said.append(payback_words(worth.payback_periods, once, journey.head, language))
        if worth.rank is not None:
            said.append(say("Number {rank} by money.", rank=worth.rank))
        if worth.is_quick_win:
            said.append(say("A quick win: cheap, fast and large."))
        st.caption(session.plain(" · ".join(part for part in said if part)))
    draw_remarks(journey, worth.remarks, "hypothesis")


def _draw_tests(case: BusinessCase) -> None:
    say = session.say()
    st.markdown(f"**{say('Tests')}**")
    if not case.tests:
        st.caption(say("Not tested yet. The cheapest test is with five customers and a sheet of paper."))
    for test in case.tests:
        with st.expander(session.plain(trial_words(test, session.language())[:120])):
            for name in (
                "with_customers", "method", "sample_size", "started", "ended", "result", "learnt"
            ):  # fmt: skip
                draw_field(test, name)
    with st.popover(say("Add a test"), icon=":material/science:"):
        _draw_new_test(case)


def _draw_new_test(case: BusinessCase) -> None:
    say, language, record = session.say(), session.language(), case.hypothesis
    with st.form(f"new-test-{record.id}-{len(case.tests)}", border=False):
        with_customers = st.toggle(say("With customers"), True)
        method = st.text_area(
            say("Method"), placeholder=say("For example: a paper ticket in one branch for a week")
        )
        size = st.number_input(say("Sample size"), min_value=0, value=None, step=1)
        results: list[str | None] = [None, "confirmed", "refuted", "unclear"]
        result = st.selectbox(
            say("Result"), results, format_func=lambda each: option_label(each, language) if each else "–"
        )
        learnt = st.text_area(say("What was learnt"))
        if st.form_submit_button(say("Add"), type="primary"):
            new = {
                "kind": "test",
                "with_customers": with_customers,
                "method": fit_text(method or ""),
                "sample_size": size,
                "result": result,
                "learnt": fit_text(learnt or ""),
            }
            known = {name: value for name, value in new.items() if value is not None}
            session.commit(added(record.id, "tested_by", known))
            st.rerun()


def _draw_evidence(case: BusinessCase) -> None:
    say, record = session.say(), case.hypothesis
    st.markdown(f"**{say('What shows it')}**")
    if not case.evidence:
        st.caption(say("Nothing yet: it is an assumption. A quote, a figure or a complaint makes it more."))
    for each in case.evidence:
        st.markdown(f"- {session.plain(_evidence_words(each))}")
    key = f"new-evidence-{record.id}-{len(case.evidence)}"
    st.text_input(
        say("Add evidence"),
        key=key,
        placeholder=say("What was said, counted or seen"),
        on_change=_add_evidence,
        args=(record.id, key),
    )


def _evidence_words(each: Evidence) -> str:
    words = each.text.strip() or option_label(each.evidence_kind, session.language())
    return f"{words} — {each.source}" if each.source.strip() else words


def _add_evidence(hypothesis_id: str, key: str) -> None:
    text = fit_text(st.session_state[key] or "").strip()
    if text:
        new = {"kind": "evidence", "text": text, "evidence_level": "reported"}
        session.commit(added(hypothesis_id, "evidenced_by", new))
