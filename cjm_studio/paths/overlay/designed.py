"""The designed paths as alignment needs them: from any touchpoint to any other, what is passed over at least.

Only touchpoints that some event of the log tells of are here: of the others nobody can say whether they were
met, so the paths lead through them in silence.
"""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.model import Journey
from cjm_studio.paths.overlay.ways import END, Node, ways

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table: TypeAlias = NDArray[np.int16]

# Farther than any path is long.
NO_WAY = 10_000


@dataclass(frozen=True)
class DesignedPaths:
    """Ways between touchpoints, which are numbered as on the map; the number after the last is the entrance.

    `skips[u][v]` are the touchpoints that a customer passes over who goes from u straight to v, None where no
    way leads; `distances[u, v]` is how many they are. `remaining[u]` are those between u and the map's end,
    none where a customer may leave.
    """

    touchpoints: tuple[str, ...]
    skips: tuple[tuple[tuple[int, ...] | None, ...], ...]
    distances: "Table"
    remaining: tuple[tuple[int, ...], ...]

    @property
    def entrance(self) -> int:
        """The number that stands for the entrance."""
        return len(self.touchpoints)

    def may_repeat(self, number: int) -> bool:
        """Whether a way leads from a touchpoint straight back to it."""
        return self.skips[number][number] == ()


def designed_paths(journey: Journey, seen: tuple[str, ...]) -> DesignedPaths:
    """The designed paths between the touchpoints that a log tells of, given in the order of the map."""
    import numpy as np

    start, leads = ways(journey)
    numbers = {touchpoint: number for number, touchpoint in enumerate(seen)}
    skips, remaining = [], []
    for source in (*seen, start):
        found = _passed_over(leads, source, numbers)
        skips.append(tuple(found.get(target) for target in seen))
        remaining.append(found.get(END, ()))
    distances = np.array(
        [[NO_WAY if passed is None else len(passed) for passed in row] for row in skips], dtype=np.int16
    ).reshape(len(skips), len(seen))
    return DesignedPaths(seen, tuple(skips), distances, tuple(remaining))


def _passed_over(
    leads: dict[Node, list[Node]], source: Node, numbers: dict[str, int]
) -> dict[Node, tuple[int, ...]]:
    """For each node behind the source the touchpoints on the shortest way; silent nodes cost nothing."""
    found: dict[Node, tuple[int, ...]] = {}
    waiting: deque[tuple[Node, tuple[int, ...]]] = deque((node, ()) for node in leads.get(source, ()))
    while waiting:
        node, passed = waiting.popleft()
        if node in found:
            continue
        found[node] = passed
        number = numbers.get(node)
        for onward in leads.get(node, ()):
            if onward in found:
                continue
            if number is None:
                waiting.appendleft((onward, passed))
            else:
                waiting.append((onward, (*passed, number)))
    return found
