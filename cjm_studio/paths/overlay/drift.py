"""What a new log does otherwise than an earlier one, and what may be mere chance.

Compared are shares of customers, each against the same share before:

    path        of all customers, those who went exactly this path
    transition  of the customers who met its first event, those who went straight on to the second
    stage       of the customers who reached the stage, those who went on (see `observed`)
    arrival     of all customers, those who reached the stage

Which differences are more than chance: see `significance`; the adjustment is over all that were compared.
Rare paths cannot be told from chance one by one, so only paths of at least 0.1 % of the customers of either
log are compared; all new and vanished paths are counted.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from cjm_studio.model import Journey
from cjm_studio.paths.overlay.laying import lay_over
from cjm_studio.paths.overlay.observed import StageFigures, observed
from cjm_studio.paths.overlay.significance import LEVEL, adjusted, p_value
from cjm_studio.paths.report import PathCount

Kind = Literal["path", "transition", "stage", "arrival"]
LEAST_SHARE = 0.001


@dataclass(frozen=True)
class Shift:
    """A share that was compared. `what` are events, or the stage's id and name.

    `before` and `now` are shares 0-1 of `before_total` and `now_total` customers; `p` is adjusted.
    """

    kind: Kind
    what: tuple[str, ...]
    before: float
    now: float
    before_total: int
    now_total: int
    p: float

    @property
    def change(self) -> float:
        """By how much the share has changed, in points of one."""
        return self.now - self.before

    @property
    def is_significant(self) -> bool:
        """Whether the change is more than chance, at 5 %."""
        return self.p < LEVEL

    def as_written(self) -> dict[str, Any]:
        """The comparison as JSON data."""
        return {
            "kind": self.kind,
            "what": list(self.what),
            "before": self.before,
            "now": self.now,
            "change": self.change,
            "p": self.p,
            "significant": self.is_significant,
        }


@dataclass(frozen=True)
class Drift:
    """All comparisons, significant ones first, then by the size of the change.

    `new_paths` and `vanished_paths` are distinct paths that only one log has; `new_share` and
    `vanished_share` are the shares of the new log's and the earlier log's customers on them.
    """

    shifts: tuple[Shift, ...]
    new_paths: tuple[PathCount, ...]
    vanished_paths: tuple[PathCount, ...]
    new_share: float
    vanished_share: float

    def as_written(self, most: int = 20) -> dict[str, Any]:
        """The drift as JSON data: significant shifts, and so many of the new and vanished paths."""
        return {
            "shifts": [each.as_written() for each in self.shifts if each.is_significant],
            "compared": len(self.shifts),
            "new_paths": _written(self.new_paths, most) | {"share": self.new_share},
            "vanished_paths": _written(self.vanished_paths, most) | {"share": self.vanished_share},
        }


Counts = dict[tuple[Kind, tuple[str, ...]], tuple[int, int]]


def drift(
    before: Sequence[PathCount], now: Sequence[PathCount], journey: Journey | None = None, outcome: str = ""
) -> Drift:
    """Compare the distinct paths of two logs; with a journey its stages, too."""
    first, second = _counts(before), _counts(now)
    if journey is not None:
        first |= _stage_counts(observed(lay_over(journey, before, outcome=outcome)), _total(before))
        second |= _stage_counts(observed(lay_over(journey, now, outcome=outcome)), _total(now))
    known, found = {path.events for path in before}, {path.events for path in now}
    new = tuple(path for path in now if path.events not in known)
    vanished = tuple(path for path in before if path.events not in found)
    return Drift(
        _shifts(first, second),
        new,
        vanished,
        _share(_total(new), _total(now)),
        _share(_total(vanished), _total(before)),
    )


def _counts(paths: Sequence[PathCount]) -> Counts:
    """Of each path and transition: how many customers, and of how many."""
    total = _total(paths)
    met: Counter[str] = Counter()
    gone: Counter[tuple[str, str]] = Counter()
    counts: Counts = {("path", path.events): (path.count, total) for path in paths}
    for path in paths:
        for event in set(path.events):
            met[event] += path.count
        for pair in set(pairwise(path.events)):
            gone[pair] += path.count
    counts |= {("transition", pair): (count, met[pair[0]]) for pair, count in gone.items()}
    # What can happen after an event that was met, and did not.
    counts |= {("transition", (event,)): (0, count) for event, count in met.items()}
    return counts


def _stage_counts(figures: Sequence[StageFigures], total: int) -> Counts:
    counts: Counts = {}
    for each in figures:
        counts["arrival", (each.stage, each.name)] = (each.customers, total)
        if each.went_on is not None:
            counts["stage", (each.stage, each.name)] = (each.went_on, each.customers)
    return counts


def _shifts(before: Counts, now: Counts) -> tuple[Shift, ...]:
    compared = []
    for kind, what in dict.fromkeys([*now, *before]):
        old, new = _of(before, kind, what), _of(now, kind, what)
        if old is None or new is None or (kind == "transition" and len(what) < 2):
            continue
        if kind == "path" and max(_share(*old), _share(*new)) < LEAST_SHARE:
            continue
        compared.append((kind, what, old, new, p_value(*new, *old)))
    p_values = adjusted([each[-1] for each in compared])
    shifts = [
        Shift(kind, what, _share(*old), _share(*new), old[1], new[1], p)
        for (kind, what, old, new, _), p in zip(compared, p_values, strict=True)
    ]
    return tuple(
        sorted(shifts, key=lambda each: (not each.is_significant, -abs(each.change), each.kind, each.what))
    )


def _of(counts: Counts, kind: Kind, what: tuple[str, ...]) -> tuple[int, int] | None:
    """The counts of one thing; nobody where it did not happen, None where it could not have."""
    known = counts.get((kind, what))
    if known is not None or kind in ("stage", "arrival"):
        return known
    if kind == "transition":
        return counts.get((kind, what[:1]))
    total = next((whole for (each, _), (_, whole) in counts.items() if each == "path"), 0)
    return (0, total) if total else None


def _total(paths: Sequence[PathCount]) -> int:
    return sum(path.count for path in paths)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _written(paths: tuple[PathCount, ...], most: int) -> dict[str, Any]:
    top = [{"events": list(path.events), "count": path.count} for path in paths[:most]]
    return {"count": len(paths), "top": top}
