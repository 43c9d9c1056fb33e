"""Where the map leads from each touchpoint: its own `next` links, its step's, its stage's, else the order.

At each of the three levels the rule is the funnel's (see `insight.transitions`): a link to what stands
further on takes the place of the order, a link back is one more way, and where the shares of all ways are
given and come to less than everybody, the rest may leave. What has no link forward leads to the one after
it; the last touchpoint of a step to the step's way on, the last step to the stage's. Customers enter at the
first stage and may leave where the funnel loses some of them after the stage, and where the map ends.
"""

from collections.abc import Sequence
from typing import TypeAlias

from cjm_studio.insight.transitions import ROUNDING, Ways, transitions
from cjm_studio.model import Journey, Next, Record, steps, touchpoints

# A touchpoint is a node by its id; stages and steps have a silent one for each of their ends.
Node: TypeAlias = str
END: Node = "*end"


def entrance(record_id: str) -> Node:
    """The silent node where a stage or step begins."""
    return f"{record_id}*in"


def exit_of(record_id: str) -> Node:
    """The silent node where a stage or step is behind the customer."""
    return f"{record_id}*out"


def ways(journey: Journey) -> tuple[Node, dict[Node, list[Node]]]:
    """The node where customers enter, and for each node those that may follow. END is where they leave."""
    found = transitions(journey)
    every_step = [step for stage in found.stages for step in steps(journey, stage.id)]
    every = [touchpoint for step in every_step for touchpoint in touchpoints(journey, step.id)]
    step_numbers = {step.id: number for number, step in enumerate(every_step)}
    numbers = {touchpoint.id: number for number, touchpoint in enumerate(every)}
    leads: dict[Node, list[Node]] = {}
    for number, stage in enumerate(found.stages):
        inside = steps(journey, stage.id)
        _chain(leads, stage, inside)
        leads[exit_of(stage.id)] = _after_stage(found.ways[number], [each.id for each in found.stages])
        for step in inside:
            _follow(leads, journey, step, step_numbers)
            met = touchpoints(journey, step.id)
            leads[entrance(step.id)] = [met[0].id] if met else [exit_of(step.id)]
            for place, touchpoint in enumerate(met):
                onward = met[place + 1].id if place + 1 < len(met) else exit_of(step.id)
                leads[touchpoint.id] = _linked(journey, touchpoint, numbers) or [onward]
                if not _has_link_ahead(journey, touchpoint, numbers) and onward not in leads[touchpoint.id]:
                    leads[touchpoint.id].append(onward)
    start = entrance(found.stages[0].id) if found.stages else END
    return start, leads


def _chain(leads: dict[Node, list[Node]], stage: Record, inside: Sequence[Record]) -> None:
    """A stage's steps one after the other."""
    ends = [*(entrance(step.id) for step in inside), exit_of(stage.id)]
    leads[entrance(stage.id)] = [ends[0]]
    for step, onward in zip(inside, ends[1:], strict=True):
        leads[exit_of(step.id)] = [onward]


def _follow(leads: dict[Node, list[Node]], journey: Journey, step: Record, numbers: dict[str, int]) -> None:
    """Put a step's own links in the place of the order, or beside it."""
    linked = [node if node == END else entrance(node) for node in _linked(journey, step, numbers)]
    if linked and _has_link_ahead(journey, step, numbers):
        leads[exit_of(step.id)] = linked
    else:
        leads[exit_of(step.id)] += linked


def _after_stage(way: Ways, ids: Sequence[str]) -> list[Node]:
    targets = dict.fromkeys([*way.ahead, *way.aside, *way.back])
    going = sum(way.back.values()) + way.passing * sum(way.ahead.values()) + sum(way.aside.values())
    onward = [entrance(ids[target]) for target in targets]
    return [*onward, END] if not way.ahead or going < 1 - ROUNDING else onward


def _linked(journey: Journey, record: Record, numbers: dict[str, int]) -> list[Node]:
    """The targets of a record's links to its kind, and END where their shares leave some customers over."""
    links = _links(journey, record, numbers)
    targets = list(dict.fromkeys(link.target for link in links))
    shares = [link.share for link in links]
    known = [share for share in shares if share is not None]
    leaves = _has_link_ahead(journey, record, numbers) and len(known) == len(shares)
    return [*targets, END] if leaves and sum(known) < 1 - ROUNDING else targets


def _has_link_ahead(journey: Journey, record: Record, numbers: dict[str, int]) -> bool:
    return any(numbers[link.target] > numbers[record.id] for link in _links(journey, record, numbers))


def _links(journey: Journey, record: Record, numbers: dict[str, int]) -> list[Next]:
    return [
        link for link in journey.out(record.id, "next") if isinstance(link, Next) and link.target in numbers
    ]
