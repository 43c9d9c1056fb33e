"""Groups of customers: who reaches the goal by month, channel or segment, and two of them compared."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.asking import Asking, draw_chart
from cjm_studio.app.paths.changes_part import draw_changes
from cjm_studio.figures.charts import people
from cjm_studio.figures.paths import cohort_chart, versus_chart, versus_words
from cjm_studio.language import N_
from cjm_studio.paths.questions import cohorts, segment_values, versus
from cjm_studio.store import Kept

PERIOD_WORDS = {"month": N_("Month of the beginning"), "week": N_("Week of the beginning"),
                "day": N_("Day of the beginning")}  # fmt: skip
TIME = ""


def draw_groups(about: Asking, kept: Kept | None) -> None:
    """The heat table, two segments with their intervals, and before and after a day."""
    say = session.say()
    if about.outcome:
        with st.container(border=True):
            _draw_cohorts(about)
        with st.container(border=True):
            _draw_versus(about)
    else:
        st.caption(say("Choose the goal above: groups are compared by who reaches it."))
    with st.container(border=True, key="paths-changes-part"):
        draw_changes(about, kept)


def _draw_cohorts(about: Asking) -> None:
    say = session.say()
    attributes = list(about.log.attributes)
    by_words = {name: say(words) for name, words in PERIOD_WORDS.items()} | {
        name: name for name in attributes
    }
    st.markdown(f"**{say('Who reaches the goal')}**")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = st.selectbox(
            say("Groups by"),
            list(by_words),
            key="cohort-by",
            format_func=lambda name: by_words[name],
            width=260,
        )
        across_words = {TIME: say("the time it took")} | {
            name: words for name, words in by_words.items() if name != by
        }
        across = st.selectbox(
            say("and across by"),
            list(across_words),
            key=f"cohort-across-{by}",
            format_func=lambda name: across_words[name],
            width=260,
        )
    found = about.held.ask(cohorts, about.log, about.outcome, by, across, about.kept)
    draw_chart(cohort_chart(found, theme(), session.language()), "groups", say("Who reaches the goal"))
    said = [say("In italics: fewer than 30 customers, chance may do much.")]
    if found.left_out:
        said.append(
            say.many("{count} more group is not shown.", "{count} more groups are not shown.", found.left_out)
        )
    st.caption(" ".join(said))


def _draw_versus(about: Asking) -> None:
    say = session.say()
    st.markdown(f"**{say('Two segments beside each other')}**")
    offered = {name: about.held.ask(segment_values, about.log, name) for name in about.log.attributes}
    offered = {name: values for name, values in offered.items() if len(values) > 1}
    if not offered:
        st.caption(
            say(
                "The log has no channel or segment with two values. Open it again with such a column "
                "to compare."
            )
        )
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        attribute = st.selectbox(say("Segment"), list(offered), key="versus-by", width=220)
        values = dict(offered[attribute])
        pair = [_draw_side(values, attribute, place) for place in (0, 1)]
    if pair[0] == pair[1]:
        st.caption(say("Choose two different ones."))
        return
    found = about.held.ask(versus, about.log, about.outcome, attribute, (pair[0], pair[1]), about.kept)
    st.markdown(session.plain(versus_words(found, session.language())))
    draw_chart(versus_chart(found, theme(), session.language()), "two-segments", say("Two segments"))
    st.caption(
        say(
            "Intervals of 95 %: Wilson's for each share, Newcombe's (1998, method 10) for the difference. "
            "Segments were not drawn by lot: a difference is a hint, not a proof."
        )
    )


def _draw_side(values: dict[str, int], attribute: str, place: int) -> str:
    say = session.say()
    return st.selectbox(
        (say("First"), say("Second"))[place],
        list(values),
        index=place,
        key=f"versus-{place}-{attribute}",
        format_func=lambda name: f"{name or say('not said')} · {people(values[name], session.language())}",
        width=220,
    )
