"""The summary of a workshop as Markdown: to be mailed, put into a wiki, or read in any editor."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cjm_studio.insight import KindTally, RoundResult, WorkshopSummary
from cjm_studio.language import Say, kind_label, kinds_label, option_label, translator
from cjm_studio.model import Record

# Signs that are markup wherever they stand. The others are so only at the beginning of a text.
_ANYWHERE = re.compile(r"[\\`*_\[\]{}<>|~&$^@]|==|!(?=\[)|:(?=[\w+-]+:)|:(?=//)|www(?=\.)", re.IGNORECASE)
_FIRST = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True)
class WorkshopReport:
    """All that a summary is written from: the journey's title, the workshop, who was there, what changed."""

    title: str
    summary: WorkshopSummary
    people: tuple[str, ...]
    changes: tuple[KindTally, ...]


def workshop_markdown(report: WorkshopReport, language: str) -> str:
    """The summary in Markdown (CommonMark), in English or Russian; the texts of cards stay as they are."""
    say, summary = translator(language), report.summary
    name = summary.workshop.name or say("Workshop")
    parts = [
        [f"# {escaped(name)}", "", escaped(report.title), ""],
        _figures(report, say),
        _section(say("Took part"), [escaped(", ".join(report.people))] if report.people else []),
        _section(say("Agenda"), _agenda(summary, say, language)),
        *(_section(_round_name(each, say), _votes(each, say)) for each in summary.rounds),
        _section(say("Decisions"), [*_decisions(summary, language)]),
        _section(say("New hypotheses"), [*_hypotheses(summary, say, language)]),
        _section(say("Clusters"), [*_clusters(summary, say)]),
        _section(say("Open comments"), [*_comments(summary, say)]),
        _section(say("Parking lot"), _bullets(_words(record, language) for record in summary.parking_lot)),
        _section(say("What changed in the workshop"), [*_changes(report.changes, say, language)]),
    ]
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def escaped(text: str) -> str:
    """A text in one line that Markdown shows as it is, whatever signs it holds."""
    line = " ".join(_UNPRINTED.sub(" ", text).split())
    line = _ANYWHERE.sub(_backslashed, line)
    return _FIRST.sub(lambda found: _first_backslashed(found.group()), line)


def _backslashed(found: re.Match[str]) -> str:
    signs = found.group()
    if signs.lower() == "www":
        return f"{signs}\u2060"
    return "".join(f"\\{sign}" for sign in signs)


def _first_backslashed(signs: str) -> str:
    """`1.` would begin a list, and so would `-`: of a number the sign after it is what counts."""
    return f"{signs}\\" if signs.isdigit() else f"\\{signs}"


def _section(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"## {heading}", "", *lines, ""] if lines else []


def _bullets(texts: Iterable[str]) -> list[str]:
    return [f"- {text}" for text in texts]


def _figures(report: WorkshopReport, say: Say) -> list[str]:
    summary = report.summary
    figures = [
        say.many("{count} person", "{count} people", len(report.people)) if report.people else "",
        say.many("{count} note", "{count} notes", summary.notes),
        say.many("{count} dot", "{count} dots", summary.dots),
        say.many("{count} decision", "{count} decisions", len(summary.decisions)),
        say.many("{count} new hypothesis", "{count} new hypotheses", len(summary.hypotheses)),
    ]
    return [" · ".join(figure for figure in figures if figure), ""]


def _agenda(summary: WorkshopSummary, say: Say, language: str) -> list[str]:
    lines = []
    for number, phase in enumerate(summary.phases, 1):
        minutes = say("{count} min", count=phase.minutes) if phase.minutes else ""
        told = ", ".join(part for part in (option_label(phase.activity, language), minutes) if part)
        lines.append(f"{number}. {told}" + (f": {escaped(phase.name)}" if phase.name.strip() else ""))
    return lines


def _round_name(result: RoundResult, say: Say) -> str:
    name = escaped(result.round.name)
    return say("Vote: {name}", name=name) if name else say("The vote")


def _votes(result: RoundResult, say: Say) -> list[str]:
    """A table: place, what, dots, people."""
    if not result.ranked:
        return [say("Nobody has set a dot.")]
    rows = [
        f"| {each.place} | {escaped(each.record.title)} | {each.dots} | {each.voters} |"
        for each in result.ranked
    ]
    head = f"| {say('Place')} | {say('What')} | {say('Dots')} | {say('People')} |"
    return [head, "| ---: | :--- | ---: | ---: |", *rows]


def _decisions(summary: WorkshopSummary, language: str) -> Iterator[str]:
    for each in summary.decisions:
        became = f"{kind_label(each.became.kind, language)}: {escaped(each.became.title)}"
        yield f"- {_words(each.source, language)} → {became}"


def _hypotheses(summary: WorkshopSummary, say: Say, language: str) -> Iterator[str]:
    for each in summary.hypotheses:
        yield f"- **{_words(each.hypothesis, language)}**"
        if each.at:
            yield "  - " + say("Where: {what}", what=_joined(each.at, language))
        metric = _joined(each.moves, language) or say("none yet")
        yield "  - " + say("Metric: {what}", what=metric)


def _clusters(summary: WorkshopSummary, say: Say) -> Iterator[str]:
    for each in summary.clusters:
        dots = say.many("{count} dot", "{count} dots", each.dots)
        yield f"- **{escaped(each.cluster.name) or say('No name yet')}** ({dots})"
        yield from (f"  - {escaped(note.text)}" for note in each.notes)


def _comments(summary: WorkshopSummary, say: Say) -> Iterator[str]:
    for each in summary.comments:
        about = escaped(each.about.title) if each.about else ""
        yield f"- {escaped(each.comment.text)}" + (f" ({say('about: {what}', what=about)})" if about else "")
        yield from (f"  - {escaped(answer.text)}" for answer in each.answers)


def _changes(changes: tuple[KindTally, ...], say: Say, language: str) -> Iterator[str]:
    for each in changes:
        counts = [
            say("{count} added", count=each.added) if each.added else "",
            say("{count} changed", count=each.changed) if each.changed else "",
            say("{count} removed", count=each.removed) if each.removed else "",
        ]
        yield f"- {kinds_label(each.kind, language)}: " + ", ".join(count for count in counts if count)


def _joined(records: tuple[Record, ...], language: str) -> str:
    return ", ".join(_words(record, language) for record in records)


def _words(record: Record, language: str) -> str:
    return escaped(record.title) or f"({kind_label(record.kind, language)})"
