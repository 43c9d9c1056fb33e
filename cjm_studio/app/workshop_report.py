"""The summary of a workshop on the page, part by part; parts with nothing to say are left out."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.told_times import moment_of, told_moment
from cjm_studio.app.workshop_votes import draw_heading, draw_votes, words_of
from cjm_studio.app.workshops import Span
from cjm_studio.export import WorkshopReport, workshop_markdown
from cjm_studio.insight import KindTally, NewHypothesis, WorkshopSummary
from cjm_studio.language import kind_label, kinds_label, option_label


def draw_report(report: WorkshopReport, span: Span) -> None:
    """Figures on top, then votes, decisions, hypotheses, and what was left open."""
    summary = report.summary
    _draw_head(report, span)
    _draw_figures(report)
    results, rest = st.columns([0.6, 0.4], gap="large")
    with results:
        with st.container(key="votes"):
            for result in summary.rounds:
                draw_votes(result)
        _draw_decisions(summary)
        _draw_hypotheses(summary)
        _draw_clusters(summary)
    with rest:
        _draw_agenda(summary)
        _draw_people(report.people)
        _draw_list(session.say()("Parking lot"), [words_of(record) for record in summary.parking_lot])
        _draw_comments(summary)
        _draw_changes(report.changes)


def _draw_head(report: WorkshopReport, span: Span) -> None:
    say, workshop = session.say(), report.summary.workshop
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        name = workshop.name or say("Workshop")
        status = option_label(workshop.status, session.language())
        st.markdown(f"#### {session.plain(name)}  :gray-badge[{session.plain(status)}]", width="content")
        st.download_button(
            say("Save as Markdown"),
            workshop_markdown(report, session.language()),
            "workshop.md",
            "text/markdown",
            key="save-workshop",
            icon=":material/download:",
            on_click="ignore",
        )
    times = [told_moment(moment_of(each.made_ms)) for each in (span.start, span.end) if each]
    if times:
        st.caption(session.plain(" – ".join(times)))


def _draw_figures(report: WorkshopReport) -> None:
    say, summary = session.say(), report.summary
    figures = {
        say("People"): len(report.people),
        say("Notes"): summary.notes,
        say("Dots"): summary.dots,
        say("Decisions"): len(summary.decisions),
        say("New hypotheses"): len(summary.hypotheses),
    }
    with st.container(horizontal=True, key="workshop-figures"):
        for label, count in figures.items():
            st.metric(label, count, border=True, width=150)


def _draw_decisions(summary: WorkshopSummary) -> None:
    language = session.language()
    lines = [
        f"{words_of(each.source)} → {kind_label(each.became.kind, language)}: {words_of(each.became)}"
        for each in summary.decisions
    ]
    _draw_list(
        session.say()("Decisions"),
        lines,
        session.say()(
            "No note has become a pain, a gain or a hypothesis yet. On the board a note is turned into one."
        ),
    )


def _draw_hypotheses(summary: WorkshopSummary) -> None:
    if not summary.hypotheses:
        return
    draw_heading(session.say()("New hypotheses"))
    for each in summary.hypotheses:
        _draw_hypothesis(each)


def _draw_hypothesis(new: NewHypothesis) -> None:
    say = session.say()
    with st.container(border=True, gap="xsmall", key=f"hypothesis-{new.hypothesis.id}"):
        st.markdown(f"**{session.plain(words_of(new.hypothesis))}**")
        place = ", ".join(map(words_of, new.at))
        metric = ", ".join(map(words_of, new.moves))
        told = [
            say("Where: {what}", what=place) if place else "",
            say("Metric: {what}", what=metric)
            if metric
            else say("No metric yet: say which one it should move."),
        ]
        st.caption(session.plain(" · ".join(part for part in told if part)))


def _draw_clusters(summary: WorkshopSummary) -> None:
    if not summary.clusters:
        return
    say = session.say()
    draw_heading(say("Clusters"))
    for each in summary.clusters:
        notes = say.many("{count} note", "{count} notes", len(each.notes))
        dots = say.many("{count} dot", "{count} dots", each.dots)
        with st.expander(session.plain(f"{words_of(each.cluster)} · {notes} · {dots}")):
            st.markdown("\n".join(f"- {session.plain(words_of(note))}" for note in each.notes) or notes)


def _draw_agenda(summary: WorkshopSummary) -> None:
    say = session.say()
    if not summary.phases:
        return
    draw_heading(say("Agenda"))
    if summary.planned_min:
        st.caption(say.many("{count} minute planned", "{count} minutes planned", summary.planned_min))
    lines = []
    for phase in summary.phases:
        minutes = say("{count} min", count=phase.minutes) if phase.minutes else ""
        told = [option_label(phase.activity, session.language()), minutes, " ".join(phase.name.split())]
        lines.append("1. " + session.plain(" · ".join(part for part in told if part)))
    st.markdown("\n".join(lines))


def _draw_people(people: tuple[str, ...]) -> None:
    if people:
        draw_heading(session.say()("Took part"))
        st.markdown(session.plain(", ".join(people)))


def _draw_comments(summary: WorkshopSummary) -> None:
    lines = []
    for each in summary.comments:
        about = f" ({words_of(each.about)})" if each.about else ""
        lines.append(f"{' '.join(each.comment.text.split())}{about}")
    _draw_list(session.say()("Open comments"), lines)


def _draw_changes(changes: tuple[KindTally, ...]) -> None:
    say, language = session.say(), session.language()
    lines = []
    for each in changes:
        counts = [
            say("{count} added", count=each.added) if each.added else "",
            say("{count} changed", count=each.changed) if each.changed else "",
            say("{count} removed", count=each.removed) if each.removed else "",
        ]
        lines.append(f"{kinds_label(each.kind, language)}: {', '.join(count for count in counts if count)}")
    _draw_list(say("What changed in the workshop"), lines)


def _draw_list(heading: str, lines: list[str], otherwise: str = "") -> None:
    """A heading with bullets; without lines only what is said otherwise, or nothing."""
    if not lines and not otherwise:
        return
    draw_heading(heading)
    if lines:
        st.markdown("\n".join(f"- {session.plain(line)}" for line in lines))
    else:
        st.caption(otherwise)
