"""What a client may say: one JSON object a frame, read strictly, because anybody may have written it."""

from typing import Annotated, Any, Literal, TypeAlias, TypeGuard

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import from_json

from cjm_studio.errors import CommandRefusedError

LARGEST_FRAME_BYTES = 1_000_000
LONGEST_ID = 64
MOST_ENTRIES = 200

ActId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
OptionalId = Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9_-]{0,63})?$")]
Revision = Annotated[int, Field(ge=0, le=2**53)]


class Frame(BaseModel):
    """One message of a client."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Hello(Frame):
    """The first frame: who comes, in which tab, and the last revision that this tab has."""

    type: Literal["hello"]
    client: Annotated[str, Field(max_length=LONGEST_ID)] = ""
    name: Annotated[str, Field(max_length=1_000)] = ""
    since: Annotated[int, Field(ge=0)] | None = None
    language: Annotated[str, Field(max_length=35)] = "en"


class Do(Frame):
    """A command; `base` holds the values that its author saw in the fields that he sets."""

    type: Literal["do"]
    id: ActId
    command: dict[str, Any]
    base: dict[str, Any] = {}


class Undo(Frame):
    """Take back my last act."""

    type: Literal["undo"]
    id: ActId


class Redo(Frame):
    """Take back my last undo."""

    type: Literal["redo"]
    id: ActId


class Cell(Frame):
    """A place of the board, which need not hold a record."""

    stage: OptionalId = ""
    step: OptionalId = ""
    lane: Annotated[str, Field(max_length=LONGEST_ID)] = ""


class Here(Frame):
    """Where this person is looking, and which field he is writing in."""

    type: Literal["here"]
    record: OptionalId = ""
    cell: Cell | None = None
    editing: OptionalId = ""
    field: Annotated[str, Field(pattern=r"^[a-z_]{0,64}$")] = ""


class Gather(Frame):
    """Everybody to this place, please: for whoever leads."""

    type: Literal["gather"]
    record: OptionalId = ""
    cell: Cell | None = None


class Spotlight(Frame):
    """Follow me from now on, or no longer: for whoever leads."""

    type: Literal["spotlight"]
    on: bool


class History(Frame):
    """What was done before a revision, to the whole journey or to one record."""

    type: Literal["history"]
    id: ActId
    record: OptionalId = ""
    before: Revision | None = None
    most: Annotated[int, Field(ge=1, le=MOST_ENTRIES)] = 50


class Times(Frame):
    """When were these records put on the map? What is no comment has no answer."""

    type: Literal["times"]
    id: ActId
    records: Annotated[list[Annotated[str, Field(max_length=LONGEST_ID)]], Field(max_length=MOST_ENTRIES)]


class Revert(Frame):
    """Take back one act, whoever did it: for whoever leads."""

    type: Literal["revert"]
    id: ActId
    revision: Revision


class Restore(Frame):
    """Make the journey what it was after a revision: for whoever leads."""

    type: Literal["restore"]
    id: ActId
    revision: Revision


class KeepVersion(Frame):
    """Give the journey as it is now a name to come back to: for whoever leads."""

    type: Literal["version"]
    id: ActId
    name: Annotated[str, Field(max_length=1_000)] = ""
    reason: Literal["by_hand", "workshop_start", "workshop_end"] = "by_hand"


class Ping(Frame):
    """Is anybody there?"""

    type: Literal["ping"]
    n: int = 0


Act: TypeAlias = Do | Undo | Redo | Revert | Restore | KeepVersion
AnyFrame = Annotated[
    Hello | Act | Here | Gather | Spotlight | History | Times | Ping, Field(discriminator="type")
]
ACTS = (Do, Undo, Redo, Revert, Restore, KeepVersion)
_FRAME: TypeAdapter[Frame] = TypeAdapter(AnyFrame)


def read_frame(text: str) -> Frame:
    """The message in a frame. Raises CommandRefusedError that says where it cannot be read."""
    if is_too_large(text):
        raise CommandRefusedError(
            "The message is larger than {most} bytes, which is more than one act needs. Send less at once.",
            most=LARGEST_FRAME_BYTES,
        )
    try:
        return _FRAME.validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise CommandRefusedError(
            "The message cannot be understood: see '{place}'. Load the page again.", place=_place(error)
        ) from error


def is_act(frame: Frame) -> TypeGuard[Act]:
    """Whether a message asks for something that is done once and answered by its id."""
    return isinstance(frame, ACTS)


def is_too_large(text: str) -> bool:
    """Whether a frame takes more bytes than one may have."""
    return len(text) > LARGEST_FRAME_BYTES or len(text.encode("utf-8", "replace")) > LARGEST_FRAME_BYTES


def act_id(text: str) -> str:
    """The id of the act in a frame that cannot be read as a whole; "" when it has none.

    So the client learns which of its acts was refused.
    """
    if is_too_large(text):
        return ""
    try:
        written = from_json(text)
    except ValueError:
        return ""
    found = written.get("id") if isinstance(written, dict) else None
    return found if isinstance(found, str) and len(found) <= LONGEST_ID else ""


def _place(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return "type"
    return ".".join(str(part)[:LONGEST_ID] for part in error.errors()[0]["loc"][:4]) or "type"
