"""The absorbing Markov chain of a journey: customers walk from stage to stage until they have bought or gone.

Passing the sale stage absorbs; so does dropping off. The fundamental matrix N = (I - Q)^-1 tells how often
each stage is visited (Kemeny and Snell, Finite Markov Chains, 1960, ch. 3). Making the ways out of one stage
x times as wide is a change of rank one, so its effect has a closed form (Sherman-Morrison) and thousands of
draws cost no more than one solution.
"""

from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.transitions import Transitions

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

        self._ways, self._sale = transitions.ways, transitions.sale
        count = len(self._ways)
        every_way = np.array([self._back(n) + self._ways[n].passing * self._ahead(n) for n in range(count)])
        self._bought = every_way[self._sale, self._sale + 1 :].copy()  # where those go who have bought
        self._after = every_way[self._sale + 1 :, self._sale + 1 :]
        walk = every_way
        walk[self._sale] = self._back(self._sale)
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
        ahead = self._ahead(stage) @ self._visits
        change = more * self.visits[stage] * ahead[self._sale] / (1 - more * ahead[stage])
        widened: Numbers = (self.visits[self._sale] + change) * self._passing
        return widened

    def room(self, stage: int) -> float:
        """By how much a stage's conversion can rise until nobody drops off there any more."""
        parted = float(self._ahead(stage).sum()) if stage != self._sale else 1.0
        return float(self._leaving[stage]) / parted if parted else 1 - self._ways[stage].passing

    @property
    def _passing(self) -> float:
        return self._ways[self._sale].passing

    def _ahead(self, stage: int) -> "Numbers":
        """How those who get through a stage part on the other stages."""
        return self._row(self._ways[stage].ahead)

    def _back(self, stage: int) -> "Numbers":
        return self._row(self._ways[stage].back)

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
