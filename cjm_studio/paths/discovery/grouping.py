"""Where one stage ends and the next begins, and which events of a stage share a step.

Events that follow each other often and soon belong together. The order is cut into runs such that the
modularity of the graph of transitions (Newman and Girvan, 2004) is highest, by dynamic programming over all
ways to cut it; quick transitions weigh more than slow ones, and a stage must be worth its place. After the
outcome there is always a cut. Two neighbours of a stage share a step when customers go to and fro between
them.
"""

from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.discovery.sequences import Sequences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Amounts: TypeAlias = NDArray[np.float64]

MOST_STAGES = 7
MOST_IN_STAGE, MOST_IN_STEP = 6, 4
# What a stage must add to the modularity: else each rare event were a stage of its own.
COST_OF_A_STAGE = 0.02
# The rarer way between two events is at least this part of the other one: customers go to and fro.
TO_AND_FRO = 0.4
# Fewer going over from one to the other, as a share of the rarer event's customers, do not join a step.
LEAST_TOGETHER = 0.2


def stage_runs(found: Sequences, order: list[int], outcome: str) -> list[list[int]]:
    """The events of each stage, in order."""
    gain = _gains(_weights(found, order))
    last = found.events.index(outcome) if outcome in found.events else -1
    cuts = {order.index(last) + 1} if last >= 0 else set()
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for end in range(1, len(order) + 1):
        for begin in range(max(0, end - MOST_IN_STAGE), end):
            if any(begin < cut < end for cut in cuts):
                continue
            for used in range(MOST_STAGES):
                known = best.get((begin, used))
                if known is None:
                    continue
                score = known[0] + float(gain[begin, end]) - COST_OF_A_STAGE
                if (end, used + 1) not in best or score > best[end, used + 1][0] + 1e-12:
                    best[end, used + 1] = (score, begin)
    return _cut(best, order)


def step_runs(found: Sequences, stage: list[int]) -> list[list[int]]:
    """The events of each step of a stage, in order."""
    runs: list[list[int]] = []
    for number in stage:
        if runs and len(runs[-1]) < MOST_IN_STEP and all(_together(found, each, number) for each in runs[-1]):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def stage_kinds(found: Sequences, stages: list[list[int]], outcome: str) -> list[str]:
    """Contacts up to the outcome; behind it use, where most had reached it before, else what comes after."""
    kinds = ["contact"] * len(stages)
    if outcome not in found.events:
        return kinds
    goal = found.events.index(outcome)
    sold = next(number for number, run in enumerate(stages) if goal in run)
    for number in range(sold + 1, len(stages)):
        main = max(stages[number], key=lambda event: int(found.customers[event]))
        most = int(found.before[goal, main]) * 2 >= int(found.customers[main])
        kinds[number] = "use" if most else "after"
    return kinds


def _cut(best: dict[tuple[int, int], tuple[float, int]], order: list[int]) -> list[list[int]]:
    """The runs of the best way to cut the whole order."""
    ways = [(score, -used) for (end, used), (score, _) in best.items() if end == len(order)]
    if not order or not ways:
        return []
    used, end = -max(ways)[1], len(order)
    runs = []
    while end > 0:
        begin = best[end, used][1]
        runs.append(order[begin:end])
        end, used = begin, used - 1
    return runs[::-1]


def _weights(found: Sequences, order: list[int]) -> "Amounts":
    """How closely events are joined, in the order of the map, both directions together."""
    import numpy as np

    # Per customer of the two: what few get to is not less of a map for that.
    met = np.sqrt(np.maximum(found.customers, 1).astype(np.float64))
    follows = found.follows / met[:, None] / met[None, :]
    known = np.isfinite(found.gap_s) & (follows > 0)
    if known.any():
        usual = max(float(np.average(found.gap_s[known], weights=follows[known])), 1e-9)
        follows = follows * np.where(known, usual / (usual + np.nan_to_num(found.gap_s)), 0.5)
    np.fill_diagonal(follows, 0.0)
    joined: Amounts = (follows + follows.T)[np.ix_(order, order)]
    return joined


def _gains(joined: "Amounts") -> "Amounts":
    """What a stage from the first number up to the second adds to the modularity."""
    import numpy as np

    count, total = len(joined), max(float(joined.sum()), 1e-9)
    inside = np.zeros((count + 1, count + 1))
    inside[1:, 1:] = joined.cumsum(axis=0).cumsum(axis=1)
    degree = np.concatenate([[0.0], joined.sum(axis=1).cumsum()])
    gain = np.zeros((count + 1, count + 1))
    for begin in range(count):
        for end in range(begin + 1, count + 1):
            within = inside[end, end] - inside[begin, end] - inside[end, begin] + inside[begin, begin]
            gain[begin, end] = within / total - ((degree[end] - degree[begin]) / total) ** 2
    return gain


def _together(found: Sequences, one: int, other: int) -> bool:
    there, back = int(found.follows[one, other]), int(found.follows[other, one])
    rarer = min(int(found.customers[one]), int(found.customers[other]))
    return min(there, back) >= TO_AND_FRO * max(there, back, 1) and there + back >= LEAST_TOGETHER * rarer
