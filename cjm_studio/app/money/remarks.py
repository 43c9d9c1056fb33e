"""What keeps figures from being computed, in words, each with the way to where it is mended."""

from collections.abc import Iterable

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.money.money_words import place_to_mend
from cjm_studio.insight.remark import Remark
from cjm_studio.model import Journey

MOST_SHOWN = 4


def draw_remarks(journey: Journey, remarks: Iterable[Remark], key: str) -> None:
    """Each remark once; the first few at once, the others folded away."""
    told = {remark.told(session.language()): remark for remark in remarks}
    if not told:
        return
    shown = list(told.items())
    with st.container(key=f"remarks-{key}", border=True):
        for place, (words, remark) in enumerate(shown[:MOST_SHOWN]):
            _draw(journey, words, remark, f"{key}-{place}")
    if len(shown) > MOST_SHOWN:
        more = len(shown) - MOST_SHOWN
        with st.expander(session.say().many("{count} more remark", "{count} more remarks", more)):
            for place, (words, remark) in enumerate(shown[MOST_SHOWN:], start=MOST_SHOWN):
                _draw(journey, words, remark, f"{key}-{place}")


def _draw(journey: Journey, words: str, remark: Remark, key: str) -> None:
    say = session.say()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f":material/info: {session.plain(words)}", width="stretch")
        if st.button(say("Mend"), key=f"mend-{key}", icon=":material/build:"):
            page, record = place_to_mend(journey, remark)
            session.select(record)
            session.go_to(page)
