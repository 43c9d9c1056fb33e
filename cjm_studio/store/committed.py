"""What the store answers when it is asked for a journey or has changed one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from cjm_studio.commands import Command
from cjm_studio.model import Change, Journey
from cjm_studio.store.log import Logged

Check: TypeAlias = Callable[[Command, Journey], None]


@dataclass(frozen=True)
class Kept:
    """A journey as it is kept, and the revision that it is at."""

    journey: Journey
    revision: int


@dataclass(frozen=True)
class Committed:
    """What an act has left: the journey after it, its revision, what changed, and its entry in the log.

    `entry` is None when the act changed nothing; then nothing is in the log either.
    """

    journey: Journey
    revision: int
    change: Change
    entry: Logged | None


@dataclass(frozen=True)
class Signature:
    """Who acts, and the id that the client gave the act so that a repeated one counts once; may be empty.

    `check` is called with a command and the journey that it finds, and may raise CommandRefusedError.
    """

    author: str
    command_id: str = ""
    check: Check | None = None

    def refuse(self, command: Command, journey: Journey) -> None:
        """Raise what the check has against the command."""
        if self.check is not None:
            self.check(command, journey)
