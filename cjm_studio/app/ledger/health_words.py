"""The arithmetic of a map's health in words: a hundred less what each rule takes, line by line."""

from typing import NamedTuple

from cjm_studio.insight.audit import COST, Finding, Health, Severity
from cjm_studio.language import Say, translator


class HealthLine(NamedTuple):
    """What a rule takes: its severity, a finding of it in words, how it was counted, and the points."""

    severity: Severity
    title: str
    counted: str
    points: int


def health_lines(findings: tuple[Finding, ...], health: Health, language: str) -> tuple[HealthLine, ...]:
    """A line for each rule that found something, the dearest first."""
    say = translator(language)
    lines = []
    for code, points in health.lost:
        same = [finding for finding in findings if finding.rule.code == code]
        each, most = COST[same[0].rule.severity]
        counted = f"{len(same)} × {each}"
        if each * len(same) > most:
            counted = say("{counted}, but never more than {most}", counted=counted, most=most)
        lines.append(HealthLine(same[0].rule.severity, str(same[0].told(language)["title"]), counted, points))
    return tuple(sorted(lines, key=lambda line: -line.points))


def health_verdict(score: int, say: Say) -> str:
    """What a score means, in one sentence."""
    if score >= 90:
        return say("Sound: this map can be shown to an owner.")
    if score >= 60:
        return say("Usable, with open questions that an owner will ask.")
    return say("Not ready for an owner: mend the errors first.")


def severity_words(say: Say) -> dict[Severity, str]:
    """The severities, from errors to hints, as headings."""
    return {"error": say("Errors"), "warning": say("Warnings"), "note": say("Hints")}
