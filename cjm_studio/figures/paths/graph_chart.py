"""What follows what: events in layers, moves by how often and how slowly."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cjm_studio.figures.charts.look import bare_axis, frame, words
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import between, clipped
from cjm_studio.figures.paths.graph_drawing import DISC_PX, Drawing, Point, rounded, time_colours
from cjm_studio.figures.paths.graph_words import event_told, move_told
from cjm_studio.figures.paths.placement import BEGIN, END, Move, layers, strongest
from cjm_studio.figures.plain import literal
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme, Tone

if TYPE_CHECKING:
    from cjm_studio.paths.questions.transition_graph import TransitionGraph

LAYER_PX, ROW_PX, EDGE_PX, HEAD_PX, FOOT_PX = 184, 92, 44, 28, 84
LABELLED, ROOM_PX = 0.1, (48, 22)  # moves by which so much goes on have their share written beside them
LEGEND_PX, LEGEND_PIECES = 96, 12


def graph_chart(
    graph: "TransitionGraph", shown: float, looks: Mapping[str, Tone], theme: Theme, language: str
) -> dict[str, Any] | None:
    """The moves that make up the share `shown` of all; a fixed size. None for a log without events."""
    if not graph.nodes:
        return None
    moves = strongest(graph, shown)
    present = {end for move in moves for end in move} - {BEGIN, END}
    found = layers({name: graph.nodes[name]["mean_place"] for name in present}, moves)
    rows = max(len(layer) for layer in found)
    width = EDGE_PX * 2 + LAYER_PX * (len(found) - 1)
    height = ROW_PX * rows + HEAD_PX + FOOT_PX
    places = {
        name: (EDGE_PX + LAYER_PX * number, HEAD_PX + ROW_PX * rows * (place + 0.5) / len(layer))
        for number, layer in enumerate(found)
        for place, name in enumerate(layer)
    }
    drawing = Drawing(graph, moves, places, looks, theme, language)
    ordered = sorted(moves, key=lambda move: (moves[move], move))
    return {
        "data": [
            *(_edge(drawing, move) for move in ordered),
            *(_box(drawing, name) for name in drawing.events),
            _discs(drawing),
            _shares(drawing, ordered),
            _names(drawing),
            *_legend(drawing, height - 22),
        ],
        "layout": {
            **frame(theme, height, translator(language)("Transitions")),
            "width": width,
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "hoverdistance": 8,
            "xaxis": bare_axis(theme, range=[0, width], automargin=False),
            "yaxis": bare_axis(theme, range=[height, 0], automargin=False),
        },
    }


def _edge(drawing: Drawing, move: Move) -> dict[str, Any]:
    """A line with an arrow's head at its end; the pointer finds it everywhere."""
    points, width = drawing.curve(move), drawing.width(move)
    plain = [0.0] * (len(points) - 1)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [round(x, 1) for x, _ in points],
        "y": [round(y, 1) for _, y in points],
        "line": {"color": drawing.colour(move), "width": width, "simplify": False},
        "marker": {
            "symbol": "arrow",
            "angleref": "previous",
            "size": [*plain, 7 + width],
            "color": drawing.colour(move),
            "opacity": [*plain, 1.0],
            "line": {"width": 0},
        },
        "opacity": 0.55 if drawing.is_back(move) else 0.9,
        "hoverinfo": "text",
        "hovertext": move_told(drawing, move),
        "cliponaxis": False,
    }


def _box(drawing: Drawing, name: str) -> dict[str, Any]:
    outline, tone = rounded(drawing.places[name]), drawing.looks[name]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [round(x, 1) for x, _ in outline],
        "y": [round(y, 1) for _, y in outline],
        "fill": "toself",
        "fillcolor": tone.fill,
        "line": {"color": tone.border, "width": 1.5, "simplify": False},
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": event_told(drawing, name),
    }


def _discs(drawing: Drawing) -> dict[str, Any]:
    """Where paths begin, filled, and where they end, hollow."""
    ends = [name for name in (BEGIN, END) if name in drawing.places]
    colours = {BEGIN: drawing.theme.ink_2, END: drawing.theme.surface}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [drawing.places[name][0] for name in ends],
        "y": [drawing.places[name][1] for name in ends],
        "marker": {
            "size": DISC_PX * 2,
            "color": [colours[name] for name in ends],
            "line": {"color": drawing.theme.ink_2, "width": 3},
            "opacity": 1,
        },
        "hoverinfo": "skip",
    }


def _names(drawing: Drawing) -> dict[str, Any]:
    """Names with customers in the boxes, words beneath the two discs."""
    say, places, events = translator(drawing.language), drawing.places, drawing.events
    counts = [people(drawing.graph.nodes[name]["customers"], drawing.language) for name in events]
    said = [
        f"<b>{literal(clipped(name, 17))}</b><br>{count}" for name, count in zip(events, counts, strict=True)
    ]
    ends = {BEGIN: say("paths begin"), END: say("paths end")}
    return words(
        drawing.theme,
        [places[name][0] for name in (*events, *ends)],
        [*(places[name][1] for name in events), *(places[name][1] + 28 for name in ends)],
        [*said, *ends.values()],
        textfont={
            "size": 12,
            "color": [*(drawing.looks[name].deep for name in events), *(drawing.theme.ink_2 for _ in ends)],
        },
    )


def _shares(drawing: Drawing, ordered: list[Move]) -> dict[str, Any]:
    """The share that goes on, beside the most frequent moves to the next layer, where there is room."""
    graph = drawing.graph
    ahead: list[Move] = []
    at: list[Point] = []
    for move in reversed(ordered):
        reach = drawing.places[move[1]][0] - drawing.places[move[0]][0]
        if not graph.has_edge(*move) or graph.edges[move]["share"] < LABELLED or reach != LAYER_PX:
            continue
        x, y = (line := drawing.curve(move))[len(line) // 2]
        if all(abs(x - other_x) > ROOM_PX[0] or abs(y - other_y) > ROOM_PX[1] for other_x, other_y in at):
            ahead.append(move)
            at.append((x, y))
    return words(
        drawing.theme,
        [x for x, _ in at],
        [y - 10 for _, y in at],
        [share(graph.edges[move]["share"], drawing.language) for move in ahead],
        textfont={"size": 11, "color": drawing.theme.ink_2},
    )


def _legend(drawing: Drawing, y: float) -> list[dict[str, Any]]:
    """What the colours mean: the quickest and the slowest median time."""
    quick, slow = drawing.times_s()
    if slow <= quick:
        return []
    first = EDGE_PX - DISC_PX
    low, high = time_colours(drawing.theme)
    piece = LEGEND_PX / LEGEND_PIECES
    told = translator(drawing.language)(
        "from {quick} to {slow} until the next event",
        quick=duration(quick, drawing.language),
        slow=duration(slow, drawing.language),
    )
    lines = [
        {
            "type": "scatter", "mode": "lines", "hoverinfo": "skip",
            "x": [first + piece * number, first + piece * (number + 1)], "y": [y, y],
            "line": {"width": 6, "color": between(low, high, number / (LEGEND_PIECES - 1))},
        }
        for number in range(LEGEND_PIECES)
    ]  # fmt: skip
    beside = words(
        drawing.theme,
        [first + LEGEND_PX + 10],
        [y],
        [told],
        textposition="middle right",
        textfont={"size": 12, "color": drawing.theme.ink_2},
    )
    return [*lines, beside]
