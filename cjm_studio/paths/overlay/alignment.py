"""Aligning visits with the designed paths: the cheapest explanation of what each customer did.

Every path of the log is laid along the map at once, visit by visit, by dynamic programming over the
touchpoints: a visit is either *in step* (the customer goes on along a designed way; each touchpoint passed
over costs one) or *out of step* (it costs two and the customer stays where he was: that he went on and left
something out is the simpler story). In the end, leaving where the map still leads on costs one. Somebody who
met the map at all is in step at least once, where that can be. Of equally cheap explanations the one is taken
that gets further along the map.
Memory grows with the visits, time with visits times touchpoints.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.overlay.designed import NO_WAY, DesignedPaths
from cjm_studio.paths.overlay.visits import Visits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Small: TypeAlias = NDArray[np.int16]

# Visits of one path that are aligned; what comes after them is out of step. Nobody designs a longer path.
MOST_VISITS = 1_000
# Paths that are aligned together: bounds what is held at once.
BATCH = 20_000
OUT_OF_STEP = 2
# More than any explanation costs, and with a way that there is none still a small number.
NOWHERE = 2 * NO_WAY


@dataclass(frozen=True)
class Alignment:
    """Per visit the touchpoint `came` and, where it is in step, the one `before` it, else -1.

    `ends` is per path where it was left: the last touchpoint in step, or the entrance.
    """

    came: "Numbers"
    before: "Numbers"
    ends: "Numbers"


def align(visits: Visits, designed: DesignedPaths) -> Alignment:
    """Align all paths."""
    import numpy as np

    count = len(visits.customers)
    lengths = np.bincount(visits.path, minlength=count)
    first = np.concatenate([[0], lengths.cumsum()[:-1]]).astype(np.int64)
    # Out of step, an event of several touchpoints counts for the first of them.
    came = visits.candidates[visits.label, 0] if len(visits.label) else visits.label
    found = Alignment(
        came.copy(), np.full(len(came), -1, np.int64), np.full(count, designed.entrance, np.int64)
    )
    if not designed.touchpoints:
        return found
    longest_first = np.argsort(-lengths, kind="stable")
    for begin in range(0, count, BATCH):
        batch = longest_first[begin : begin + BATCH]
        _align_batch(
            _Batch(visits, batch, first[batch], np.minimum(lengths[batch], MOST_VISITS)), designed, found
        )
    return found


@dataclass(frozen=True)
class _Batch:
    """Some paths, the longest first: where each begins among the visits and how many it has."""

    visits: Visits
    paths: "Numbers"
    first: "Numbers"
    lengths: "Numbers"

    def at(self, place: int) -> "Numbers":
        """The visits at a place of the paths that are so long."""
        return self.first[: int((self.lengths > place).sum())] + place

    def candidates(self, visits_there: "Numbers") -> "Iterator[tuple[int, Numbers]]":
        """The touchpoints that each visit may be, one array for each choice."""
        there = self.visits.candidates[self.visits.label[visits_there]]
        for choice in range(there.shape[1]):
            yield choice, there[:, choice]


def _align_batch(batch: _Batch, designed: DesignedPaths, found: Alignment) -> None:
    import numpy as np

    arriving = np.ascontiguousarray(designed.distances.T)
    cost = np.full((len(batch.paths), designed.entrance + 1), NOWHERE, dtype=np.int16)
    cost[:, designed.entrance] = 0
    steps: list[list[Small]] = []
    for place in range(int(batch.lengths.max(initial=0))):
        steps.append(_step(cost, batch, place, arriving))
    leaving = np.array([1 if left else 0 for left in designed.remaining], dtype=np.int16)
    leaving[designed.entrance] = NO_WAY
    at = designed.entrance - (cost + leaving)[:, ::-1].argmin(axis=1)
    found.ends[batch.paths] = at
    for place in reversed(range(len(steps))):
        there = batch.at(place)
        here = at[: len(there)]
        onward = here.copy()
        for choice, candidate in batch.candidates(there):
            source = steps[place][choice]
            hit = (candidate == here) & (source >= 0)
            found.came[there[hit]] = candidate[hit]
            found.before[there[hit]] = source[hit]
            onward[hit] = source[hit]
        at[: len(there)] = onward


def _step(cost: "Small", batch: _Batch, place: int, arriving: "Small") -> "list[Small]":
    """Let each path make one visit; from where it is in step, for each choice of its touchpoint, else -1."""
    import numpy as np

    there = batch.at(place)
    before = cost[: len(there)]
    after = before + OUT_OF_STEP
    rows = np.arange(len(there))
    sources = []
    for _, candidate in batch.candidates(there):
        reach = before + arriving[candidate]
        source = reach.argmin(axis=1)
        best = reach[rows, source]
        in_step = (candidate >= 0) & (best < np.minimum(after[rows, candidate], NO_WAY))
        after[rows[in_step], candidate[in_step]] = best[in_step]
        sources.append(np.where(in_step, source, -1).astype(np.int16))
    cost[: len(there)] = after
    return sources
