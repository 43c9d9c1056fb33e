"""The votes of a workshop as bars, made for reading them to the room."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.insight import RoundResult
from cjm_studio.language import kind_label
from cjm_studio.model import Record

MOST_RANKED = 8


def draw_votes(result: RoundResult) -> None:
    """Bars as long as the dots; equal dots share a place."""
    say = session.say()
    name = result.round.name.strip()
    draw_heading(say("Vote: {name}", name=name) if name else say("The vote"))
    if not result.ranked:
        st.caption(say("Nobody has set a dot."))
        return
    _draw_outcome(result)
    for each in result.ranked[:MOST_RANKED]:
        dots = say.many("{count} dot", "{count} dots", each.dots)
        voters = say.many("from {count} person", "from {count} people", each.voters)
        words = session.plain(f"{each.place}. {words_of(each.record)}")
        st.progress(each.dots / result.ranked[0].dots, f"**{words}**  \n{dots}, {voters}")
    if rest := result.ranked[MOST_RANKED:]:
        with st.expander(say.many("{count} more", "{count} more", len(rest))):
            for each in rest:
                dots = say.many("{count} dot", "{count} dots", each.dots)
                st.markdown(session.plain(f"{each.place}. {words_of(each.record)}: {dots}"))


def _draw_outcome(result: RoundResult) -> None:
    say = session.say()
    voters = say.many("{count} person voted", "{count} people voted", result.voters)
    state = say("The vote is open still.") if result.round.is_open else ""
    tie = say("The first place is shared by {count}.", count=len(result.winners))
    told = [f"{voters}.", tie if len(result.winners) > 1 else "", state]
    st.caption(" ".join(part for part in told if part))


def draw_heading(words: str) -> None:
    """The heading of a part of the summary."""
    st.markdown(f"##### {session.plain(words)}")


def words_of(record: Record) -> str:
    """What a record says, in one line; its kind when it says nothing."""
    return " ".join(record.title.split()) or f"({kind_label(record.kind, session.language())})"
