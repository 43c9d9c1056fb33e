"""Entries of a log that nobody has written."""

from datetime import UTC, datetime

from cjm_studio.commands import Command, Set, change_of
from cjm_studio.model import Journey
from cjm_studio.store import Logged
from tests.small_journeys import small_journey

AT = datetime(2026, 11, 21, tzinfo=UTC)


def entry(
    revision: int, command: Command | None = None, *, author: str = "anna", journey: Journey | None = None
) -> Logged:
    """What a command would leave in the log; without one the desk is renamed to the revision."""
    command = command or Set(item="desk", values={"name": str(revision)})
    return Logged(
        revision=revision,
        author=author,
        action="do",
        of=None,
        command=command,
        change=change_of(command, journey or small_journey()),
        at=AT,
        command_id=f"act-{revision}",
    )
