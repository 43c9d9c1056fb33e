"""From the alignment to the deviations of each path (see `conformance` for what they mean)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from cjm_studio.paths.overlay.groups import grouped
from cjm_studio.paths.overlay.laying import Overlay

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Flags: TypeAlias = NDArray[np.bool_]

Kind = Literal["skipped", "extra", "wrong_order", "left_early", "repeated"]


@dataclass(frozen=True)
class Finding:
    """A deviation and the numbers of the paths that have it, at a touchpoint (its number) or by an event."""

    kind: Kind
    touchpoint: int | None
    event: str
    paths: "Numbers"


@dataclass(frozen=True)
class Deviations:
    """All deviations, and of each path whether it fits."""

    findings: tuple[Finding, ...]
    fits: "Flags"
    fits_on_the_map: "Flags"
    off_the_map: "Flags"


def deviations_of(overlay: Overlay) -> Deviations:
    """What each path of the log does that the map does not lead to."""
    import numpy as np

    visits = overlay.visits
    count, width = len(visits.customers), max(len(overlay.designed.touchpoints), 1)
    on_map = np.bincount(visits.path, minlength=count) > 0
    aside = np.unique((visits.path * width + overlay.alignment.came)[overlay.alignment.before < 0])
    skipped, (new, again) = _skipped(overlay), _out_of_step(overlay, width)
    inside = [
        *_findings("skipped", skipped[~_among(skipped, aside)], width),
        *_findings("wrong_order", new, width),
        *_findings("left_early", _left_early(overlay, on_map, aside), width),
        *_findings("repeated", again, width),
    ]
    extra = [
        Finding("extra", None, visits.events[code], visits.extra[rows, 0])
        for code, rows in grouped(visits.extra[:, 1])
    ]
    return Deviations(
        (*inside, *extra),
        on_map & ~_concerned([*inside, *extra], count),
        on_map & ~_concerned(inside, count),
        ~on_map,
    )


# Below, a pair of a path and a touchpoint is one number: path * width + touchpoint.


def _skipped(overlay: Overlay) -> "Numbers":
    """What each path passed over between two visits in step."""
    import numpy as np

    found, designed = overlay.alignment, overlay.designed
    width = max(len(designed.touchpoints), 1)
    in_step = found.before >= 0
    owner, before, came = overlay.visits.path[in_step], found.before[in_step], found.came[in_step]
    passing = designed.distances[before, came] > 0 if len(came) else in_step[:0]
    owner, moves = owner[passing], before[passing] * width + came[passing]
    keys = [
        owner[rows] * width + number
        for move, rows in grouped(moves)
        for number in designed.skips[move // width][move % width] or ()
    ]
    return np.unique(np.concatenate(keys)) if keys else owner


def _out_of_step(overlay: Overlay, width: int) -> "tuple[Numbers, Numbers]":
    """Touchpoints met out of step or twice in a run: those new to the path, then those it had met before."""
    import numpy as np

    visits = overlay.visits
    keys = visits.path * width + overlay.alignment.came
    aside = overlay.alignment.before < 0
    is_first = np.zeros(len(keys), dtype=np.bool_)
    is_first[np.unique(keys, return_index=True)[1]] = True
    again = keys[aside & ~is_first]
    if len(visits.repeated):
        run = visits.repeated[:, 0] * width + visits.candidates[visits.repeated[:, 1], 0]
        again = np.concatenate([again, run])
    return keys[aside & is_first], np.unique(again)


def _left_early(overlay: Overlay, on_map: "Flags", aside: "Numbers") -> "Numbers":
    """Where paths ended in step although the map leads on to something they never met."""
    import numpy as np

    width = max(len(overlay.designed.touchpoints), 1)
    keys = [np.empty(0, dtype=np.int64)]
    for number, paths in grouped(overlay.alignment.ends):
        left = overlay.designed.remaining[number]
        if not left or number == overlay.designed.entrance:
            continue
        who = paths[on_map[paths]]
        met = [_among(who * width + missing, aside) for missing in left]
        keys.append(who[~np.logical_and.reduce(met)] * width + number)
    return np.concatenate(keys)


def _among(keys: "Numbers", known: "Numbers") -> "Flags":
    """Which keys are among those known, which are sorted."""
    import numpy as np

    if not len(known):
        return np.zeros(len(keys), dtype=np.bool_)
    places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    found: Flags = known[places] == keys
    return found


def _findings(kind: Kind, keys: "Numbers", width: int) -> "Iterator[Finding]":
    """One finding for each touchpoint."""
    paths = keys // width
    for number, rows in grouped(keys % width):
        yield Finding(kind, number, "", paths[rows])


def _concerned(findings: list[Finding], count: int) -> "Flags":
    import numpy as np

    concerned = np.zeros(count, dtype=np.bool_)
    for finding in findings:
        concerned[finding.paths] = True
    return concerned
