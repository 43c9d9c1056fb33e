"""Which part of two journeys a comparison shows: an id chosen in one of them chooses its partner, too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cjm_studio.layout.comparisons.merging import Slot, stage_slots
from cjm_studio.layout.narrowing import placed_steps, without
from cjm_studio.layout.options import MapOptions
from cjm_studio.model import Journey, Persona, Record, Stage, Step, Touchpoint

# What says who is looked at and how it is known; it stands in no stage, so it is in every part.
ABOUT = frozenset({"journey", "persona", "evidence", "channel", "actor", "picture"})


@dataclass(frozen=True, slots=True)
class Choice:
    """A part of two journeys: the slots of stages that are shown, and what is shown of either.

    `numbers` are those of all stages of both, by id, in the order of their common row.
    """

    slots: tuple[Slot, ...]
    numbers: Mapping[str, int]
    before: Journey
    after: Journey


def chosen_part(before: Journey, after: Journey, matched: Mapping[str, str], options: MapOptions) -> Choice:
    """What the options show of both; ids that neither journey knows choose nothing and narrow nothing."""
    slots = stage_slots(before, after, matched)
    chosen = set(options.stages)
    shown = tuple(slot for slot in slots if chosen & {*filter(None, slot)}) or slots
    back = {other: one for one, other in matched.items()}
    return Choice(
        shown,
        {key: number for number, slot in enumerate(slots, 1) for key in slot if key},
        _part((before, after), matched, options),
        _part((after, before), back, options),
    )


def partner_options(options: MapOptions, matched: Mapping[str, str]) -> tuple[MapOptions, MapOptions]:
    """The options of either side: who leads in one journey leads in the other, under either id."""
    leading = options.persona_id
    back = {other: one for one, other in matched.items()}
    one, other = back.get(leading, leading), matched.get(leading, leading)
    own = replace(options, columns="stages", stages=(), personas=(), steps=(), touchpoints=())
    return replace(own, persona_id=one), replace(own, persona_id=other)


def _part(journeys: tuple[Journey, Journey], partners: Mapping[str, str], options: MapOptions) -> Journey:
    """What is shown of the first of two journeys."""
    own = journeys[0]
    gone = _left_out(Persona, journeys, partners, options.personas)
    stages = _left_out(Stage, journeys, partners, options.stages)
    if stages and len(stages) == len(own.all_of(Stage)):
        return _about(own, gone)
    gone |= stages | (placed_steps(own) & _left_out(Step, journeys, partners, options.steps))
    gone |= _left_out(Touchpoint, journeys, partners, options.touchpoints)
    return without(own, gone, delivery=bool(options.touchpoints))


def _left_out(
    kind: type[Record],
    journeys: tuple[Journey, Journey],
    partners: Mapping[str, str],
    chosen: tuple[str, ...],
) -> set[str]:
    """Ids of the first journey that were not chosen under either id; none where nothing was chosen."""
    wanted = set(chosen)
    own, other = ({record.id for record in journey.all_of(kind)} for journey in journeys)
    if not wanted & (own | other):
        return set()
    return {key for key in own if key not in wanted and partners.get(key, "") not in wanted}


def _about(journey: Journey, gone: set[str]) -> Journey:
    """None of its cards: no stage of this journey is in the part."""
    records = {
        key: record for key, record in journey.records.items() if record.kind in ABOUT and key not in gone
    }
    links = {
        key: link for key, link in journey.links.items() if link.source in records and link.target in records
    }
    return Journey(journey.id, records, links)
