"""What each command does: from a journey and a command to the records and links that it puts or takes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from cjm_studio.commands import command as commands
from cjm_studio.commands.places import Place, check_place, ordered, place_link
from cjm_studio.commands.values import new_link, new_record, with_values
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import (
    LINK_RULES,
    MAY_REPEAT,
    MOST_PICTURES,
    PLACED_BY,
    TOO_MANY_PICTURES,
    Change,
    Journey,
    Link,
    PartOf,
    Picture,
    PlacingLink,
    Record,
    hangs_on,
    link_problems,
    read_link,
)

LONGEST_ID = 64


@dataclass(frozen=True)
class Edit:
    """Records and links by id as they are to be; None takes one out."""

    records: Mapping[str, Record | None] = field(default_factory=dict)
    links: Mapping[str, Link | None] = field(default_factory=dict)


def add(journey: Journey, wanted: commands.Add) -> Edit:
    """A new record in its place."""
    record = new_record(wanted.record)
    if record.kind == "journey":
        raise CommandRefusedError(
            "A journey has one record of the journey itself. Make another journey in the library instead."
        )
    if record.kind == "picture" and len(journey.all_of(Picture)) >= MOST_PICTURES:
        raise CommandRefusedError(TOO_MANY_PICTURES, most=MOST_PICTURES)
    _refuse_taken(journey, record.id)
    links: dict[str, Link | None] = {}
    if wanted.into:
        check_place(journey, record, wanted.into)
        made = _new_place(record, wanted.into)
        _refuse_taken(journey, made.id)
        links[made.id] = made
        if wanted.lane:
            links = _laned_links(journey, record, links, wanted.lane)
    placed = ordered(journey, record, Place(wanted.into, wanted.before))
    return _sound(journey, Edit(placed, links))


def set_values(journey: Journey, wanted: commands.Set) -> Edit:
    """New values in fields of a record or link."""
    link = journey.links.get(wanted.item)
    if link is not None:
        return _sound(journey, Edit(links={link.id: with_values(link, wanted.values)}))
    record = journey.record(wanted.item)
    return Edit({record.id: with_values(record, wanted.values)})


def move(journey: Journey, wanted: commands.Move) -> Edit:
    """Another place, lane or order for a record that is there."""
    record = journey.record(wanted.record)
    link = place_link(journey, record)
    into = wanted.into or (link.target if link else "")
    links: dict[str, Link | None] = {}
    if wanted.into:
        check_place(journey, record, wanted.into)
        links = _moved_link(journey, record, wanted.into)
    if wanted.lane is not None:
        links = _laned_links(journey, record, links, wanted.lane)
    placed = ordered(journey, record, Place(into, wanted.before))
    return _sound(journey, Edit(placed, links))


def remove(journey: Journey, wanted: commands.Remove) -> Edit:
    """A record out, with what hangs on it and every link to any of them."""
    record = journey.record(wanted.record)
    if record.id == journey.id:
        raise CommandRefusedError(
            "The record of the journey itself cannot be removed. Put the journey into the bin instead."
        )
    gone = [record, *hangs_on(journey, record.id)]
    links: dict[str, Link | None] = {}
    for lost in gone:
        links |= {link.id: None for link in (*journey.out(lost.id), *journey.into(lost.id))}
    if record.kind == "lane":
        links |= _out_of_lane(journey, record.id)
    return Edit({lost.id: None for lost in gone}, links)


def link(journey: Journey, wanted: commands.Link) -> Edit:
    """A new link between two records."""
    joined = new_link(wanted.link)
    _refuse_taken(journey, joined.id)
    if joined.kind == "pictured_by" and getattr(journey.records.get(joined.source), "hidden", False):
        raise CommandRefusedError(
            "A note that only its writer may read cannot have a picture: everybody would see it. "
            "Show the note first."
        )
    one_only = LINK_RULES[joined.kind].one_per_source
    for other in journey.out(joined.source, joined.kind):
        if one_only or (other.target == joined.target and joined.kind not in MAY_REPEAT):
            raise CommandRefusedError(
                "'{source}' already has a link of kind {kind} to '{target}'. Remove that one first.",
                source=joined.source,
                kind=joined.kind,
                target=other.target,
            )
    return _sound(journey, Edit(links={joined.id: joined}))


def unlink(journey: Journey, wanted: commands.Unlink) -> Edit:
    """A link out."""
    if wanted.link not in journey.links:
        raise CommandRefusedError(
            "There is no link '{link}' in this journey: somebody may have removed it.", link=wanted.link
        )
    return Edit(links={wanted.link: None})


ACTS: dict[type[commands.Command], Callable[[Journey, Any], Edit]] = {
    commands.Add: add,
    commands.Set: set_values,
    commands.Move: move,
    commands.Remove: remove,
    commands.Link: link,
    commands.Unlink: unlink,
}


def apply(journey: Journey, command: commands.Command) -> Journey:
    """The journey after the command. Pure; raises CommandRefusedError when a rule says no."""
    if isinstance(command, commands.Gesture):
        for part in command.commands:
            journey = apply(journey, part)
        return journey
    edit = ACTS[type(command)](journey, command)
    return journey.replaced(edit.records, edit.links)


def change_of(command: commands.Command, journey: Journey) -> Change:
    """What the command changes. Raises CommandRefusedError when a rule says no.

    The change holds only what really differs: a command that sets what is already there changes nothing.
    """
    if isinstance(command, commands.Gesture):
        return Change.between(journey, apply(journey, command))
    edit = ACTS[type(command)](journey, command)
    return Change.putting(journey, edit.records, edit.links)


def _sound(journey: Journey, edit: Edit) -> Edit:
    """The edit, when each of its links may stand; else CommandRefusedError with the first reason."""
    after = journey.replaced(edit.records)
    for joined in edit.links.values():
        for problem in link_problems(after, joined) if joined else ():
            raise CommandRefusedError(problem.message, **problem.values)
    return edit


def _refuse_taken(journey: Journey, item_id: str) -> None:
    if item_id in journey.records or item_id in journey.links:
        raise CommandRefusedError(
            "The id '{id}' is already used in this journey. Choose another one.", id=item_id
        )


def _new_place(record: Record, into: str) -> Link:
    """The link that puts a record into its place; its id follows from the record's, so that replays agree."""
    placed_by = PLACED_BY[record.kind]
    link_id = f"{placed_by}-{record.id}"
    if len(link_id) > LONGEST_ID:
        link_id = f"{placed_by}-{blake2b(record.id.encode(), digest_size=16).hexdigest()}"
    return read_link({"kind": placed_by, "id": link_id, "source": record.id, "target": into})


