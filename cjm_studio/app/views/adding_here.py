"""Adding what a view shows, at the place that is chosen on it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.app.placing import add_record, along_the_path
from cjm_studio.commands import holder_kinds, place_link
from cjm_studio.language import kind_label
from cjm_studio.model import Journey, Record


def draw_adding_here(journey: Journey, kinds: tuple[str, ...]) -> None:
    """A menu of the view's kinds: each is added where the chosen record stands, else at the beginning."""
    language = session.language()
    places = {kind: place_of(journey, kind, session.selected()) for kind in kinds}
    free = {kind for kind in kinds if not holder_kinds(kind)}
    offered = [kind for kind, place in places.items() if place is not None or kind in free]

    def words(kind: str) -> str:
        place = places[kind]
        name = kind_label(kind, language)
        return f"{name} → {session.plain(called(journey, place, language))}" if place else name

    picked = st.menu_button(
        session.say()("Add"),
        offered,
        key="add-here",
        icon=":material/add:",
        disabled=not offered,
        format_func=words,
    )
    if picked:
        place = places[picked]
        add_record(journey, picked, place.id if place else "")
        st.rerun()


def place_of(journey: Journey, kind: str, chosen: str) -> Record | None:
    """Where a new record of this kind stands: in the chosen one or what holds it, else in the first place."""
    wanted = holder_kinds(kind)
    record = journey.records.get(chosen)
    while record is not None and record.kind not in wanted:
        link = place_link(journey, record)
        record = journey.records.get(link.target) if link else None
    if record is not None and record.kind in wanted:
        return record
    return next((each for holder in wanted for each in along_the_path(journey, holder)), None)
