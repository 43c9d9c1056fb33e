"""The workshops of a journey with what was kept at their start and end."""

from dataclasses import dataclass

from cjm_studio.app import session
from cjm_studio.app.people import people_of
from cjm_studio.app.workshop_kinds import MACHINERY
from cjm_studio.export import WorkshopReport
from cjm_studio.insight import tally, workshop_summary
from cjm_studio.model import Journey, Workshop, without_hidden
from cjm_studio.store import Kept, Version


@dataclass(frozen=True)
class Span:
    """From which version to which one a workshop went; None where none was kept."""

    start: Version | None
    end: Version | None


def workshops_of(journey: Journey) -> tuple[Workshop, ...]:
    """The workshops: the running one first, then planned ones, then ended ones."""
    rank = {"running": 0, "planned": 1, "ended": 2}
    return tuple(sorted(journey.all_of(Workshop), key=lambda each: rank[each.status]))


def span_of(journey_id: str, workshop_id: str) -> Span:
    """The first start of a workshop that was kept and the last end before another one started.

    Raises StoreError.
    """
    start = end = None
    for version in reversed(session.store().versions.of(journey_id)):
        if version.reason == "workshop_start":
            if start is None and _present(_at(journey_id, version.revision)) == workshop_id:
                start = version
            elif start is not None and _present(_at(journey_id, version.revision)) != workshop_id:
                break
        elif version.reason == "workshop_end" and start is not None:
            end = version
    return Span(start, end)


def report_of(kept: Kept, workshop_id: str, span: Span) -> WorkshopReport:
    """All that the summary of a workshop says. Raises StoreError."""
    now = kept.journey
    before = _at(now.id, span.start.revision) if span.start else None
    after = _at(now.id, span.end.revision) if span.end else now
    # What people tidied up after the last workshop belongs to it, until another one begins.
    shown = now if _is_latest(now, workshop_id) else after
    if workshop_id not in shown.records:
        shown = now
    changes = tally(before, after) if before else ()
    return WorkshopReport(
        title=now.head.name,
        summary=workshop_summary(shown, workshop_id, before),
        people=tuple(name for name in people_of(now).names.values()),
        changes=tuple(each for each in changes if each.kind not in MACHINERY),
    )


def _at(journey_id: str, revision: int) -> Journey:
    return without_hidden(session.store().at(journey_id, revision).journey)


def _present(journey: Journey) -> str:
    """The workshop that people were in: the running one, else the one that was planned."""
    open_now = [each for each in workshops_of(journey) if each.status != "ended"]
    return open_now[0].id if open_now else ""


def _is_latest(journey: Journey, workshop_id: str) -> bool:
    """Whether no other workshop has begun after this one: none runs, and this one or no other has ended."""
    others = [each for each in journey.all_of(Workshop) if each.id != workshop_id]
    workshop = journey.records[workshop_id]
    is_open = isinstance(workshop, Workshop) and workshop.status != "ended"
    return is_open or not any(each.status != "planned" for each in others)
