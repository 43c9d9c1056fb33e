"""Whether the records and links of a file hang together, as far as they can be read."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from cjm_studio.fileformat.entries import LISTS, EntryError, entry_place
from cjm_studio.fileformat.showing import shown_name
from cjm_studio.language import N_
from cjm_studio.model import Journey, Link, Problem, read_link, read_record, structure_problems

Entry: TypeAlias = dict[str, Any]
Unread: TypeAlias = set[tuple[str, int]]


def doubled_ids(journey: Entry) -> Iterator[EntryError]:
    """Ids that more than one record or link has."""
    seen: dict[str, str] = {}
    for words, entry_id in _ids(journey):
        first = seen.setdefault(entry_id, words)
        if first != words:
            yield EntryError(
                words,
                N_("The id '{id}' is taken by {first}. Give this one another id and mend the links to it."),
                id=shown_name(entry_id),
                first=first,
            )


def loose_ends(journey: Entry, unread: Unread, *, id_is_read: bool) -> tuple[Problem, ...]:
    """What does not hang together among what can be read; `unread` are list and index of what cannot."""
    lost = [journey[list_name][index] for list_name, index in unread]
    readable = _readable(journey, unread, {entry_id for entry_id in map(_id, lost) if entry_id})
    head_is_lost = not id_is_read or any(_kind(entry) == "journey" for entry in lost)
    found = structure_problems(readable)
    return tuple(problem for problem in found if not (head_is_lost and problem.item_id == readable.id))


def told(loose: Sequence[Problem], journey: Entry) -> Iterator[EntryError]:
    """The loose ends with their places in the file."""
    places = {entry_id: words for words, entry_id in _ids(journey)} if loose else {}
    for problem in loose:
        yield EntryError(places.get(problem.item_id, "journey"), problem.message, **problem.values)


def _readable(journey: Entry, unread: Unread, lost: set[str]) -> Journey:
    """A journey of what can be read, without the links that need something that cannot."""
    records = [
        read_record(entry)
        for index, entry in enumerate(journey["records"])
        if ("records", index) not in unread
    ]
    links = [
        read_link(entry) for index, entry in enumerate(journey["links"]) if ("links", index) not in unread
    ]
    return Journey(
        _id(journey),
        {record.id: record for record in records},
        {link.id: link for link in links if lost.isdisjoint(_ends(link))},
    )


def _ends(link: Link) -> tuple[str, str, str]:
    return link.source, link.target, getattr(link, "lane", "")


def _ids(journey: Entry) -> Iterator[tuple[str, str]]:
    """Place and id of each entry that has one."""
    for list_name in LISTS:
        for index, entry in enumerate(journey[list_name]):
            entry_id = _id(entry)
            if entry_id:
                yield entry_place(list_name, index, entry), entry_id


def _id(entry: Any) -> str:
    found = entry.get("id") if isinstance(entry, dict) else ""
    return found if isinstance(found, str) else ""


def _kind(entry: Any) -> Any:
    return entry.get("kind") if isinstance(entry, dict) else None
