"""The journey as a NetworkX graph, and the questions that are asked of it."""

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.model.journey import AnyKind, Journey, place_in_order
from cjm_studio.model.links import LINK_RULES
from cjm_studio.model.records import Record, Stage, Step, Touchpoint

if TYPE_CHECKING:
    import networkx as nx

    Graph: TypeAlias = "nx.MultiDiGraph[str]"

# What a record needs in order to work: the end that it needs is the target.
NEEDS = frozenset({"delivered_by", "depends_on", "happens_in"})


def graph(journey: Journey) -> "Graph":
    """The journey as a frozen MultiDiGraph.

    Nodes are record ids with `kind` and `record`; edges are keyed by link id with `kind` and `link`.
    Another journey that a link leads to is a node of kind "journey" with record None.
    """
    import networkx as nx

    built: Graph = nx.MultiDiGraph(id=journey.id)
    built.add_nodes_from(
        (key, {"kind": record.kind, "record": record}) for key, record in journey.records.items()
    )
    for link in journey.links.values():
        if link.target not in journey.records:
            built.add_node(link.target, kind="journey", record=None)
        built.add_edge(link.source, link.target, key=link.id, kind=link.kind, link=link)
    frozen: Graph = nx.freeze(built)
    return frozen


def stages(journey: Journey) -> tuple[Stage, ...]:
    """The stages from left to right."""
    return journey.all_of(Stage)


def steps(journey: Journey, stage_id: str) -> tuple[Step, ...]:
    """The steps of a stage from left to right."""
    return _placed(journey, stage_id, Step)


def touchpoints(journey: Journey, step_id: str) -> tuple[Touchpoint, ...]:
    """The touchpoints of a step from top to bottom."""
    return _placed(journey, step_id, Touchpoint)


def hangs_on(journey: Journey, record_id: str) -> tuple[Record, ...]:
    """What makes no sense without this record, nearest first: it is removed together with it.

    A record that hangs on several others goes only when the last of them goes. Every removal asks this, so
    it follows the journey's own links and does not wait for the graph to be built.
    """
    gone = {record_id: None}
    waiting = deque([record_id])
    while waiting:
        for dependent in _dependents(journey, waiting.popleft()):
            if dependent not in gone and all(holder in gone for holder in _holders(journey, dependent)):
                gone[dependent] = None
                waiting.append(dependent)
    return tuple(journey.records[key] for key in gone if key != record_id)


def depends_on(journey: Journey, record_id: str) -> tuple[Record, ...]:
    """Everything that must work for this record to work, nearest first: what delivers it, on what that runs.

    A promise depends on the records that keep it.
    """
    import networkx as nx

    needs: nx.DiGraph[str] = nx.DiGraph()
    needs.add_node(record_id)
    for source, target, told in graph(journey).edges(data=True):
        if told["kind"] in NEEDS:
            needs.add_edge(source, target)
        elif told["kind"] == "keeps":
            needs.add_edge(target, source)
    return tuple(journey.records[needed] for _, needed in nx.bfs_edges(needs, record_id))


def unreachable(journey: Journey) -> tuple[Record, ...]:
    """Stages, steps and touchpoints where no customer can come: without a place, or cut off from the start.

    Without `next` links the order of the map is the path; with them, the path is what they say, from the
    first stage, step or touchpoint on.
    """
    import networkx as nx

    lost: list[Record] = []
    for kind, shown in _path_kinds(journey):
        placed = {record.id for record in shown}
        lost.extend(record for record in journey.all_of(kind) if record.id not in placed)
        follows = [
            (link.source, link.target)
            for link in journey.links.values()
            if link.kind == "next" and link.source in placed and link.target in placed
        ]
        if not follows or not shown:
            continue
        path: nx.DiGraph[str] = nx.DiGraph(follows)
        on_path = {shown[0].id}
        if shown[0].id in path:
            on_path |= nx.descendants(path, shown[0].id)
        lost.extend(record for record in shown if record.id in path and record.id not in on_path)
    return tuple(lost)


def _path_kinds(journey: Journey) -> list[tuple[type[Stage | Step | Touchpoint], tuple[Record, ...]]]:
    """Stages, steps and touchpoints that have a place on the map, each in the order of the map."""
    all_stages = stages(journey)
    all_steps = tuple(step for stage in all_stages for step in steps(journey, stage.id))
    met = tuple(touchpoint for step in all_steps for touchpoint in touchpoints(journey, step.id))
    return [(Stage, all_stages), (Step, all_steps), (Touchpoint, met)]


def _placed(journey: Journey, parent_id: str, kind: type[AnyKind]) -> tuple[AnyKind, ...]:
    found = [journey.records[link.source] for link in journey.into(parent_id, "part_of")]
    return tuple(sorted((record for record in found if isinstance(record, kind)), key=place_in_order))


def _dependents(journey: Journey, record_id: str) -> list[str]:
    sources = [link.source for link in journey.into(record_id) if LINK_RULES[link.kind].hangs == "source"]
    targets = [link.target for link in journey.out(record_id) if LINK_RULES[link.kind].hangs == "target"]
    return sources + targets


def _holders(journey: Journey, record_id: str) -> list[str]:
    targets = [link.target for link in journey.out(record_id) if LINK_RULES[link.kind].hangs == "source"]
    sources = [link.source for link in journey.into(record_id) if LINK_RULES[link.kind].hangs == "target"]
    return targets + sources
