"""What follows what: events in layers, moves by how often and how slowly."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p, sqrt
from typing import TYPE_CHECKING, Any

from cjm_studio.figures.charts.look import bare_axis, frame, words
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import between, clipped
from cjm_studio.figures.paths.placement import BEGIN, END, Move, layers, strongest
from cjm_studio.figures.plain import literal
from cjm_studio.figures.polylines import flatten
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme, Tone

if TYPE_CHECKING:
    from cjm_studio.paths.questions.transition_graph import TransitionGraph

LAYER_PX, ROW_PX, BOX_WIDTH, BOX_HEIGHT, EDGE_PX = 208, 84, 132, 44, 44
DISC_PX = 15
THINNEST_PX, THICKEST_PX = 1.2, 10.0
LABELLED = 0.12  # moves from which so much goes on have their share written beside them


@dataclass(frozen=True)
class _Drawn:
    """What all parts of the picture need."""

    graph: "TransitionGraph"
    moves: Mapping[Move, int]
    places: Mapping[str, tuple[float, float]]
    looks: Mapping[str, Tone]
    theme: Theme
    language: str

    def colour(self, move: Move) -> str:
        """From quick (the colour of touchpoints) to slow (that of promises), by the logarithm."""
        if not self.graph.has_edge(*move):
            return self.theme.line_strong
        slowest = log1p(slowest_s(self.graph, self.moves)) or 1.0
        how = log1p(self.graph.edges[move]["median_s"]) / slowest
        return between(self.theme.tone("touchpoint").border, self.theme.tone("promise").border, how**2)

    def width(self, move: Move) -> float:
        most = max(self.moves.values(), default=1)
        return THINNEST_PX + (THICKEST_PX - THINNEST_PX) * sqrt(self.moves[move] / most)


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
    width, height = EDGE_PX * 2 + LAYER_PX * (len(found) - 1), ROW_PX * rows + 72
    places = {
        name: (EDGE_PX + LAYER_PX * number, 40 + ROW_PX * rows * (place + 0.5) / len(layer))
        for number, layer in enumerate(found)
        for place, name in enumerate(layer)
    }
    drawn = _Drawn(graph, moves, places, looks, theme, language)
    ordered = sorted(moves, key=lambda move: (moves[move], move))
    return {
        "data": [
            *(_edge(drawn, move) for move in ordered),
            _boxes(drawn),
            _labels(drawn, ordered),
            _names(drawn),
        ],
        "layout": {
            **frame(theme, height, translator(language)("Transitions")),
            "width": width,
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "paper_bgcolor": theme.surface,
            "xaxis": bare_axis(theme, range=[0, width], automargin=False),
            "yaxis": bare_axis(theme, range=[height, 0], automargin=False),
            "shapes": [_box(drawn, name) for name in places],
        },
    }


def slowest_s(graph: "TransitionGraph", moves: Mapping[Move, int]) -> float:
    """The longest median time of the moves that are shown, in seconds."""
    return max((graph.edges[move]["median_s"] for move in moves if graph.has_edge(*move)), default=0.0)


def _curve(drawn: _Drawn, move: Move) -> list[tuple[float, float]]:
    """Forward from right side to left side; back, or within a layer, in an arc above or below the boxes."""
    (x0, y0), (x1, y1) = drawn.places[move[0]], drawn.places[move[1]]
    out, into = _half(move[0]), _half(move[1])
    if x1 > x0:
        start, end, reach = (x0 + out, y0), (x1 - into, y1), max(40.0, (x1 - x0) * 0.4)
        control = (start[0] + reach, y0, end[0] - reach, y1)
    elif x1 == x0:
        start, end = (x0 + out, y0 + 8), (x1 + into, y1 - 8 if y1 > y0 else y1 + 8)
        control = (x0 + out + 38, start[1], x1 + into + 38, end[1])
    else:
        side = BOX_HEIGHT / 2
        start, end = (x0 - 24, y0 + side), (x1 + 24, y1 + side)
        depth = 34 + (x0 - x1) * 0.06
        control = (x0 - 60, y0 + side + depth, x1 + 60, y1 + side + depth)
    return flatten((("M", *start), ("C", *control, *end)))[0]


def _half(name: str) -> float:
    return DISC_PX if name in (BEGIN, END) else BOX_WIDTH / 2


def _edge(drawn: _Drawn, move: Move) -> dict[str, Any]:
    points = _curve(drawn, move)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [round(x, 1) for x, _ in points],
        "y": [round(y, 1) for _, y in points],
        "line": {
            "color": drawn.colour(move),
            "width": drawn.width(move),
            "dash": "solid" if drawn.places[move[1]][0] > drawn.places[move[0]][0] else "4px,3px",
        },
        # An arrow's head at the end; elsewhere nothing is drawn, but the pointer finds the line.
        "marker": {
            "symbol": "triangle-up",
            "angleref": "previous",
            "size": [0.0] * (len(points) - 1) + [8 + drawn.width(move)],
            "color": drawn.colour(move),
            "opacity": [0.0] * (len(points) - 1) + [1.0],
        },
        "opacity": 0.9,
        "hoverinfo": "text",
        "hovertext": _told(drawn, move),
        "cliponaxis": False,
    }


def _told(drawn: _Drawn, move: Move) -> str:
    say, language = translator(drawn.language), drawn.language
    count = people(drawn.moves[move], language)
    if move[0] == BEGIN:
        return literal(say("{count} begin with {event}", count=count, event=move[1]))
    if move[1] == END:
        return literal(say("{count} end with {event}", count=count, event=move[0]))
    edge = drawn.graph.edges[move]
    return "<br>".join(
        [
            f"<b>{literal(move[0])} → {literal(move[1])}</b>",
            literal(
                say(
                    "{count} times, {share} go on this way", count=count, share=share(edge["share"], language)
                )
            ),
            literal(say("after {time} in the median", time=duration(edge["median_s"], language))),
        ]
    )


def _box(drawn: _Drawn, name: str) -> dict[str, Any]:
    x, y = drawn.places[name]
    theme = drawn.theme
    if name in (BEGIN, END):
        colour = theme.ink_2
        return {
            "type": "circle", "x0": x - DISC_PX, "x1": x + DISC_PX, "y0": y - DISC_PX, "y1": y + DISC_PX,
            "fillcolor": colour if name == BEGIN else theme.surface,
            "line": {"color": colour, "width": 3}, "layer": "above",
        }  # fmt: skip
    tone = drawn.looks[name]
    left, top, right, low = x - BOX_WIDTH / 2, y - BOX_HEIGHT / 2, x + BOX_WIDTH / 2, y + BOX_HEIGHT / 2
    r = 6
    path = (
        f"M {left + r} {top} H {right - r} Q {right} {top} {right} {top + r} V {low - r} "
        f"Q {right} {low} {right - r} {low} H {left + r} Q {left} {low} {left} {low - r} V {top + r} "
        f"Q {left} {top} {left + r} {top} Z"
    )
    return {
        "type": "path", "path": path, "fillcolor": tone.fill, "layer": "above",
        "line": {"color": tone.border, "width": 1.5},
    }  # fmt: skip


def _boxes(drawn: _Drawn) -> dict[str, Any]:
    """What the pointer finds on an event: how many, how often, how many begin and end with it."""
    say, language = translator(drawn.language), drawn.language
    told = []
    names = [name for name in drawn.places if name not in (BEGIN, END)]
    for name in names:
        node = drawn.graph.nodes[name]
        again = drawn.graph.edges[name, name]["count"] if drawn.graph.has_edge(name, name) else 0
        lines = [
            say("{events} times with {customers} customers", events=people(node["events"], language),
                customers=people(node["customers"], language)),
            say("{count} begin here", count=people(node["entries"], language)),
            say("{count} end here", count=people(node["exits"], language)),
            *([say("{count} times straight again", count=people(again, language))] if again else []),
        ]  # fmt: skip
        told.append("<br>".join([f"<b>{literal(name)}</b>", *(literal(line) for line in lines)]))
    return {
        "type": "scatter", "mode": "markers", "x": [drawn.places[name][0] for name in names],
        "y": [drawn.places[name][1] for name in names],
        "marker": {"symbol": "square", "size": BOX_HEIGHT, "opacity": 0},
        "hoverinfo": "text", "hovertext": told,
    }  # fmt: skip


def _names(drawn: _Drawn) -> dict[str, Any]:
    """Names with numbers in the boxes, words beneath the two discs."""
    say, places = translator(drawn.language), drawn.places
    inner = [name for name in places if name not in (BEGIN, END)]
    counts = [people(drawn.graph.nodes[name]["customers"], drawn.language) for name in inner]
    said = [
        f"<b>{literal(clipped(name, 17))}</b><br>{count}" for name, count in zip(inner, counts, strict=True)
    ]
    ends = [name for name in (BEGIN, END) if name in places]
    return words(
        drawn.theme,
        [places[name][0] for name in (*inner, *ends)],
        [*(places[name][1] for name in inner), *(places[name][1] + 28 for name in ends)],
        [*said, *({BEGIN: say("begin"), END: say("end")}[name] for name in ends)],
        textfont={
            "size": 12,
            "color": [*(drawn.looks[name].deep for name in inner), *(drawn.theme.ink_2 for _ in ends)],
        },
    )


def _labels(drawn: _Drawn, ordered: list[Move]) -> dict[str, Any]:
    """The share that goes on, beside the strongest moves."""
    strong = [
        move
        for move in ordered
        if drawn.graph.has_edge(*move) and drawn.graph.edges[move]["share"] >= LABELLED
    ]
    points = [_curve(drawn, move) for move in strong]
    at = [line[len(line) // 3] for line in points]
    return words(
        drawn.theme,
        [x for x, _ in at],
        [y - 9 for _, y in at],
        [share(drawn.graph.edges[move]["share"], drawn.language) for move in strong],
        textfont={"size": 11, "color": drawn.theme.ink_2},
    )
