"""A part of a journey for a picture: some of its stages, steps or personas, and what belongs to them."""

from collections.abc import Iterable

from cjm_studio.layout.options import MapOptions
from cjm_studio.model import PLACED_BY, Journey, Persona, Record, Stage, Step, Touchpoint

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
    """The journey with the chosen stages and personas only; the journey itself where all are shown."""
    gone = _left_out(journey.all_of(Persona), options.personas)
    gone |= _left_out(journey.all_of(Stage), options.stages)
    gone |= placed_steps(journey) & _left_out(journey.all_of(Step), options.steps)
    gone |= _left_out(journey.all_of(Touchpoint), options.touchpoints)
    return without(journey, gone, delivery=bool(options.touchpoints))


def without(journey: Journey, gone: set[str], *, delivery: bool = False) -> Journey:
    """The journey without these stages, steps, touchpoints and personas.

    What hangs on nothing but left-out records is left out; what is felt by left-out personas only, too; with
    `delivery` also what delivers only touchpoints that are left out.
    """
    if not gone:
        return journey
    others = {persona.id for persona in journey.all_of(Persona)} & gone
    for kinds in ROUNDS:
        gone = gone | {
            key
            for key, record in journey.records.items()
            if record.kind in kinds and (_is_lost(journey, key, gone) or _is_felt_by(journey, key, others))
        }
    if delivery:
        gone |= _serving_only(journey, gone)
    links = {
        key: link
        for key, link in journey.links.items()
        if link.source not in gone and link.target not in gone
    }
    records = {key: record for key, record in journey.records.items() if key not in gone}
    return Journey(journey.id, records, links)


def placed_steps(journey: Journey) -> set[str]:
    """Steps that stand in a stage; one that is in no stage is shown with any of them."""
    return {step.id for step in journey.all_of(Step) if _holders(journey, step.id)}


def _left_out(records: Iterable[Record], chosen: tuple[str, ...]) -> set[str]:
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


def _serving_only(journey: Journey, gone: set[str]) -> set[str]:
    """What delivers nothing but left-out touchpoints, directly or through others; links may go in circles."""
    found: set[str] = set()
    waiting = [target for key in gone for target in _delivering(journey, key)]
    while waiting:
        key = waiting.pop()
        served = {link.source for link in journey.into(key, "delivered_by")}
        if key not in found and served <= gone | found:
            found.add(key)
            waiting += _delivering(journey, key)
    return found


def _delivering(journey: Journey, key: str) -> list[str]:
    return [link.target for link in journey.out(key, "delivered_by")]


def _is_felt_by(journey: Journey, key: str, personas: set[str]) -> bool:
    """Whether nobody but these felt it."""
    felt = {link.target for link in journey.out(key, "felt_by")}
    return journey.records[key].kind in FELT and bool(felt) and felt <= personas
