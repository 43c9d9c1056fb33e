"""What the open journey can be compared with: its counterparts, any other journey, its own versions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.auditing import version_words
from cjm_studio.insight import in_order
from cjm_studio.language import option_label
from cjm_studio.model import Journey, without_hidden
from cjm_studio.store import Summary, Version


@dataclass(frozen=True)
class Sides:
    """The two journeys of a comparison with their names; the open one is `before` or `after`."""

    before: Journey
    after: Journey
    before_name: str
    after_name: str


def choose_journey(journey: Journey) -> Sides | None:
    """Another journey of the library, counterparts first."""
    say = session.say()
    summaries = {
        each.id: each
        for each in session.attempt(lambda: session.store().journeys()) or ()
        if each.id != journey.id
    }
    if not summaries:
        st.caption(
            say("There is no other journey yet. Duplicate this one in the library and make it the to-be.")
        )
        return None
    linked = counterparts(journey)
    chosen = st.selectbox(
        say("Compare with"), closest_first(journey, summaries), key=f"compare-with-{journey.id}", width=520,
        format_func=lambda key: _summary_words(summaries[key], key in linked),
    )  # fmt: skip
    kept = session.attempt(lambda: session.store().journey(chosen))
    return sides_of(journey, without_hidden(kept.journey)) if kept else None


def choose_version(journey: Journey) -> Sides | None:
    """A named version of this journey, compared with what it is now."""
    say = session.say()
    versions = session.attempt(lambda: session.store().versions.of(journey.id)) or ()
    if not versions:
        st.caption(say("No version has a name yet. Keep one on the History page before something big."))
        return None
    by_id: dict[str, Version] = {version.id: version for version in versions}
    one, other = st.columns(2)
    with one:
        chosen = st.selectbox(
            say("From the version"), list(by_id), key=f"version-from-{journey.id}",
            format_func=lambda key: version_words(by_id[key]),
        )  # fmt: skip
    with other:
        until = st.selectbox(
            say("to"), ["", *by_id], key=f"version-to-{journey.id}",
            format_func=lambda key: version_words(by_id[key]) if key else say("what it is now"),
        )  # fmt: skip
    before = _at(by_id[chosen])
    after = _at(by_id[until]) if until else journey
    if before is None or after is None:
        return None
    name = version_words(by_id[until]) if until else say("what it is now")
    return Sides(before, after, version_words(by_id[chosen]), name)


def closest_first(journey: Journey, summaries: Mapping[str, Summary]) -> list[str]:
    """Ids of other journeys: variants of this one, then its translations, then all the rest."""
    linked = counterparts(journey)
    return sorted(
        summaries, key=lambda key: (_distance(journey, summaries[key], linked), summaries[key].title)
    )


def counterparts(journey: Journey) -> frozenset[str]:
    """The ids of the journeys that are linked as counterparts of this one."""
    ends = {
        end
        for link in journey.links.values()
        if link.kind == "counterpart"
        for end in (link.source, link.target)
    }
    return frozenset(ends - {journey.id})


def sides_of(journey: Journey, other: Journey) -> Sides:
    """What is before what shall be; of two of a kind the open one first."""
    before, after = in_order(journey, other)
    return Sides(before, after, _name(before), _name(after))


def named(sides: Sides) -> tuple[Journey, Journey]:
    """Both as a picture names them: versions of one journey by what they are called here."""
    if sides.before.id != sides.after.id:
        return sides.before, sides.after
    return _as_variant(sides.before, sides.before_name), _as_variant(sides.after, sides.after_name)


def _as_variant(journey: Journey, name: str) -> Journey:
    head = journey.head.model_copy(update={"variant": name})
    return replace(journey, records={**journey.records, journey.id: head})


def _distance(journey: Journey, other: Summary, linked: frozenset[str]) -> int:
    """How far the other one is from what somebody wants to compare with: a translation says the same."""
    head = journey.head
    is_translation = other.language != head.language
    is_related = other.id in linked or other.title == head.name
    if is_related and not is_translation:
        return 0 if other.kind != head.journey_kind else 1
    return 2 if is_related else 3


def _at(version: Version) -> Journey | None:
    kept = session.attempt(lambda: session.store().at(version.journey_id, version.revision))
    return without_hidden(kept.journey) if kept else None


def _name(journey: Journey) -> str:
    kind = option_label(journey.head.journey_kind, session.language())
    return f"{journey.head.name or session.say()('No name yet')} · {kind}"


def _summary_words(summary: Summary, is_linked: bool) -> str:
    say, language = session.say(), session.language()
    words = f"{summary.title or summary.id} · {option_label(summary.kind, language)}"
    words += f" · {option_label(summary.language, language)}"
    return f"{words} · {say('counterpart')}" if is_linked else words