def _moved_link(journey: Journey, record: Record, into: str) -> dict[str, Link | None]:
    link = place_link(journey, record)
    if link is None:
        made = _new_place(record, into)
        return {made.id: made}
    for other in journey.out(record.id, link.kind):
        if other.target == into and other.id != link.id:
            # It stands there already: the other link is enough, in the lane of the first.
            return {link.id: None, other.id: other.model_copy(update=_lane_of(link))}
    return {link.id: link.model_copy(update={"target": into})}


def _laned_links(
    journey: Journey, record: Record, placed: Mapping[str, Link | None], lane: str
) -> dict[str, Link | None]:
    """The places of a record, as they are or are to be, all in this lane: a card lies in one lane only."""
    there = {link.id: link for link in journey.out(record.id, PLACED_BY.get(record.kind, "part_of"))}
    laned = {
        key: link.model_copy(update={"lane": lane})
        for key, link in (there | dict(placed)).items()
        if isinstance(link, PartOf | PlacingLink)
    }
    if not laned:
        raise CommandRefusedError(
            "'{record}' ({kind}) does not lie in a lane of its own. "
            "Only cards that stand in a step or at a touchpoint or stage do.",
            record=record.id,
            kind=record.kind,
        )
    return dict(placed) | laned


def _lane_of(link: Link) -> dict[str, str]:
    return {"lane": link.lane} if isinstance(link, PartOf | PlacingLink) else {}


def _out_of_lane(journey: Journey, lane_id: str) -> dict[str, Link | None]:
    """Cards of a lane that goes away return to the usual lane of their kind."""
    return {
        link.id: link.model_copy(update={"lane": ""})
        for link in journey.links.values()
        if isinstance(link, PartOf | PlacingLink) and link.lane == lane_id
    }
