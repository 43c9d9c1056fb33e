"""Before and after a day: which shares have changed by more than chance."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.asking import Asking
from cjm_studio.app.paths.log_table import Head, chips, draw_log_table
from cjm_studio.figures.charts import people, points, share
from cjm_studio.language import N_
from cjm_studio.layout import Tone
from cjm_studio.paths.overlay import Drift, Shift, drift
from cjm_studio.paths.questions import path_counts
from cjm_studio.store import Kept

MOST_SHOWN = 12
KIND_WORDS = {
    "path": N_("of all went exactly this path"),
    "transition": N_("went straight on"),
    "stage": N_("went on from this stage"),
    "arrival": N_("of all reached this stage"),
}


@st.fragment
def draw_changes(about: Asking, kept: Kept | None) -> None:
    """The day, and what has changed since."""
    say, found = session.say(), about.facts
    st.markdown(f"**{say('Before and after a day')}**")
    if found.first is None or found.last is None or found.first.date() == found.last.date():
        st.caption(say("The log holds one day only: there is nothing to compare."))
        return
    first, last = found.first.date(), found.last.date()
    middle = max(first + timedelta(days=1), found.middle.date() if found.middle else first)
    day = st.date_input(
        say("The first day after the change"),
        middle,
        first + timedelta(days=1),
        last,
        key=f"changes-day-{about.held.number}",
        width=240,
    )
    if day is None:
        return
    _draw_shifts(_drift(about, kept, day), about)


def _drift(about: Asking, kept: Kept | None, day: date) -> Drift:
    state = (kept.journey.id, kept.revision) if kept else ("", 0)
    key = ("drift", day, about.kept, about.outcome, state)
    return about.held.remembered(key, lambda: _compared(about, kept, day))


def _compared(about: Asking, kept: Kept | None, day: date) -> Drift:
    moment = datetime.combine(day, time())
    before, now = (
        about.held.ask(path_counts, about.log, part, about.outcome)
        for part in (replace(about.kept, until=moment), replace(about.kept, since=moment))
    )
    return drift(before, now, kept.journey if kept else None, about.outcome)


def _draw_shifts(found: Drift, about: Asking) -> None:
    say, language, looks = session.say(), session.language(), about.looks()
    shown = [each for each in found.shifts if each.is_significant]
    if not shown:
        st.caption(
            say(
                "Nothing has changed by more than chance; {count} shares were compared.",
                count=len(found.shifts),
            )
        )
    else:
        draw_log_table(
            "paths-changes",
            say("Before and after a day"),
            [
                Head(say("What"), "chips"),
                Head(say("Which share")),
                Head(say("Before"), "number"),
                Head(say("After"), "number"),
                Head(say("Difference"), "number"),
            ],
            [_row(each, looks) for each in shown[:MOST_SHOWN]],
        )
        st.caption(
            say(
                "{count} of {all} shares that were compared changed by more than chance (5 %, adjusted for "
                "so many comparisons).",
                count=people(len(shown), language),
                all=people(len(found.shifts), language),
            )
        )
    st.caption(
        say(
            "{new} went paths that nobody went before; {gone} had gone paths that nobody goes now.",
            new=share(found.new_share, language),
            gone=share(found.vanished_share, language),
        )
    )


def _row(shift: Shift, looks: Mapping[str, Tone]) -> list[object]:
    say, language = session.say(), session.language()
    is_stage = shift.kind in ("stage", "arrival")
    change = ("+" if shift.change > 0 else "") + points(shift.change, language)
    return [
        (shift.what[-1] or say("no name")) if is_stage else chips(shift.what, looks),
        say(KIND_WORDS[shift.kind]),
        share(shift.before, language),
        share(shift.now, language),
        change,
    ]
