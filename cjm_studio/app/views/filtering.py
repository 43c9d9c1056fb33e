"""Which stages, lanes and personas a page shows: chosen in a menu, kept from page to page for each view."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from cjm_studio.app import session
from cjm_studio.layout import VIEWS, MapOptions
from cjm_studio.model import Journey, Persona, stages

PARTS = ("stages", "lanes", "personas")


def draw_filter(view: str, journey: Journey) -> None:
    """The menu; what is chosen in it is what `filtered` knows."""
    say, chosen = session.say(), _chosen(view)
    count = sum(bool(part) for part in chosen.values())
    label = say("Filter: {count}", count=count) if count else say("Filter")
    menu = st.popover(label, icon=":material/filter_list:", key=f"filter-{view}", on_change="rerun")
    if not menu.open:
        return
    offered = {
        "stages": {stage.id: stage.name or stage.id for stage in stages(journey)},
        "lanes": lanes_of(view, journey),
        "personas": {persona.id: persona.name or persona.id for persona in journey.all_of(Persona)},
    }
    labels = {"stages": say("Stages"), "lanes": say("Lanes"), "personas": say("Personas")}
    with menu:
        for part in PARTS:
            if offered[part]:
                _draw_part(view, part, labels[part], offered[part])
        if count:
            st.button(say("Show everything"), key=f"filter-{view}-none", on_click=_forget, args=(view,))


def filtered(view: str, options: MapOptions) -> MapOptions:
    """The options of a picture with what is chosen for this view."""
    chosen = _chosen(view)
    return replace(options, stages=chosen["stages"], lanes=chosen["lanes"], personas=chosen["personas"])


def lanes_of(view: str, journey: Journey) -> dict[str, str]:
    """Role to name of every lane that the view has."""
    scene = VIEWS[view](journey, language=session.language())
    subjects = (group.subject for group in scene.groups)
    return {each.lane: each.label for each in subjects if each.kind == "lane" and each.label}


def _chosen(view: str) -> dict[str, tuple[str, ...]]:
    kept: dict[str, tuple[str, ...]] = st.session_state.get(_place(view), {})
    return {part: kept.get(part, ()) for part in PARTS}


def _draw_part(view: str, part: str, label: str, offered: Mapping[str, str]) -> None:
    key = f"filter-{view}-{part}"
    st.multiselect(
        label,
        list(offered),
        default=[each for each in _chosen(view)[part] if each in offered],
        format_func=lambda each: offered.get(each) or each,
        placeholder=session.say()("All of them"),
        key=key,
        on_change=_keep,
        args=(view, part, key, tuple(offered)),
    )


def _keep(view: str, part: str, key: str, order: tuple[str, ...]) -> None:
    wanted = set(st.session_state[key])
    st.session_state[_place(view)] = _chosen(view) | {part: tuple(each for each in order if each in wanted)}


def _forget(view: str) -> None:
    st.session_state.pop(_place(view), None)


def _place(view: str) -> str:
    """Where it is kept: a part of this journey's session, for other journeys have other stages."""
    return f"shown-{view}-{session.journey_id()}"
