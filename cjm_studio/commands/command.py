"""What a command is: frozen plain data that says what somebody wants to do.

The board's message, the log in the store and a test hold the same object. Ids are made by whoever asks,
so that applying a command twice gives the same journey twice.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import Identifier

OptionalId = Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9_-]{0,63})?$")]


class Command(BaseModel):
    """Something to be done to a journey."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Add(Command):
    """Put a new record on the map: `record` is its plain data with kind and id.

    `into` is the record that it stands in (a stage for a step, a touchpoint for a pain ...), `lane` a Lane
    record for cards in steps, `before` the sibling that it goes in front of; empty means at the end.
    """

    kind: Literal["add"] = "add"
    record: dict[str, Any]
    into: OptionalId = ""
    lane: OptionalId = ""
    before: OptionalId = ""


class Set(Command):
    """Give fields of a record or link new values."""

    kind: Literal["set"] = "set"
    item: Identifier
    values: Annotated[dict[str, Any], Field(min_length=1)]


class Move(Command):
    """Put a record elsewhere: into another place, another lane, or in front of a sibling (empty: at the end).

    `into` empty keeps the place, `lane` None keeps the lane.
    """

    kind: Literal["move"] = "move"
    record: Identifier
    into: OptionalId = ""
    lane: OptionalId | None = None
    before: OptionalId = ""


class Remove(Command):
    """Take a record off the map with everything that hangs on it."""

    kind: Literal["remove"] = "remove"
    record: Identifier


class Link(Command):
    """Join two records: `link` is the plain data of the link with kind, id, source and target."""

    kind: Literal["link"] = "link"
    link: dict[str, Any]


class Unlink(Command):
    """Take a link away."""

    kind: Literal["unlink"] = "unlink"
    link: Identifier


class Gesture(Command):
    """Several commands that are one act of the user: done together or not at all, undone together."""

    kind: Literal["gesture"] = "gesture"
    commands: Annotated[tuple["AnyCommand", ...], Field(strict=False, min_length=1, max_length=1_000)]


AnyCommand = Annotated[Add | Set | Move | Remove | Link | Unlink | Gesture, Field(discriminator="kind")]

Gesture.model_rebuild()
_COMMAND: TypeAdapter[Command] = TypeAdapter(AnyCommand)


def read_command(written: Any) -> Command:
    """The command that this plain data describes. Raises CommandRefusedError when it describes none."""
    try:
        return _COMMAND.validate_python(written)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"]) or "kind"
        raise CommandRefusedError(
            "This is not a command that the studio knows: '{place}' cannot be read. Send one of {known}.",
            place=place,
            known="add, set, move, remove, link, unlink, gesture",
        ) from error
