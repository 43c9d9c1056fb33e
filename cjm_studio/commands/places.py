"""Where a record may stand: its holder, its siblings and its order, for every kind by the rules as data."""

from dataclasses import dataclass

from cjm_studio.commands.order_keys import keys_for
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import LINK_RULES, PLACED_BY, Journey, Link, Record, place_in_order


@dataclass(frozen=True)
class Place:
    """Where a record is to stand: `into` a holder (empty: by itself), in front of `before` (empty: last)."""

    into: str = ""
    before: str = ""


def place_link(journey: Journey, record: Record) -> Link | None:
    """The link by which a record stands in its place; None when it stands by itself."""
    placed_by = PLACED_BY.get(record.kind)
    links = journey.out(record.id, placed_by) if placed_by else ()
    return links[0] if links else None


def siblings(journey: Journey, record: Record, holder: str) -> list[Record]:
    """Records of the same kind in the same place, in order, without the record itself."""
    placed_by = PLACED_BY.get(record.kind)
    if placed_by is None:
        found = list(journey.all_of(type(record)))
    else:
        found = [journey.records[link.source] for link in journey.into(holder, placed_by)] if holder else []
    return sorted(
        (other for other in found if other.kind == record.kind and other.id != record.id), key=place_in_order
    )


def ordered(journey: Journey, record: Record, place: Place) -> dict[str, Record]:
    """The record with an order key for this place, and siblings that had to get a new key with it.

    Raises CommandRefusedError when `before` is not a sibling there.
    """
    if "order" not in type(record).model_fields:
        return {record.id: record}
    others = siblings(journey, record, place.into)
    if place.before and place.before not in {other.id for other in others}:
        raise CommandRefusedError(
            "'{record}' cannot stand before '{before}': they are not in the same place. "
            "Choose a neighbour of the same kind, or put it at the end.",
            record=record.id,
            before=place.before,
        )
    by_id = {other.id: other for other in others} | {record.id: record}
    keys = keys_for(others, record.id, place.before)
    return {key: by_id[key].model_copy(update={"order": order}) for key, order in keys.items()}


def check_place(journey: Journey, record: Record, into: str) -> None:
    """Raises CommandRefusedError when a record of this kind may not stand in `into`."""
    holder = journey.record(into)
    placed_by = PLACED_BY.get(record.kind)
    if placed_by is None or not LINK_RULES[placed_by].joins(record.kind, holder.kind):
        raise CommandRefusedError(
            "A record of kind {kind} cannot stand in '{into}' ({holder}). It may stand in: {allowed}.",
            kind=record.kind,
            into=into,
            holder=holder.kind,
            allowed=", ".join(holder_kinds(record.kind)) or "-",
        )


def holder_kinds(kind: str) -> list[str]:
    """In which kinds of record a record of this kind may stand; empty when it stands by itself."""
    placed_by = PLACED_BY.get(kind)
    if placed_by is None:
        return []
    ends = LINK_RULES[placed_by].ends
    return sorted({target for sources, targets in ends if kind in sources for target in targets})
