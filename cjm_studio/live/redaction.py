"""Hidden notes in the records and changes that go out: others get them without their words."""

from collections.abc import Container

from cjm_studio.model import Change, Record, Sticky

NOBODYS: frozenset[str] = frozenset()


def is_hidden(record: Record | None) -> bool:
    """Whether only its writer may read a record."""
    return isinstance(record, Sticky) and record.hidden


def hidden_in(change: Change) -> frozenset[str]:
    """The notes that are hidden before or after a change, so that it holds words which are not for all."""
    return frozenset(
        record_id for record_id, pair in change.records.items() if is_hidden(pair[0]) or is_hidden(pair[1])
    )


def without_words(record: Record) -> Record:
    """A hidden note as others get it."""
    return record.model_copy(update={"text": ""})


def veiled_change(change: Change, own: Container[str]) -> Change:
    """A change as the writer of the notes in `own` may read it."""
    veiled = {
        record_id: (_veiled(before, own), _veiled(after, own))
        for record_id, (before, after) in change.records.items()
    }
    return Change(veiled, change.links)


def _veiled(record: Record | None, own: Container[str]) -> Record | None:
    if record is None or not is_hidden(record) or record.id in own:
        return record
    return without_words(record)
