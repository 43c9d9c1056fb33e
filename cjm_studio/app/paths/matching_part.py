"""Which event belongs to which touchpoint: what is known, what is suggested, what people choose."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.app.paths.asking import Asking
from cjm_studio.app.paths.log_table import Head, chips, draw_log_table
from cjm_studio.app.paths.overlaying import Laid
from cjm_studio.figures.charts import people
from cjm_studio.paths.overlay import Suggestion, accepted, best_suggestions, suggest

MOST_OFFERED = 25


def draw_matching(about: Asking, laid: Laid) -> None:
    """How many events have their touchpoints; those without, each with a suggestion where there is one."""
    say, found = session.say(), laid.overlay.matching
    total = len(found.touchpoints) + len(found.unmatched_events)
    st.markdown(f"**{say('Whose event is whose')}**")
    st.caption(
        say(
            "{count} of {total} events have a touchpoint. The connections are kept in the journey, as "
            "rules of its touchpoints.",
            count=len(found.touchpoints),
            total=total,
        )
    )
    if found.unmatched_events:
        _draw_unmatched(about, laid)
    _draw_remarks(laid)
    if found.touchpoints:
        with st.expander(say("What is connected"), icon=":material/link:"):
            _draw_connected(about, laid)


def _draw_unmatched(about: Asking, laid: Laid) -> None:
    """A choice of touchpoint for each event without one, the most frequent first; one act for all."""
    say, journey, language = session.say(), laid.journey, session.language()
    unmatched = set(laid.overlay.matching.unmatched_events)
    events = [each for each in about.counts if each.name in unmatched]
    proposed = {
        each.event: each for each in best_suggestions(suggest(journey, [each.name for each in events]))
    }
    events.sort(key=lambda each: each.name not in proposed)
    names = {key: called(journey, record, language) for key, record in journey.records.items()
             if record.kind == "touchpoint"}  # fmt: skip
    pairs: list[tuple[str, str]] = []
    with st.grid("auto", min_column_width=300, gap="medium"):
        for event in events[:MOST_OFFERED]:
            with st.container(gap="xxsmall"):
                chosen = st.selectbox(
                    session.plain(f"{event.name} · {people(event.customers, language)}"),
                    list(names),
                    index=_place(list(names), proposed.get(event.name)),
                    format_func=lambda key: names[key],
                    placeholder=say("not on the map"),
                    key=f"match-{event.name}-{len(unmatched)}",
                )
                if event.name in proposed:
                    st.caption(session.plain(proposed[event.name].told(language)))
            if chosen:
                pairs.append((event.name, chosen))
    if len(events) > MOST_OFFERED:
        st.caption(say("The first {count} are shown; connect them, and the next come.", count=MOST_OFFERED))
    act = accepted(journey, pairs)
    if st.button(
        say.many("Connect {count} event", "Connect {count} events", len(pairs)),
        key="connect-events",
        type="primary",
        icon=":material/link:",
        disabled=act is None,
    ):
        if act is not None:
            session.commit(act)
        st.rerun()


def _place(names: list[str], suggestion: Suggestion | None) -> int | None:
    return names.index(suggestion.touchpoint) if suggestion and suggestion.touchpoint in names else None


def _draw_remarks(laid: Laid) -> None:
    """What the log does not tell of, and what could be meant twice."""
    say, found, journey = session.say(), laid.overlay.matching, laid.journey
    language = session.language()
    if found.unseen:
        names = ", ".join(called(journey, journey.record(each), language) for each in found.unseen[:8])
        more = len(found.unseen) - 8
        told = say("The log says nothing of: {names}", names=names)
        if more > 0:
            told += " " + say.many("and {count} more", "and {count} more", more)
        st.caption(session.plain(told))
    if found.ambiguous:
        st.caption(
            session.plain(
                say(
                    "These belong to several touchpoints, the path decides which: {names}",
                    names=", ".join(found.ambiguous[:8]),
                )
            )
        )


def _draw_connected(about: Asking, laid: Laid) -> None:
    say, looks, journey = session.say(), about.looks(), laid.journey
    language = session.language()
    draw_log_table(
        "paths-connected",
        say("What is connected"),
        [Head(say("Event")), Head(say("Touchpoint"))],
        [
            [
                chips([event], looks),
                ", ".join(called(journey, journey.record(each), language) for each in found),
            ]
            for event, found in laid.overlay.matching.touchpoints.items()
        ],
    )
