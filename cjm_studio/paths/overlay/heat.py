"""Where the customers of a log are on the map, and where they leave it: figures to lay on its picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.overlay.laying import Overlay
from cjm_studio.paths.overlay.places import Place
from cjm_studio.paths.overlay.times import Times

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True)
class Spot:
    """A touchpoint, step or stage. `customers` met it, `share` of all in the log.

    `left` of them met nothing on the map after it, `leave_share` of its customers; None at what ends the map.
    `median_s` is from `times`, None where it is not known.
    """

    record: str
    kind: str
    customers: int
    share: float
    left: int
    leave_share: float | None
    median_s: float | None


@dataclass(frozen=True)
class Heat:
    """Spots by the ids of their records; what the log cannot tell of is not among them."""

    customers: int
    spots: dict[str, Spot]


def heat(overlay: Overlay, times: Times | None = None) -> Heat:
    """The heat of a log on the map."""
    total = int(overlay.visits.customers.sum())
    known = times or Times({}, {}, {})
    spots: dict[str, Spot] = {}
    for kind, of, medians in (
        ("touchpoint", lambda place: place.touchpoint.id, known.touchpoints),
        ("step", lambda place: place.step.id, known.steps),
        ("stage", lambda place: place.stage.id, known.stages),
    ):
        for record, customers, left, is_end in _counted(overlay, of):
            share = customers / total if total else 0.0
            leave_share = None if is_end or not customers else left / customers
            spots[record] = Spot(record, kind, customers, share, left, leave_share, medians.get(record))
    return Heat(total, spots)


def _counted(overlay: Overlay, of: Callable[[Place], str]) -> list[tuple[str, int, int, bool]]:
    """Of each group of touchpoints: its customers, those who left there, and whether the map ends with it."""
    import numpy as np

    ids = list(dict.fromkeys(of(place) for place in overlay.places))
    if not ids:
        return []
    group = np.array([ids.index(of(place)) for place in overlay.places], dtype=np.int64)
    found = overlay.visits
    at = group[overlay.alignment.came]
    met = np.zeros((len(found.customers), len(ids)), dtype=np.bool_)
    met[found.path, at] = True
    customers = [found.customers[met[:, number]].sum() for number in range(len(ids))]
    last = np.flatnonzero(np.append(found.path[1:] != found.path[:-1], [True])) if len(at) else at
    left = np.bincount(at[last], found.customers[found.path[last]], minlength=len(ids))
    return [
        (record, int(customers[number]), int(left[number]), _ends_the_map(overlay, group, number))
        for number, record in enumerate(ids)
    ]


def _ends_the_map(overlay: Overlay, group: "Numbers", number: int) -> bool:
    """Whether no designed way leads from a group's last touchpoint to one further on."""
    import numpy as np

    last = int(np.flatnonzero(group == number)[-1])
    return all(passed is None for passed in overlay.designed.skips[last][last + 1 :])
