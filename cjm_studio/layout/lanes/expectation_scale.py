"""Where the levels of an expectation stand on its bar: the worst at the left, the best at the right."""

from dataclasses import dataclass

from cjm_studio.model import Expectation

# How many pixels beyond an end of the bar even the smallest miss is drawn, to be seen as outside.
NEAREST_MISS = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """The room of a bar: it runs from `start` to `end`, `left` and `right` bound what lies outside."""

    left: float
    start: float
    end: float
    right: float

    def place(self, share: float) -> float:
        """The x of a share of the way from worst to best.

        True inside the bar, drawn together outside, so that even a huge miss stays on the card.
        """
        if share < 0:
            return self.start - _squeezed(-share, self.start - self.left)
        if share > 1:
            return self.end + _squeezed(share - 1, self.right - self.end)
        return self.start + share * (self.end - self.start)


def has_bar(expectation: Expectation) -> bool:
    """Whether it has the numbers for a bar: both ends of what would be tolerable."""
    return expectation.worst is not None and expectation.best is not None


def share_of(expectation: Expectation, value: float | None) -> float | None:
    """The way from worst (0) to best (1) that a value is; below 0 it is worse than tolerable.

    None without the value or without an end. Where both ends are the same, the direction decides.
    """
    worst, best = expectation.worst, expectation.best
    if worst is None or best is None or value is None:
        return None
    if worst != best:
        return (value - worst) / (best - worst)
    if value == best:
        return 0.5
    better = (value > best) == (expectation.direction == "higher_is_better")
    return 1.5 if better else -0.5


def is_missed(expectation: Expectation) -> bool:
    """Whether what came is worse than the worst tolerable."""
    share = share_of(expectation, expectation.perceived)
    return share is not None and share < 0


def _squeezed(distance: float, room: float) -> float:
    nearest = min(NEAREST_MISS, room)
    return nearest + (room - nearest) * distance / (1 + distance)
