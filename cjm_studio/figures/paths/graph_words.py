"""What the transition graph says under the pointer."""

from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.graph_drawing import Drawing
from cjm_studio.figures.paths.placement import BEGIN, END, Move
from cjm_studio.figures.plain import literal
from cjm_studio.language import duration, translator


def move_told(drawing: Drawing, move: Move) -> str:
    """How often a move is made, by which share, and after how long."""
    say, language = translator(drawing.language), drawing.language
    count = people(drawing.moves[move], language)
    if move[0] == BEGIN:
        return literal(say("{count} begin with “{event}”", count=count, event=move[1]))
    if move[1] == END:
        return literal(say("{count} end with “{event}”", count=count, event=move[0]))
    edge = drawing.graph.edges[move]
    went = say("{count} times, {share} go on this way", count=count, share=share(edge["share"], language))
    took = say("after {time} in the median", time=duration(edge["median_s"], language))
    heading = f"<b>{literal(move[0])} → {literal(move[1])}</b>"
    return f"{heading}<br>{literal(went)}<br>{literal(took)}"


def event_told(drawing: Drawing, name: str) -> str:
    """How often an event happens, with how many customers, and how many begin and end with it."""
    say, language = translator(drawing.language), drawing.language
    node = drawing.graph.nodes[name]
    times, customers = people(node["events"], language), people(node["customers"], language)
    lines = [
        say("{events} times with {customers} customers", events=times, customers=customers),
        say("{count} begin here", count=people(node["entries"], language)),
        say("{count} end here", count=people(node["exits"], language)),
    ]
    if drawing.graph.has_edge(name, name):
        again = people(drawing.graph.edges[name, name]["count"], language)
        lines.append(say("{count} times straight again", count=again))
    return "<br>".join([f"<b>{literal(name)}</b>", *(literal(line) for line in lines)])
