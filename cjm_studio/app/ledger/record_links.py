"""Records as buttons that lead to them on the map."""

from collections.abc import Iterable

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.language import kind_label
from cjm_studio.model import Journey

MOST = 24


def draw_record_links(journey: Journey, ids: Iterable[str], key: str, *, with_kind: bool = False) -> None:
    """A button for each record; the first of them when there are very many, and how many more."""
    say, language = session.say(), session.language()
    records = [journey.records[each] for each in ids if each in journey.records]
    with st.container(horizontal=True, gap="xsmall", key=f"links-{key}"):
        for record in records[:MOST]:
            name = called(journey, record, language)
            words = f"{kind_label(record.kind, language)}: {name}" if with_kind else name
            if st.button(session.plain(words), key=f"to-{key}-{record.id}", wrap=True):
                session.select(record.id)
                session.go_to("map")
        if more := len(records[MOST:]):
            st.caption(say.many("and {count} more", "and {count} more", more))
