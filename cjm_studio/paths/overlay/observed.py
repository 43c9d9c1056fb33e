"""What each stage really converts, beside what the map says of it.

Customers reach a stage when they meet one of its touchpoints; they go on when afterwards they meet one of a
stage further on. A way past the sale (see `insight.transitions`) is not going on. The stage of the outcome,
where one was named, converts those who reach it. Behind the last stage of the log nothing shows who went on:
where the map leads back from it, those did who came back, else those who met its last touchpoint of several.
A customer counts once, however often he comes back; the map's own figure is per visit where ways lead back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.insight.rates import as_share, conversion_of
from cjm_studio.insight.transitions import Transitions, transitions
from cjm_studio.model import Metric
from cjm_studio.paths.overlay.laying import Overlay

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class StageFigures:
    """A stage in the log and on the map. Shares are 0-1, None where nobody can say.

    `customers` reached it, `share` of all; `went_on` of them, `conversion` as a share. `designed` is what the
    map states of its conversion (baseline, else the latest observation that no log made), `target` what it
    wants; `metric` is the id of that metric, "" without one. `median_s` is from the first event in the stage
    to the first one further on.
    """

    stage: str
    name: str
    customers: int
    share: float
    went_on: int | None
    conversion: float | None
    designed: float | None
    target: float | None
    metric: str
    median_s: float | None = None


def observed(overlay: Overlay, median_s: Mapping[str, float] | None = None) -> tuple[StageFigures, ...]:
    """The figures of every stage of the map, in order; `median_s` by stage as `times` finds them."""
    ways = transitions(overlay.journey)
    going = _Going(overlay, ways)
    total = int(overlay.visits.customers.sum())
    figures = []
    for number, stage in enumerate(ways.stages):
        onward = going.through(number)
        customers = going.counted(going.reached(number))
        went_on = None if onward is None or not customers else going.counted(onward)
        metric = conversion_of(overlay.journey, stage.id)
        figures.append(
            StageFigures(
                stage.id,
                stage.name,
                customers,
                customers / total if total else 0.0,
                went_on,
                None if went_on is None else went_on / customers,
                _stated(metric),
                None if metric is None or metric.target is None else as_share(metric.target, metric.unit),
                "" if metric is None else metric.id,
                (median_s or {}).get(stage.id),
            )
        )
    return tuple(figures)


class _Going:
    """Which paths reach a stage and which get through it."""

    def __init__(self, overlay: Overlay, ways: Transitions) -> None:
        import numpy as np

        numbers = {stage.id: number for number, stage in enumerate(ways.stages)}
        self._overlay, self._ways = overlay, ways.ways
        self._stage_of = np.array([numbers[place.stage.id] for place in overlay.places], dtype=np.int64)
        came = overlay.alignment.came
        self._at = self._stage_of[came] if len(self._stage_of) else came
        self._path = overlay.visits.path
        self._count = len(overlay.visits.customers)

    def counted(self, paths: "Flags") -> int:
        """The customers of some paths."""
        return int(self._overlay.visits.customers[paths].sum())

    def reached(self, number: int) -> "Flags":
        """The paths that met the stage."""
        return self._with(self._at == number)

    def through(self, number: int) -> "Flags | None":
        """The paths that got through the stage, None when the log cannot show it."""
        import numpy as np

        way = self._ways[number]
        inside = np.flatnonzero(self._stage_of == number)
        goal = self._overlay.matching.touchpoints.get(self._overlay.outcome, ())
        if any(self._overlay.designed.touchpoints[each] in goal for each in inside):
            return self.reached(number) & (self._overlay.visits.outcomes > 0)
        if (self._stage_of > number).any():
            return self._onward(number, self._at > number, set(way.aside) - set(way.ahead))
        returning = sorted(target for target in {*way.ahead, *way.back} if target <= number)
        if returning:
            return self._onward(number, np.isin(self._at, returning), set())
        if len(inside) > 1:
            return self._with(self._overlay.alignment.came == inside[-1])
        return None

    def _onward(self, number: int, wanted: "Flags", aside: set[int]) -> "Flags":
        """The paths that make a wanted visit after they first met the stage, the first one not aside."""
        import numpy as np

        places = np.arange(len(self._path))
        first = np.full(self._count, len(places))
        at_stage = np.flatnonzero(self._at == number)
        paths, where = np.unique(self._path[at_stage], return_index=True)
        first[paths] = at_stage[where]
        later = np.flatnonzero(wanted & (places > first[self._path]))
        paths, where = np.unique(self._path[later], return_index=True)
        onward = np.zeros(self._count, dtype=np.bool_)
        onward[paths] = ~np.isin(self._at[later[where]], sorted(aside))
        return onward

    def _with(self, visits: "Flags") -> "Flags":
        import numpy as np

        paths = np.zeros(self._count, dtype=np.bool_)
        paths[self._path[visits]] = True
        return paths


def _stated(metric: Metric | None) -> float | None:
    if metric is None:
        return None
    value = metric.baseline
    if value is None:
        told = [each for each in metric.observations if each.evidence_level != "measured"]
        value = max(told, key=lambda each: each.date).value if told else None
    return None if value is None else as_share(value, metric.unit)
