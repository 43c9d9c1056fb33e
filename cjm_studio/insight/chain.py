"""The absorbing Markov chain of a journey: customers walk from stage to stage until they have bought or gone.

Passing the sale stage absorbs; so does dropping off. The fundamental matrix N = (I - Q)^-1 tells how often
each stage is visited (Kemeny and Snell, Finite Markov Chains, 1960, ch. 3). Making the ways out of one stage
x times as wide is a change of rank one, so its effect has a closed form (Sherman-Morrison) and thousands of
draws cost no more than one solution.
"""

from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.transitions import Transitions, Ways, room

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

# A way out that is narrower than this is none: nobody would ever leave.
LEAST_EXIT = 1e-12


class Chain:
    """The chain of sound transitions with at least one stage. `is_closed`: a cycle has no exit."""

    def __init__(self, transitions: Transitions) -> None:
        import numpy as np

        self._transitions = transitions
        self._ways, self._sale = transitions.ways, transitions.sale
        count = len(self._ways)
        every_way = np.array([self._row_of(way) for way in self._ways])
        self._bought = every_way[self._sale, self._sale + 1 :].copy()  # where those go who have bought
        self._after = every_way[self._sale + 1 :, self._sale + 1 :]
        walk = every_way
        walk[self._sale] = self._row(self._ways[self._sale].back)
        self._leaving: Numbers = (1 - walk.sum(axis=1)).clip(min=0.0)
        self._leaving[self._sale] = max(0.0, self._leaving[self._sale] - self._passing)
        self.is_closed = _is_closed(walk, self._leaving)
        if not self.is_closed:
            self._visits: Numbers = np.asarray(np.linalg.inv(np.eye(count) - walk), dtype=np.float64)

    @property
    def visits(self) -> "Numbers":
        """How often a customer who enters visits each stage before he has bought or is gone."""
        first: Numbers = self._visits[0]
        return first

    @property
    def dropped(self) -> "Numbers":
        """Which share of those who enter leaves for good at each stage; with `sold` it comes to one."""
        return self.visits * self._leaving

    @property
    def sold(self) -> float:
        """Which share of the customers who enter gets through the sale stage."""
        return float(self.visits[self._sale] * self._passing)

    def reached(self) -> "Numbers":
        """Which share of the customers who enter sees each stage at least once.

        After the sale those who have bought and those who have not are counted one beside the other.
        """
        import numpy as np

        reached: Numbers = self.visits / np.diag(self._visits)
        if self._bought.any():
            later = np.linalg.inv(np.eye(len(self._after)) - self._after)
            come = self.visits[self._sale] * self._bought @ (later / np.diag(later))
            reached[self._sale + 1 :] += come
        return reached

    def sold_with(self, stage: int, more: "Numbers") -> "Numbers":
        """`sold` if a stage's conversion were higher by `more`, a share; one value for each of them.

        The caller sees to it that no more leave the stage than are there (`room`).
        """
        if stage == self._sale:
            sold: Numbers = self.visits[stage] * (self._passing + more)
            return sold
        wider = self._row(self._ways[stage].widening) @ self._visits
        change = more * self.visits[stage] * wider[self._sale] / (1 - more * wider[stage])
        widened: Numbers = (self.visits[self._sale] + change) * self._passing
        return widened

    def sold_with_all(self, more: "dict[int, Numbers]") -> "Numbers":
        """`sold` if the conversions of several stages were higher at once, one value for each draw.

        The change is of the rank of the stages, so each draw solves no more equations than there are of them.
        """
        import numpy as np

        passing = self._passing + more.get(self._sale, np.zeros(1))
        stages = [stage for stage in more if stage != self._sale]
        if not stages:
            sold: Numbers = self.visits[self._sale] * passing
            return sold
        change = np.stack([more[stage] for stage in stages], axis=1)
        wider = np.stack([self._row(self._ways[stage].widening) for stage in stages]) @ self._visits
        equations = np.eye(len(stages)) - wider[:, stages].T * change[:, None, :]
        visited = np.broadcast_to(self.visits[stages][:, None], (len(change), len(stages), 1))
        weights = np.linalg.solve(equations, visited)[:, :, 0]
        come = self.visits[self._sale] + (weights * change) @ wider[:, self._sale]
        found: Numbers = come * passing
        return found

    def room(self, stage: int) -> float:
        """By how much a stage's conversion can rise (see `transitions.room`)."""
        return room(self._transitions, stage)

    @property
    def _passing(self) -> float:
        return self._ways[self._sale].passing

    def _row_of(self, way: Ways) -> "Numbers":
        """Where the customers of a stage go from there, as shares of them all."""
        return self._row(way.back) + way.passing * self._row(way.ahead) + self._row(way.aside)

    def _row(self, shares: dict[int, float]) -> "Numbers":
        import numpy as np

        row: Numbers = np.zeros(len(self._ways))
        for target, share in shares.items():
            row[target] = share
        return row


def _is_closed(walk: "Numbers", leaving: "Numbers") -> bool:
    """Whether customers who enter can get to where no way leads out."""
    import networkx as nx

    count = len(walk)
    ways: nx.DiGraph[int] = nx.DiGraph()
    ways.add_nodes_from(range(count))
    ways.add_edges_from((a, b) for a in range(count) for b in range(count) if walk[a, b] > LEAST_EXIT)
    # The sale stage also lets out those who have bought, which `leaving` does not count.
    lets_out = {n for n in range(count) if walk[n].sum() < 1 - LEAST_EXIT or leaving[n] > LEAST_EXIT}
    seen = nx.descendants(ways, 0) | {0}
    return any(not lets_out & (nx.descendants(ways, stage) | {stage}) for stage in seen)
