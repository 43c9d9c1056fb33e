"""What must hold for a command of one person, asked inside of the store's transaction: role, locks, base.

Also what must hold for the person himself: a join link that was revoked is worth nothing from then on.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.commands import Command, Role, Set, locks_of, refusal, vote_refusal
from cjm_studio.errors import CommandRefusedError, TextConflictError
from cjm_studio.live.silence import silence_refusal
from cjm_studio.model import Journey

# From this length on a text is work that must not be lost to somebody who wrote at the same time.
LONG_TEXT = 80


@dataclass(frozen=True)
class Terms:
    """A role, the author's own records, his public id, and the values that he saw when he began."""

    role: Role
    own: Container[str] = frozenset()
    voter: str = ""
    base: Mapping[str, Any] = field(default_factory=dict)

    def check(self, command: Command, journey: Journey) -> None:
        """Raises CommandRefusedError for what he may not do, TextConflictError for a changed text."""
        reason = (
            refusal(self.role, command, locks_of(journey), journey, self.own)
            or silence_refusal(self.role, command, journey, self.own)
            or vote_refusal(command, journey, self.voter)
        )
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
