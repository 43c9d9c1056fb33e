"""What customers are worth: by the log's value column, else by the journey's value; never a guess."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.funnel import value_per_customer
from cjm_studio.paths.overlay.laying import Overlay

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Amounts: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Money:
    """Per path: its customers, what they are worth and what they brought, None where nobody says."""

    customers: "Numbers"
    worth: "Amounts | None"
    brought: "Amounts | None"

    def of(self, paths: "Numbers") -> float | None:
        """What the customers of some paths are worth."""
        return None if self.worth is None else float(self.worth[paths].sum())

    def gap(self, paths: "Numbers") -> float | None:
        """How much less the customers of some paths brought than as many of the others."""
        if self.brought is None:
            return None
        customers, brought = int(self.customers[paths].sum()), float(self.brought[paths].sum())
        others = int(self.customers.sum()) - customers
        if not others:
            return None
        return (float(self.brought.sum()) - brought) / others * customers - brought


def money_of(overlay: Overlay) -> Money:
    """The money in a log laid over a map."""
    found = overlay.visits
    if overlay.has_value:
        return Money(found.customers, found.value, found.value)
    value = value_per_customer(overlay.journey)
    if value is None:
        return Money(found.customers, None, None)
    worth = found.customers.astype("float64") * value
    return Money(
        found.customers, worth, found.outcomes.astype("float64") * value if overlay.outcome else None
    )
