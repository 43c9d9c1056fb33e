"""One expectation edited where one looks: its levels on the scale, who feels it, where it comes from."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.app.ledger.joining import Joint, draw_join, draw_unjoin, joined
from cjm_studio.app.naming import called
from cjm_studio.insight.expectation_lines import ExpectationLine
from cjm_studio.language import kind_label
from cjm_studio.model import Expectation, Journey

FELT_BY = Joint("felt_by", ("persona",))
SET_BY = Joint("sets", ("promise", "communication"), incoming=True)
LEVELS = ("worst", "expected", "best", "perceived")


def draw_expectation_editor(journey: Journey, line: ExpectationLine) -> None:
    """The form of the chosen expectation: four levels side by side, the rest beneath."""
    say, expectation = session.say(), line.expectation
    with st.container(border=True, key=f"expectation-editor-{expectation.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"#### {session.plain(expectation.name or say('no name'))}", width="content")
            if st.button(say("Show on the map"), key="expectation-on-map", icon=":material/route:"):
                session.go_to("map")
        for column, level in zip(st.columns(4, gap="small"), LEVELS, strict=True):
            with column:
                draw_field(expectation, level)
                draw_field(expectation, f"{level}_text")
        _draw_frame(journey, expectation)


def _draw_frame(journey: Journey, expectation: Expectation) -> None:
    say = session.say()
    scale, origin, force, links = st.columns(4, gap="small")
    with scale:
        draw_field(expectation, "name")
        draw_field(expectation, "scale")
        if expectation.scale == "quantity":
            draw_field(expectation, "unit")
            draw_field(expectation, "direction")
    with origin:
        draw_field(expectation, "source")
        draw_field(expectation, "evidence_level")
        draw_field(expectation, "date")
    with force:
        draw_field(expectation, "force")
        draw_field(expectation, "decision_factor")
        st.caption(
            say(
                "Hygiene: fairness, clarity. Added value: control, standing. "
                "Differentiators: belonging, enjoyment."
            )
        )
    with links:
        _draw_links(journey, expectation, FELT_BY, say("Felt by"))
        _draw_links(journey, expectation, SET_BY, say("Set by"))


def _draw_links(journey: Journey, expectation: Expectation, joint: Joint, label: str) -> None:
    for other in joined(journey, expectation, joint):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            # A promise and the message that makes it often have the same words.
            kind = kind_label(other.kind, session.language())
            name = f"{kind}: {called(journey, other, session.language())}"
            st.markdown(f"{label} · {session.plain(name)}", width="content")
            draw_unjoin(journey, expectation, other, joint)
    draw_join(journey, expectation, joint, label)
