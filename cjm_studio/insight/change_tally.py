"""How two states of a journey differ, counted by kind of record."""

from dataclasses import dataclass

from cjm_studio.model import RECORD_CLASSES, Change, Journey


@dataclass(frozen=True)
class KindTally:
    """How many records of a kind came, were changed and went."""

    kind: str
    added: int
    changed: int
    removed: int


def tally(before: Journey, after: Journey) -> tuple[KindTally, ...]:
    """What must be said of the way from one state to the other; kinds with no difference are left out."""
    counts: dict[str, list[int]] = {}
    for old, new in Change.between(before, after).records.values():
        record = new or old
        assert record is not None
        place = 0 if old is None else 2 if new is None else 1
        counts.setdefault(record.kind, [0, 0, 0])[place] += 1
    return tuple(KindTally(kind, *counts[kind]) for kind in RECORD_CLASSES if kind in counts)
