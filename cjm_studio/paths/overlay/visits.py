"""The paths of a log as visits to touchpoints, in flat arrays: what alignment works on.

A visit is a run of events of the same touchpoint, each name once: `application_started` and
`application_saved` are one visit to the form. The same name again in the run is a repetition, unless the map
itself leads from the touchpoint back to it: then it is the next visit. Events that have no touchpoint stand
aside and do not part a visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.overlay.designed import DesignedPaths
from cjm_studio.paths.overlay.matching import Matching
from cjm_studio.paths.report import PathCount

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Flags: TypeAlias = NDArray[np.bool_]
    Amounts: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Visits:
    """All paths, one after the other. Arrays of visits are in the order of the paths and within them of time.

    `path` and `label` say of each visit whose it is and by which label; `candidates[label]` are the numbers
    of its touchpoints, -1 where there are no more. `extra` and `repeated` are pairs of (path, event) and
    (path, label), each once. `customers`, `outcomes` and `value` are per path.
    """

    path: "Numbers"
    label: "Numbers"
    candidates: "Numbers"
    extra: "Numbers"
    repeated: "Numbers"
    events: tuple[str, ...]
    customers: "Numbers"
    outcomes: "Numbers"
    value: "Amounts"


def visits(paths: Sequence[PathCount], matching: Matching, designed: DesignedPaths) -> Visits:
    """The visits of all paths."""
    import numpy as np

    events = tuple(dict.fromkeys(chain.from_iterable(path.events for path in paths)))
    codes = {event: code for code, event in enumerate(events)}
    labels, candidates = _labels(events, matching, designed)
    lengths = np.fromiter((len(path.events) for path in paths), np.int64, len(paths))
    named = map(codes.__getitem__, chain.from_iterable(path.events for path in paths))
    code = np.fromiter(named, np.int64, int(lengths.sum()))
    owner = np.repeat(np.arange(len(paths)), lengths)
    label = labels[code]
    on_map = label >= 0
    extra = _pairs(owner[~on_map], code[~on_map], len(events))
    owner, code, label = owner[on_map], code[on_map], label[on_map]
    begins, repeats = _runs(owner, code, label, len(events))
    again = _may_repeat(candidates, designed)[label] if len(label) else repeats
    begins |= repeats & again
    return Visits(
        owner[begins],
        label[begins],
        candidates,
        extra,
        _pairs(owner[repeats & ~again], label[repeats & ~again], max(len(candidates), 1)),
        events,
        np.array([path.count for path in paths], dtype=np.int64),
        np.array([path.outcome_count for path in paths], dtype=np.int64),
        np.array([path.value for path in paths], dtype=np.float64),
    )


def _labels(
    events: tuple[str, ...], matching: Matching, designed: DesignedPaths
) -> "tuple[Numbers, Numbers]":
    """The label of each event, -1 without a touchpoint, and the touchpoints of each label."""
    import numpy as np

    numbers = {touchpoint: number for number, touchpoint in enumerate(designed.touchpoints)}
    groups: dict[tuple[int, ...], int] = {}
    labels = []
    for event in events:
        group = tuple(numbers[touchpoint] for touchpoint in matching.touchpoints.get(event, ()))
        labels.append(groups.setdefault(group, len(groups)) if group else -1)
    widest = max((len(group) for group in groups), default=1)
    candidates = np.full((len(groups), widest), -1, dtype=np.int64)
    for group, label in groups.items():
        candidates[label, : len(group)] = group
    return np.array(labels, dtype=np.int64), candidates


def _runs(owner: "Numbers", code: "Numbers", label: "Numbers", names: int) -> "tuple[Flags, Flags]":
    """Which events begin a run of their label, and which were in their run before."""
    import numpy as np

    begins = np.ones(len(owner), dtype=np.bool_)
    begins[1:] = (owner[1:] != owner[:-1]) | (label[1:] != label[:-1])
    run = begins.cumsum()
    repeats = np.ones(len(owner), dtype=np.bool_)
    repeats[np.unique(run * names + code, return_index=True)[1]] = False
    return begins, repeats


def _may_repeat(candidates: "Numbers", designed: DesignedPaths) -> "Flags":
    import numpy as np

    return np.array(
        [any(number >= 0 and designed.may_repeat(number) for number in row) for row in candidates.tolist()],
        dtype=np.bool_,
    )


def _pairs(owner: "Numbers", what: "Numbers", width: int) -> "Numbers":
    """Pairs of a path and something, each once, as rows."""
    import numpy as np

    keys = np.unique(owner * width + what)
    return np.stack([keys // width, keys % width], axis=1)
