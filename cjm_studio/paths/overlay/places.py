"""The touchpoints of a journey in the order of the map: from left to right, in a step from top to bottom."""

from dataclasses import dataclass

from cjm_studio.model import Journey, Stage, Step, Touchpoint, stages, steps, touchpoints


@dataclass(frozen=True)
class Place:
    """A touchpoint and where it stands."""

    touchpoint: Touchpoint
    step: Step
    stage: Stage


def places(journey: Journey) -> tuple[Place, ...]:
    """Every touchpoint that stands on the map, in its order."""
    return tuple(
        Place(touchpoint, step, stage)
        for stage in stages(journey)
        for step in steps(journey, stage.id)
        for touchpoint in touchpoints(journey, step.id)
    )
