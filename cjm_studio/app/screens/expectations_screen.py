"""The Expectations page: what was expected and what came, and the ledger of what was promised."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.adding_expectations import draw_adding_expectation
from cjm_studio.app.ledger.expectation_editor import draw_expectation_editor
from cjm_studio.app.ledger.expectation_rows import expectation_rows
from cjm_studio.app.ledger.expectations_table import draw_expectations_table
from cjm_studio.app.ledger.promise_walk import draw_promise_walk
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.figures.charts import chart_config
from cjm_studio.figures.ledger.gap_chart import gap_chart
from cjm_studio.insight.expectation_lines import ExpectationLine, expectation_lines, mend_first
from cjm_studio.model import Journey, Persona, Promise

ALL = ""


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Expectations"))
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), say("Expectations"))
    session.show_refusals()
    part = _draw_tools(journey)
    if part == "promises":
        draw_promise_walk(journey)
    else:
        _draw_expectations(journey)
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_tools(journey: Journey) -> str:
    say = session.say()
    is_promise = isinstance(journey.records.get(session.selected()), Promise)
    with st.container(horizontal=True, vertical_alignment="center"):
        part = choose(
            say("Part of the page"),
            {"expectations": say("Expectations"), "promises": say("Promise ledger")},
            key="expectations-part",
            first="promises" if is_promise else "expectations",
            labelled=False,
        )
        draw_undo_row()
    return part


def _draw_expectations(journey: Journey) -> None:
    lines = expectation_lines(journey)
    if not lines:
        _draw_none(journey)
        return
    shown, by_tier = _draw_choice(journey, lines)
    if not shown:
        st.caption(session.say()("Nothing is expected by this persona yet. Choose another one, or add it."))
        return
    chosen = next((line for line in shown if line.expectation.id == session.selected()), _first(shown))
    rows = expectation_rows(shown, journey, theme(), session.language(), by_tier=by_tier)
    draw_expectations_table(rows, chosen.expectation.id, theme())
    draw_expectation_editor(journey, chosen)
    _draw_curve(journey, tuple(line for line in lines if line in shown))


def _first(shown: tuple[ExpectationLine, ...]) -> ExpectationLine:
    """What to look at before anything is chosen: what to mend first."""
    return mend_first(shown)[0]


def _draw_choice(
    journey: Journey, lines: tuple[ExpectationLine, ...]
) -> tuple[tuple[ExpectationLine, ...], bool]:
    """Whose expectations, in which order; and one more."""
    say = session.say()
    personas = {persona.id: persona.name for persona in journey.all_of(Persona)}
    with st.container(horizontal=True, vertical_alignment="center"):
        order = choose(
            say("Order"),
            {"mend": say("What to mend first"), "way": say("Along the way")},
            key="expectations-order",
            labelled=False,
        )
        persona = st.selectbox(
            say("Persona"),
            [ALL, *personas],
            key=f"expectations-persona-{journey.id}",
            format_func=lambda each: personas[each] if each else say("All personas"),
            label_visibility="collapsed",
            width=220,
        )
        draw_adding_expectation(journey)
    shown = tuple(
        line for line in lines if not persona or not line.personas or persona in {p.id for p in line.personas}
    )
    return (mend_first(shown) if order == "mend" else shown), order == "mend"


def _draw_curve(journey: Journey, lines: tuple[ExpectationLine, ...]) -> None:
    say = session.say()
    with st.container(border=True, key="gap-curve"):
        st.markdown(f"**{say('The gap along the way')}**")
        st.caption(
            say(
                "How far what came is from what was expected, as a share of the way from worst "
                "tolerable to best"
            )
        )
        figure = gap_chart(lines, journey, theme(), session.language())
        if figure is None:
            st.caption(say("It appears as soon as an expectation has worst, expected, best and what came."))
            return
        st.plotly_chart(
            figure, key="gap-chart", theme=None, config=chart_config("gaps", "png"),
            alt=say("Gaps along the way"),
        )  # fmt: skip


def _draw_none(journey: Journey) -> None:
    say = session.say()
    st.markdown(f"**{say('No expectation is written down yet')}**")
    st.caption(
        say(
            "Ask a customer what he hoped for and what he feared before he came: “The money in ten minutes; "
            "at worst half an hour.” Then what he got. The difference is what he tells others about."
        )
    )
    draw_adding_expectation(journey)
