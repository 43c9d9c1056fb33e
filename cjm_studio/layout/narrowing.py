"""A part of a journey for a picture: some of its stages, some of its personas, and what belongs to them."""

from collections.abc import Iterable

from cjm_studio.layout.options import MapOptions
from cjm_studio.model import PLACED_BY, Journey, Persona, Stage

# From what holds others to what hangs on them: a kind is asked after all that it may hang on.
ROUNDS = (
    ("step",),
    (
        "touchpoint",
        "sticky",
        "cluster",
        "physical_evidence",
        "frontstage_action",
        "backstage_action",
        "support_process",
        "system",
    ),
    ("score", "expectation", "pain_point", "gain", "communication", "hypothesis"),
    ("promise", "metric"),
)
FELT = frozenset({"score", "expectation", "pain_point", "gain"})


def narrowed(journey: Journey, options: MapOptions) -> Journey:
    """The journey with the chosen stages and personas only; the journey itself where all are shown.

    What hangs on nothing but left-out records is left out; what is felt by left-out personas only, too.
    """
    gone = _left_out(journey.all_of(Stage), options.stages) | _left_out(
        journey.all_of(Persona), options.personas
    )
    if not gone:
        return journey
    others = gone & {persona.id for persona in journey.all_of(Persona)}
    for kinds in ROUNDS:
        gone |= {
            key
            for key, record in journey.records.items()
            if record.kind in kinds and (_is_lost(journey, key, gone) or _is_felt_by(journey, key, others))
        }
    links = {
        key: link
        for key, link in journey.links.items()
        if link.source not in gone and link.target not in gone
    }
    records = {key: record for key, record in journey.records.items() if key not in gone}
    return Journey(journey.id, records, links)


def _left_out(records: Iterable[Stage | Persona], chosen: tuple[str, ...]) -> set[str]:
    """Ids of the records that were not chosen; none where no known one was."""
    ids = {record.id for record in records}
    return ids - set(chosen) if ids & set(chosen) else set()


def _is_lost(journey: Journey, key: str, gone: set[str]) -> bool:
    holders = _holders(journey, key)
    return bool(holders) and holders <= gone


def _holders(journey: Journey, key: str) -> set[str]:
    """What the record hangs on."""
    kind = journey.records[key].kind
    if kind == "promise":
        told = {link.source for link in journey.into(key, "says")}
        return told | {link.target for link in journey.out(key, "sets")}
    if kind == "metric":
        return {link.source for link in journey.into(key, "measured_by")}
    return {link.target for link in journey.out(key, PLACED_BY[kind])}


def _is_felt_by(journey: Journey, key: str, personas: set[str]) -> bool:
    """Whether nobody but these felt it."""
    felt = {link.target for link in journey.out(key, "felt_by")}
    return journey.records[key].kind in FELT and bool(felt) and felt <= personas
