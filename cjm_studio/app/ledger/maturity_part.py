"""The maturity audit: for each dimension a level of four, and what shows it."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form import draw_field
from cjm_studio.commands import Add, Command, Set
from cjm_studio.insight.maturity import LEVELS, Maturity, maturity
from cjm_studio.language import N_, option_label
from cjm_studio.model import Journey, MaturityAssessment, new_id

# What is asked in each dimension, and what each level looks like.
QUESTIONS = {
    "measurement": N_("What of the customer's experience is measured, and who acts on it?"),
    "scope": N_("How much of the journey does anybody look after: a contact, a channel, the whole way?"),
    "processes": N_("Are processes made from the customer's side, and who mends them?"),
    "expectations": N_("Does anybody know what customers expect, and manage what is promised?"),
    "channels": N_("Does one channel know what another has learnt?"),
    "employees": N_("What do employees gain when the customer is well served?"),
    "money": N_("Is it known what experience brings and costs?"),
}
LEVEL_WORDS = {
    "reactive": N_("Reactive: complaints are answered when they come."),
    "proactive": N_("Proactive: causes are looked for before customers complain."),
    "cx_strategy": N_("CX strategy: experience is designed, owned and measured along the whole way."),
    "monetisation": N_("Monetisation: experience is managed by the money that it brings."),
}


def draw_maturity(journey: Journey) -> None:
    """Every dimension with its question, its level and what shows it."""
    say = session.say()
    with st.expander(say("What the levels mean")):
        for words in LEVEL_WORDS.values():
            st.markdown(session.plain(say(words)))
    for found in maturity(journey):
        with st.container(border=True, key=f"maturity-{found.dimension}", gap="xsmall"):
            _draw_dimension(journey, found)


def _draw_dimension(journey: Journey, found: Maturity) -> None:
    say, language = session.say(), session.language()
    st.markdown(f"**{option_label(found.dimension, language)}**")
    st.caption(session.plain(say(QUESTIONS[found.dimension])))
    if not found.assessments:
        _draw_level(found.dimension, None)
    for key in found.assessments:
        assessment = journey.record(key)
        assert isinstance(assessment, MaturityAssessment)
        _draw_level(found.dimension, assessment)
        draw_field(assessment, "what_shows_it")
        draw_field(assessment, "evidence_level")
    if len(found.assessments) > 1:
        st.caption(say("Assessed more than once: the lowest counts."))


def _draw_level(dimension: str, assessment: MaturityAssessment | None) -> None:
    language = session.language()
    level = assessment.level if assessment else None
    key = f"level-{assessment.id if assessment else dimension}-{level}"

    def save() -> None:
        chosen = st.session_state[key]
        if chosen and chosen != level:
            session.commit(assessed(dimension, chosen, assessment))

    st.segmented_control(
        session.say()("Level of {dimension}", dimension=option_label(dimension, language)),
        LEVELS,
        default=level,
        required=level is not None,
        key=key,
        format_func=lambda each: option_label(each, language),
        label_visibility="collapsed",
        on_change=save,
    )


def assessed(dimension: str, level: str, assessment: MaturityAssessment | None) -> Command:
    """The act that assesses a dimension: anew, or as another level than before."""
    if assessment is not None:
        return Set(item=assessment.id, values={"level": level})
    kind = "maturity_assessment"
    return Add(record={"kind": kind, "id": new_id(kind), "dimension": dimension, "level": level})
