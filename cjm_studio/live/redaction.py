"""What a reader must not learn from a record: the words of hidden notes, and whose dots are whose."""

from collections.abc import Container
from dataclasses import dataclass

from cjm_studio.live.writing import public_id
from cjm_studio.model import Change, Record, Sticky, Vote


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
    if isinstance(record, Vote) and reader.names_hidden and record.voter != public_id(reader.author):
        return record.model_copy(update={"voter": ""})
    return record


def change_for(change: Change, reader: Reader) -> Change:
    """A change as a reader may know it."""

    def known(record: Record | None) -> Record | None:
        return None if record is None else for_reader(record, reader)

    records = {key: (known(before), known(after)) for key, (before, after) in change.records.items()}
    return Change(records, change.links)
