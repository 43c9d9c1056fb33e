"""Undo and redo for each author, computed from the log of what was done; nobody writes an undo routine.

An undo is an entry of its own that takes back the change of an earlier entry. It touches nothing that
somebody has changed since: other people's work stays, and so does what stands on it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from cjm_studio.commands.command import Command
from cjm_studio.model import LINK_RULES, MAY_REPEAT, Change, Journey, Link, Record

Action = Literal["do", "undo", "redo", "restore", "revert"]


@dataclass(frozen=True)
class Entry:
    """One act in the log. `of` is the revision whose change an undo, redo or revert takes back.

    A restore makes the journey what it was at the revision `of`.

    `command` is what was first wanted, also in entries that undo, redo or revert it.
    """

    revision: int
    author: str
    action: Action
    of: int | None
    command: Command
    change: Change


def next_undo(entries: Iterable[Entry], author: str) -> Entry | None:
    """The author's last act that is not taken back; None when there is none. `entries` are in order."""
    undoable, _ = _stacks(entries, author)
    return undoable[-1] if undoable else None


def next_redo(entries: Iterable[Entry], author: str) -> Entry | None:
    """The author's last undo that is not taken back itself and after which he did nothing new."""
    _, redoable = _stacks(entries, author)
    return redoable[-1] if redoable else None


def _stacks(entries: Iterable[Entry], author: str) -> tuple[list[Entry], list[Entry]]:
    undoable: list[Entry] = []
    redoable: list[Entry] = []
    for entry in entries:
        if entry.author != author:
            continue
        if entry.action == "undo":
            undoable = [other for other in undoable if other.revision != entry.of]
            redoable.append(entry)
        elif entry.action == "redo":
            redoable = [other for other in redoable if other.revision != entry.of]
            undoable.append(entry)
        else:
            undoable.append(entry)
            redoable.clear()
    return undoable, redoable


def reverted(journey: Journey, change: Change) -> Change:
    """What takes `change` back in the journey as it is now; empty when nothing of it is left to take back."""
    records: dict[str, Record | None] = {}
    must_stay: set[str] = set()
    for key, (before, after) in change.records.items():
        records[key] = _taken_back(journey.records.get(key), before, after)
        if records[key] is None and not _stands_alone(journey, key, change):
            records[key] = journey.records[key]
            must_stay.add(key)
    links: dict[str, Link | None] = {}
    for key, (was, became) in change.links.items():
        now = journey.links.get(key)
        link = _taken_back(now, was, became)
        if link is None and now is not None and must_stay & {now.source, now.target}:
            link = now
        links[key] = link
    # A link that goes makes room for the one that it had replaced.
    remaining = journey.replaced(records, {key: None for key, link in links.items() if link is None})
    links = {key: link if link is None or _fits(remaining, link) else None for key, link in links.items()}
    return Change.putting(journey, records, links)


Item = TypeVar("Item", Record, Link)


def _taken_back(now: Item | None, before: Item | None, after: Item | None) -> Item | None:
    """The item without the change from `before` to `after`, but with everything that was changed since."""
    if now is None or before is None or after is None or not type(now) is type(before) is type(after):
        return before if now == after else now
    fields = type(before).model_fields
    restored = {
        name: getattr(before, name)
        for name in fields
        if getattr(before, name) != getattr(after, name) and getattr(now, name) == getattr(after, name)
    }
    return now.model_copy(update=restored)


def _stands_alone(journey: Journey, record_id: str, change: Change) -> bool:
    """Whether every link to a record that is to go will go too, or lead elsewhere."""
    if record_id not in journey.records:
        return True
    touching = (*journey.out(record_id), *journey.into(record_id))
    return all(_lets_go(change, link, record_id) for link in touching)


def _lets_go(change: Change, link: Link, record_id: str) -> bool:
    if link.id not in change.links:
        return False
    before = change.links[link.id][0]
    return before is None or record_id not in {before.source, before.target}


def _fits(remaining: Journey, link: Link) -> bool:
    """Whether both ends of a link are there and its place is not taken by another one."""
    rule = LINK_RULES[link.kind]
    if link.source not in remaining.records or not (rule.abroad or link.target in remaining.records):
        return False
    others = [other for other in remaining.out(link.source, link.kind) if other.id != link.id]
    if link.kind in MAY_REPEAT:
        return True
    return not any(rule.one_per_source or other.target == link.target for other in others)
