"""How far a stage's conversion can be moved, and the act that makes what was tried the targets."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from cjm_studio.commands import Gesture, Set
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.rates import conversion_of, is_per_cent
from cjm_studio.model import Journey


@dataclass(frozen=True)
class Lever:
    """A stage whose conversion can be moved: from none to `most`, now at `now`; shares of one."""

    stage: str
    now: float
    most: float

    @property
    def now_points(self) -> float:
        """The conversion of now in per cent, as a slider shows it."""
        return round(self.now * 100, 1)

    @property
    def most_points(self) -> float:
        """What is possible in per cent."""
        return max(self.now_points, floor(self.most * 1000 + 1e-6) / 10)


def levers(ground: Ground) -> tuple[Lever, ...]:
    """The stages that have a conversion and can have another one."""
    if ground.chain is None:
        return ()
    ways, chain = ground.chain
    found = [
        Lever(stage.id, way.conversion, way.passing + chain.room(number))
        for number, (stage, way) in enumerate(zip(ways.stages, ways.ways, strict=True))
        if way.conversion is not None
    ]
    return tuple(lever for lever in found if lever.most_points > 0)


def aims(journey: Journey, wanted: Mapping[str, float]) -> Gesture | None:
    """The act that makes these conversions, shares by stage, the targets of their metrics; None for none."""
    acts = []
    for stage, value in wanted.items():
        metric = conversion_of(journey, stage)
        if metric is not None:
            target = round(value * 100, 4) if is_per_cent(metric.unit) else round(value, 6)
            acts.append(Set(item=metric.id, values={"target": target}))
    return Gesture(commands=tuple(acts)) if acts else None
