"""The promise ledger, walked one promise after another: what it sets, who keeps it, whether it is kept."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.frame import theme
from cjm_studio.app.ledger.expectation_rows import level_words, reading_words
from cjm_studio.app.ledger.joining import Joint, draw_join, draw_unjoin, joined
from cjm_studio.app.ledger.path_pieces import path_pieces
from cjm_studio.app.ledger.promise_words import COLOURS, ICONS, short_verdict, verdict_of
from cjm_studio.app.naming import called
from cjm_studio.app.placing import add_record
from cjm_studio.commands import Set
from cjm_studio.figures.charts import chart_config
from cjm_studio.figures.ledger.path_chart import path_chart
from cjm_studio.insight.expectation_lines import expectation_lines
from cjm_studio.insight.promises import PromiseCheck, check_promises
from cjm_studio.language import duration, field_label, kind_label
from cjm_studio.model import Journey, Promise

KEEPERS = ("frontstage_action", "backstage_action", "support_process", "system", "physical_evidence")
SETS = Joint("sets", ("expectation",))
KEEPS = Joint("keeps", KEEPERS, incoming=True)
SAYS = Joint("says", ("communication",), incoming=True)
MINUTE_S = 60


def draw_promise_walk(journey: Journey) -> None:
    """One promise at a time, with the way to the one before and the one after."""
    say = session.say()
    checks = {check.promise_id: check for check in check_promises(journey)}
    if not checks:
        st.markdown(f"**{say('No promise is written down yet')}**")
        st.caption(
            say(
                "What do your advertising, your site and your staff promise? “Money in 10 minutes” is one. "
                "Each promise sets an expectation, and somebody has to keep it."
            )
        )
        if st.button(say("Add a promise"), key="add-promise", type="primary", icon=":material/add:"):
            add_record(journey, "promise", "")
            st.rerun()
        return
    check = _chosen(journey, checks)
    promise = journey.record(check.promise_id)
    assert isinstance(promise, Promise)
    said, sets = st.columns(2, gap="medium")
    with said, st.container(border=True, key="walk-promise"):
        _draw_promise(journey, promise)
    with sets, st.container(border=True, key="walk-sets"):
        _draw_sets(journey, promise)
    keeps, verdict = st.columns([0.66, 0.34], gap="medium")
    with keeps, st.container(border=True, key="walk-keeps"):
        _draw_keeps(journey, promise, check)
    with verdict, st.container(border=True, key="walk-verdict"):
        _draw_verdict(journey, check)


def _chosen(journey: Journey, checks: dict[str, PromiseCheck]) -> PromiseCheck:
    """The walk's place: the selected promise, else the first one that is not kept."""
    say, language, ids = session.say(), session.language(), list(checks)
    now = session.selected()
    if now not in checks:
        now = next((key for key in ids if checks[key].verdict != "kept"), ids[0])
    place = ids.index(now)
    kept = sum(check.verdict == "kept" for check in checks.values())
    st.caption(say("{kept} of {count} promises are kept", kept=kept, count=len(ids)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(
            say("Previous promise"), key="walk-back", icon=":material/arrow_back:", disabled=place == 0,
            on_click=session.select, args=(ids[max(place - 1, 0)],),
        )  # fmt: skip
        chosen = st.selectbox(
            say("Promise"), ids, index=place, key=f"walk-{now}", width=420, label_visibility="collapsed",
            format_func=lambda key: (
                f"{ids.index(key) + 1}. {called(journey, journey.records[key], language)} · "
                f"{short_verdict(checks[key], language)}"
            ),
        )  # fmt: skip
        st.button(
            say("Next promise"), key="walk-on", icon=":material/arrow_forward:",
            disabled=place == len(ids) - 1,
            on_click=session.select, args=(ids[min(place + 1, len(ids) - 1)],),
        )  # fmt: skip
        if st.button(say("Add a promise"), key="add-promise", icon=":material/add:"):
            add_record(journey, "promise", "")
            st.rerun()
    if chosen != now:
        session.select(chosen)
        st.rerun()
    return checks[now]


def _draw_promise(journey: Journey, promise: Promise) -> None:
    say, language = session.say(), session.language()
    st.markdown(f":material/handshake: **{say('What is promised')}**")
    draw_field(promise, "text")
    _draw_promised_time(promise)
    draw_field(promise, "conditions")
    for message in joined(journey, promise, SAYS):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.markdown(
                session.plain(say("Said by: {name}", name=called(journey, message, language))),
                width="content",
            )
            draw_unjoin(journey, promise, message, SAYS)
    draw_join(journey, promise, SAYS, say("Where it is said"))


def _draw_promised_time(promise: Promise) -> None:
    say, seconds = session.say(), promise.promised_duration_s
    key = f"{promise.id}.promised.{seconds}"

    def save() -> None:
        minutes = st.session_state[key]
        wanted = None if minutes is None else minutes * MINUTE_S
        session.commit(Set(item=promise.id, values={"promised_duration_s": wanted}))

    st.number_input(
        say("Promised time, minutes"),
        min_value=0.0,
        max_value=1e10,
        value=None if seconds is None else seconds / MINUTE_S,
        step=1.0,
        format="%g",
        key=key,
        placeholder=say("It names no time"),
        on_change=save,
    )
    if seconds is not None and seconds >= 180 * MINUTE_S:
        st.caption(duration(seconds, session.language()))


def _draw_sets(journey: Journey, promise: Promise) -> None:
    say, language = session.say(), session.language()
    st.markdown(f":material/straighten: **{say('The expectation that it sets')}**")
    lines = {line.expectation.id: line for line in expectation_lines(journey)}
    found = joined(journey, promise, SETS)
    if not found:
        st.caption(say("None is linked. What does somebody expect who has heard this promise?"))
    for expectation in found:
        line = lines[expectation.id]
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"**{session.plain(line.expectation.name or say('no name'))}**", width="content")
            draw_unjoin(journey, promise, expectation, SETS)
        levels = [
            f"{field_label(name, language)}: {level_words(line.expectation, name, language)}"
            for name in ("worst", "expected", "best", "perceived")
        ]
        st.caption(session.plain(" · ".join(levels)))
        colour = {"below": "red", "beyond": "green"}.get(line.gap.reading or "", "gray")
        st.markdown(f":{colour}-badge[{session.plain(reading_words(line, language))}]")
    draw_join(journey, promise, SETS, say("It also sets"))


def _draw_keeps(journey: Journey, promise: Promise, check: PromiseCheck) -> None:
    say, language = session.say(), session.language()
    st.markdown(f":material/support_agent: **{say('Who keeps it, and how long that takes')}**")
    pieces = path_pieces(journey, check.path, language)
    figure = path_chart(pieces, check.promised_s, theme(), language)
    if figure:
        st.plotly_chart(
            figure,
            key=f"path-{promise.id}",
            theme=None,
            config=chart_config("path", "png"),
            alt=say("The path and its time"),
        )
    keepers = joined(journey, promise, KEEPS)
    if not keepers:
        st.caption(say("Nobody yet. A promise without a process is kept by chance."))
    for keeper in keepers:
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if st.button(
                session.plain(f"{kind_label(keeper.kind, language)}: {called(journey, keeper, language)}"),
                key=f"keeper-{keeper.id}",
                type="tertiary",
                wrap=True,
            ):
                session.select(keeper.id)
                session.go_to("map")
            draw_unjoin(journey, promise, keeper, KEEPS)
    draw_join(journey, promise, KEEPS, say("Link a keeper"))


def _draw_verdict(journey: Journey, check: PromiseCheck) -> None:
    say, found = session.say(), verdict_of(journey, check, session.language())
    st.markdown(f"**{say('Verdict')}**")
    st.markdown(
        f"### :{COLOURS[check.verdict]}[:material/{ICONS[check.verdict]}:] {session.plain(found.title)}"
    )
    for reason in found.why:
        st.markdown(session.plain(reason))
    if found.do:
        st.markdown(f":material/arrow_forward: {session.plain(found.do)}")
