"""What must hold for a command of one person, asked inside of the store's transaction: role, locks, base."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.commands import Command, Locks, Role, Set, refusal
from cjm_studio.errors import CommandRefusedError, TextConflictError
from cjm_studio.model import Journey

# From this length on a text is work that must not be lost to somebody who wrote at the same time.
LONG_TEXT = 80


@dataclass(frozen=True)
class Terms:
    """A role, the room's locks, the author's own records, and the values that he saw when he began."""

    role: Role
    locks: Locks = field(default_factory=Locks)
    own: Container[str] = frozenset()
    base: Mapping[str, Any] = field(default_factory=dict)

    def check(self, command: Command, journey: Journey) -> None:
        """Raises CommandRefusedError for what the role may not do, TextConflictError for a changed text."""
        reason = refusal(self.role, command, self.locks, journey, self.own)
        if reason:
            raise CommandRefusedError(reason)
        if isinstance(command, Set) and self.base:
            _refuse_second_version(command, self.base, journey)


def _refuse_second_version(command: Set, base: Mapping[str, Any], journey: Journey) -> None:
    """Short values are simply set anew; of long texts both versions are kept, one of them by its author."""
    item = journey.records.get(command.item) or journey.links.get(command.item)
    for name, yours in command.values.items():
        theirs = getattr(item, name, None) if name in base else None
        if not isinstance(theirs, str) or not isinstance(yours, str):
            continue
        if theirs not in (base[name], yours) and max(len(theirs), len(yours)) > LONG_TEXT:
            raise TextConflictError(
                "Somebody has changed the field '{field}' of '{record}' since you began. Theirs is kept; "
                "put yours in where it is still needed.",
                record=command.item,
                field=name,
                theirs=theirs,
                yours=yours,
            )
