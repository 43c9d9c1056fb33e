"""The events of a log that are frequent enough for a map, and how they follow each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.report import PathCount

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Amounts: TypeAlias = NDArray[np.float64]

# An event that fewer customers meet is noise; a map with more cards is not read.
LEAST_SHARE = 0.01
MOST_EVENTS = 30
# What a record can hold as the name of an event.
LONGEST_NAME = 500


@dataclass(frozen=True)
class Sequences:
    """The kept events by name; the other fields are by their numbers.

    `customers` met the event; `before[a, b]` met a for the first time before b; `follows[a, b]` counts how
    often b came next after a, other events left out; `mean_place` is where the event first stands on
    average. `gap_s[a, b]` is the median time between the two, NaN where it is not known. `left_out` are the
    events that are not kept, those of most customers first.
    """

    events: tuple[str, ...]
    customers: "Numbers"
    before: "Numbers"
    follows: "Numbers"
    mean_place: "Amounts"
    gap_s: "Amounts"
    left_out: tuple[str, ...]
    total: int


def sequences(
    paths: Sequence[PathCount], outcome: str, gaps_s: Mapping[tuple[str, str], float] | None = None
) -> Sequences:
    """Count the frequent events of a log; the outcome is kept however rare it is."""
    import numpy as np

    met: dict[str, int] = {}
    for path in paths:
        for event in set(path.events):
            met[event] = met.get(event, 0) + path.count
    total = sum(path.count for path in paths)
    ranked = sorted(met, key=lambda event: (event != outcome, -met[event], event))
    kept = [
        event for event in ranked if (met[event] >= LEAST_SHARE * total or event == outcome) and _fits(event)
    ]
    events = tuple(kept[:MOST_EVENTS])
    numbers = {event: number for number, event in enumerate(events)}
    walks = [[numbers[event] for event in path.events if event in numbers] for path in paths]
    weights = np.array([path.count for path in paths], dtype=np.int64)
    first = _first_places(walks, len(events))
    absent = first == np.iinfo(np.int32).max
    present = (~absent * weights[:, None]).sum(axis=0)
    places = np.where(absent, 0, first).astype(np.float64)
    gap_s = np.full((len(events), len(events)), np.nan)
    for (source, target), seconds in (gaps_s or {}).items():
        if source in numbers and target in numbers:
            gap_s[numbers[source], numbers[target]] = seconds
    return Sequences(
        events,
        present,
        _before(first, weights),
        _follows(walks, weights, len(events)),
        (places * weights[:, None]).sum(axis=0) / np.maximum(present, 1),
        gap_s,
        tuple(event for event in ranked if event not in numbers),
        total,
    )


def _fits(event: str) -> bool:
    """Whether a record can hold the name: not too long, and nothing in it that cannot be printed."""
    return len(event) <= LONGEST_NAME and event.isprintable() and bool(event.strip())


def _first_places(walks: list[list[int]], count: int) -> "NDArray[np.int32]":
    """Where each walk first meets each event; the largest number where it does not."""
    import numpy as np

    first = np.full((len(walks), count), np.iinfo(np.int32).max, dtype=np.int32)
    lengths = np.array([len(walk) for walk in walks], dtype=np.int64)
    owner = np.repeat(np.arange(len(walks)), lengths)
    begins = np.repeat(lengths.cumsum() - lengths, lengths)
    event = np.array([number for walk in walks for number in walk], dtype=np.int64)
    np.minimum.at(first, (owner, event), (np.arange(len(event)) - begins).astype(np.int32))
    return first


def _before(first: "NDArray[np.int32]", weights: "Numbers") -> "Numbers":
    import numpy as np

    count = first.shape[1]
    before = np.zeros((count, count), dtype=np.int64)
    absent = np.iinfo(np.int32).max
    for source in range(count):
        come_first = (first[:, [source]] < first) & (first != absent)
        before[source] = weights @ come_first
    return before


def _follows(walks: list[list[int]], weights: "Numbers", count: int) -> "Numbers":
    import numpy as np

    event = np.array([number for walk in walks for number in walk], dtype=np.int64)
    owner = np.repeat(np.arange(len(walks)), [len(walk) for walk in walks])
    same = owner[1:] == owner[:-1]
    keys = event[:-1][same] * count + event[1:][same]
    counted = np.bincount(keys, weights[owner[1:][same]], minlength=count * count)
    return counted.astype(np.int64).reshape(count, count)
