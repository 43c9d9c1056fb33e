"""The business case on the page: what the owner reads at the left, the ten arguments at the right."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.money.case_words import call_to_action, case_markdown, case_sections
from cjm_studio.commands import Set
from cjm_studio.insight.arguments import LONGEST_WHY, CheckedArgument, argued, arguments
from cjm_studio.insight.business_case import BusinessCase
from cjm_studio.model import Hypothesis, JourneyHead

# On paper there is the page for the owner and nothing else.
PRINT = """<style>@media print {
.stApp, .stApp [data-testid="stAppViewContainer"], .stApp [data-testid="stMain"] {
  position: static !important; height: auto !important; overflow: visible !important; }
.stApp [data-testid="stHeader"] { display: none; }
.stApp * { visibility: hidden; }
.st-key-business-case, .st-key-business-case * { visibility: visible; }
.st-key-business-case {
  position: absolute !important; top: 0; left: 0; width: 100% !important; border: 0; gap: 6px !important; }
.st-key-business-case ul { padding-left: 20px !important; margin: 4px 0 0 !important; }
.st-key-business-case p, .st-key-business-case li {
  font-size: 13px !important; line-height: 1.3 !important; margin: 0 0 3px !important; }
.st-key-business-case h3 { font-size: 18px !important; padding: 0 !important; }
}</style>"""


def draw_case(case: BusinessCase, head: JourneyHead) -> None:
    """One page for an owner, to be read, printed and taken away; the arguments can be ticked beside it."""
    say = session.say()
    st.html(PRINT)
    page, checklist = st.columns([0.62, 0.38], gap="large")
    with page:
        st.download_button(
            say("Save as Markdown"),
            case_markdown(case, head, head.language),
            f"{case.hypothesis.id}.md",
            "text/markdown",
            key="save-case",
            icon=":material/download:",
            on_click="ignore",
        )
        with st.container(border=True, key="business-case"):
            _draw_page(case, head)
    with checklist:
        _draw_arguments(case.hypothesis)


def _draw_page(case: BusinessCase, head: JourneyHead) -> None:
    say, language = session.say(), session.language()
    st.caption(session.plain(say("Business case · {journey}", journey=head.name)))
    st.markdown(f"### {session.plain(case.hypothesis.change or say('no name'))}")
    first, *others = case_sections(case, head, language)
    with st.container(key="case-call"):
        st.markdown(f"**{session.plain(first.heading)}**")
        st.markdown(session.plain(call_to_action(case, head, language)))
    for section in others:
        lines = "\n".join(f"- {session.plain(line)}" for line in section.lines)
        st.markdown(f"**{session.plain(section.heading)}**\n\n{lines}")


def _draw_arguments(hypothesis: Hypothesis) -> None:
    say = session.say()
    ten = arguments(hypothesis)
    st.markdown(f"**{say('Ten arguments for the owners')}**")
    held = sum(each.holds for each in ten)
    st.progress(held / len(ten), say("{count} of {all} hold", count=held, all=len(ten)))
    for each in ten:
        _draw_argument(hypothesis, each)


def _draw_argument(hypothesis: Hypothesis, argument: CheckedArgument) -> None:
    """A tick, and the reason in one's own words."""
    say = session.say()
    mark = f"{hypothesis.id}.{argument.key}.{argument.holds}.{abs(hash(argument.why)) % 10**8}"

    def tick() -> None:
        _save(hypothesis.id, argument.key, argument.why if st.session_state[f"tick-{mark}"] else None)

    def explain() -> None:
        _save(hypothesis.id, argument.key, fit_text(st.session_state[f"why-{mark}"] or "")[:LONGEST_WHY])

    st.checkbox(say(argument.title), argument.holds, key=f"tick-{mark}", on_change=tick)
    st.text_input(
        say("Why: {argument}", argument=say(argument.title)),
        argument.why,
        key=f"why-{mark}",
        placeholder=say(argument.question),
        max_chars=LONGEST_WHY,
        label_visibility="collapsed",
        on_change=explain,
    )


def _save(hypothesis_id: str, key: str, why: str | None) -> None:
    record = session.store().journey(session.journey_id()).journey.records.get(hypothesis_id)
    if isinstance(record, Hypothesis):
        session.commit(Set(item=hypothesis_id, values=argued(record, key, why)))
