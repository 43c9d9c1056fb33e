"""The audit of the open journey, with what is known about it beside the map, and of its named versions."""

from datetime import date, datetime

import streamlit as st

from cjm_studio.app import session
from cjm_studio.insight.audit import Circumstances, Finding, audit
from cjm_studio.model import Journey
from cjm_studio.store import Version

MONTHS_OFFERED = (3, 6, 9, 12, 24)


def circumstances_of(journey_id: str, idle_months: int = 6) -> Circumstances:
    """When the stored journey was changed last; the day is nobody's when it cannot be read."""
    summaries = session.attempt(lambda: session.store().journeys()) or ()
    changed: datetime | None = next((each.changed for each in summaries if each.id == journey_id), None)
    return Circumstances(changed.date() if changed else None, date.today(), idle_months)


def findings_of(journey: Journey, idle_months: int = 6) -> tuple[Finding, ...]:
    """What the audit finds in the open journey today; what is drawn unchanged is not audited again."""
    drawn = session.drawn()
    if drawn is None or drawn.journey is not journey:
        return audit(journey, circumstances_of(journey.id, idle_months))
    mark = (journey.id, drawn.revision, idle_months, date.today())
    known = st.session_state.get("audited")
    if known is None or known[0] != mark:
        known = (mark, audit(journey, circumstances_of(journey.id, idle_months)))
        st.session_state["audited"] = known
    findings: tuple[Finding, ...] = known[1]
    return findings


def findings_at(version: Version) -> tuple[Finding, ...] | None:
    """What it would have found in a version; None and a message when that cannot be read."""
    kept = session.attempt(lambda: session.store().at(version.journey_id, version.revision))
    return audit(kept.journey) if kept else None


def version_words(version: Version) -> str:
    """A version in a list: its name and its number."""
    say = session.say()
    number = say("Version {revision}", revision=version.revision)
    return f"{version.name or say('No name yet')} · {number}"
