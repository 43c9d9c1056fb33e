"""Acts that go back in the log: they are kept there like commands, but nobody sends them as one."""

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from cjm_studio.commands.command import AnyCommand, Command

Revision = Annotated[int, Field(ge=0)]


class Restore(Command):
    """Make the journey what it was at a revision."""

    kind: Literal["restore"] = "restore"
    revision: Revision


class Revert(Command):
    """Take back one act of anybody: what `command` wanted and the entry at `revision` did.

    `brings_back` tells that this entry itself had taken the command back.
    """

    kind: Literal["revert"] = "revert"
    revision: Revision
    command: Annotated[AnyCommand | Restore, Field(discriminator="kind")]
    brings_back: bool = False


_LOGGED: TypeAdapter[Command] = TypeAdapter(
    Annotated[AnyCommand | Restore | Revert, Field(discriminator="kind")]
)


def read_logged(written: Any) -> Command:
    """The command that stands in the log. Raises pydantic.ValidationError when there is none."""
    return _LOGGED.validate_python(written)
