"""Events and the moves between them as a graph, built from the aggregate, not from events."""

from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, walked_rows

if TYPE_CHECKING:
    import networkx as nx

    TransitionGraph: TypeAlias = "nx.DiGraph[str]"


def transition_graph(log: OpenLog, kept: Filter = EVERYBODY) -> "TransitionGraph":
    """A frozen DiGraph over the names of events.

    Nodes: `events`, `customers`, `entries` and `exits` (of paths), `mean_place` (from 1).
    Edges: `count`, `share` of the source's events that go on this way, `median_s`. Raises LogError.
    """
    import networkx as nx

    rows = walked_rows(log, kept)
    built: TransitionGraph = nx.DiGraph()
    for name, events, customers, entries, exits, place in log.query(
        "SELECT CAST(code AS VARCHAR), count(*), count(DISTINCT c), count(*) FILTER (place = 1), "
        f"count(*) FILTER (next IS NULL), avg(place) FROM {rows.sql} GROUP BY code ORDER BY 2 DESC, 1",
        rows.values,
    ):
        built.add_node(
            name, events=events, customers=customers, entries=entries, exits=exits, mean_place=place
        )
    for source, target, count, median_s in log.query(
        "SELECT CAST(code AS VARCHAR), CAST(next AS VARCHAR), count(*), median(gap_us) / 1e6 "
        f"FROM {rows.sql} WHERE next IS NOT NULL GROUP BY code, next ORDER BY 3 DESC, 1, 2",
        rows.values,
    ):
        share = count / built.nodes[source]["events"]
        built.add_edge(source, target, count=count, share=share, median_s=median_s)
    frozen: TransitionGraph = nx.freeze(built)
    return frozen
