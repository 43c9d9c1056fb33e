"""What has become of findings between two states of a map."""

from dataclasses import dataclass

from cjm_studio.insight.audit.finding import Finding

Mark = tuple[str, str]


@dataclass(frozen=True)
class Progress:
    """`mended`: found before and no more; `new`: found now and not before; the others are in `still`."""

    mended: tuple[Finding, ...]
    still: tuple[Finding, ...]
    new: tuple[Finding, ...]


def progress(before: tuple[Finding, ...], now: tuple[Finding, ...]) -> Progress:
    """A finding is the same one when its rule and the first of its records are, whatever its figures."""
    known, present = {mark_of(each) for each in before}, {mark_of(each) for each in now}
    return Progress(
        tuple(each for each in before if mark_of(each) not in present),
        tuple(each for each in now if mark_of(each) in known),
        tuple(each for each in now if mark_of(each) not in known),
    )


def mark_of(finding: Finding) -> Mark:
    """What tells a finding from the others: its rule and the record that it is about."""
    about = finding.records[:1]
    if finding.rule.code == "promise-over-capacity":
        about = finding.records[:2]
    return finding.rule.code, " ".join(about)
