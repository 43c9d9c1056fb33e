"""What a reader must not learn from a record: the words of hidden notes, and whose dots are whose.

And what he is better told where to find: the bytes of a picture would be sent to everybody in the room.
"""

from collections.abc import Container
from dataclasses import dataclass

from cjm_studio.live.writing import public_id
from cjm_studio.model import Change, Picture, Record, Sticky, Vote


@dataclass(frozen=True)
class Reader:
    """Somebody who is told what happened: who he is, which records are his, whether names are told now."""

    author: str = ""
    own: Container[str] = frozenset()
    names_hidden: bool = False


ANYBODY = Reader()


def is_hidden(record: Record | None) -> bool:
    """Whether only its writer may read a record."""
    return isinstance(record, Sticky) and record.hidden


def hidden_in(change: Change) -> frozenset[str]:
    """The notes that are hidden before or after a change, so that it holds words which are not for all."""
    return frozenset(
        record_id for record_id, pair in change.records.items() if is_hidden(pair[0]) or is_hidden(pair[1])
    )


def voters_in(change: Change) -> frozenset[str]:
    """The people whose dots a change is about, by the ids that others know."""
    sides = (side for pair in change.records.values() for side in pair)
    return frozenset(side.voter for side in sides if isinstance(side, Vote))


def for_reader(record: Record, reader: Reader) -> Record:
    """A record as a reader may know it."""
    if is_hidden(record) and record.id not in reader.own:
        return record.model_copy(update={"text": ""})
    if isinstance(record, Picture) and record.data:
        return record.model_copy(update={"data": kept_picture(record)})
    if isinstance(record, Vote) and reader.names_hidden and record.voter != public_id(reader.author):
        return record.model_copy(update={"voter": ""})
    return record


def kept_picture(picture: Picture) -> str:
    """What stands for the data of a picture: by which name it is fetched, and how much room it needs.

    No record may hold such a text as its data, so what a client sends back is never mistaken for a picture.
    """
    width, height = picture.size_px
    return f"kept:{picture.digest}:{width}x{height}"


def change_for(change: Change, reader: Reader) -> Change:
    """A change as a reader may know it."""

    def known(record: Record | None) -> Record | None:
        return None if record is None else for_reader(record, reader)

    records = {key: (known(before), known(after)) for key, (before, after) in change.records.items()}
    return Change(records, change.links)
