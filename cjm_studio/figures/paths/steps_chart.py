"""The first steps of all customers as a river: how it parts from step to step, and where it ends."""

from collections.abc import Mapping
from typing import Any

from cjm_studio.figures.charts.look import frame
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import clipped, quiet_look, tint
from cjm_studio.figures.plain import literal
from cjm_studio.figures.texts import FAMILY
from cjm_studio.language import translator
from cjm_studio.layout import Theme, Tone
from cjm_studio.paths.questions import OTHERS, FirstSteps

HEIGHT_PX, NODE_PX, GAP = 460, 16, 0.028
Node = tuple[int, str | None]  # the step, and the event there; None where paths have ended


def steps_chart(
    found: FirstSteps, looks: Mapping[str, Tone], theme: Theme, language: str
) -> dict[str, Any] | None:
    """A Sankey diagram, a column for each step. None where nobody takes a step."""
    if not found.flows:
        return None
    say = translator(language)
    sizes = _sizes(found)
    nodes = list(sizes)
    numbers = {node: place for place, node in enumerate(nodes)}
    everybody = sum(size for (step, _), size in sizes.items() if step == 1)
    tones = [_tone(name, looks, theme) for _, name in nodes]
    names = [_name(name, language) for _, name in nodes]
    places = _places(sizes, found)
    flows = found.flows
    return {
        "data": [
            {
                "type": "sankey",
                "arrangement": "fixed",
                "orientation": "h",
                "domain": {"x": [0, 1], "y": [0, 0.97]},
                "textfont": {"family": FAMILY, "size": 13, "color": theme.ink},
                "node": {
                    "label": [literal(clipped(name)) for name in names],
                    "x": [places[node][0] for node in nodes],
                    "y": [places[node][1] for node in nodes],
                    "color": [tone.border for tone in tones],
                    "thickness": NODE_PX,
                    "pad": 10,
                    "line": {"width": 0},
                    "customdata": [
                        f"<b>{literal(name)}</b><br>"
                        + literal(
                            say(
                                "{customers} customers, {share} of all",
                                customers=people(sizes[node], language),
                                share=share(sizes[node] / everybody, language),
                            )
                        )
                        for node, name in zip(nodes, names, strict=True)
                    ],
                    "hovertemplate": "%{customdata}<extra></extra>",
                },
                "link": {
                    "source": [numbers[flow.step, flow.source] for flow in flows],
                    "target": [numbers[flow.step + 1, flow.target] for flow in flows],
                    "value": [flow.customers for flow in flows],
                    "color": [
                        tint(
                            theme.ink_3
                            if flow.target is None
                            else tones[numbers[flow.step, flow.source]].border,
                            0.26,
                        )
                        for flow in flows
                    ],
                    "customdata": [
                        literal(_name(flow.source, language))
                        + f" → {literal(_name(flow.target, language))}<br>"
                        + literal(say.many("{count} customer", "{count} customers", flow.customers))
                        for flow in flows
                    ],
                    "hovertemplate": "%{customdata}<extra></extra>",
                },
            }
        ],
        "layout": {
            **frame(theme, HEIGHT_PX, say("First steps")),
            "annotations": [
                _heading(step, found.steps, theme, language) for step in range(1, found.steps + 1)
            ],
        },
    }


def _sizes(found: FirstSteps) -> dict[Node, int]:
    """Who is at each node; in each step the named events in their order, then the others, then who left."""
    sizes: dict[Node, int] = {}
    for flow in found.flows:
        if flow.step == 1:
            sizes[1, flow.source] = sizes.get((1, flow.source), 0) + flow.customers
        target: Node = (flow.step + 1, flow.target)
        sizes[target] = sizes.get(target, 0) + flow.customers
    ranks: dict[str | None, int] = {name: place for place, name in enumerate((*found.names, OTHERS, None))}
    return dict(sorted(sizes.items(), key=lambda item: (item[0][0], ranks[item[0][1]])))


def _places(sizes: dict[Node, int], found: FirstSteps) -> dict[Node, tuple[float, float]]:
    """The middle of each node, 0-1 from the left and from above; columns hang from the top."""
    everybody = max(1, sum(size for (step, _), size in sizes.items() if step == 1))
    most = max(sum(step == column for step, _ in sizes) for column in range(1, found.steps + 1))
    scale = 1 - GAP * (most - 1)
    places: dict[Node, tuple[float, float]] = {}
    for column in range(1, found.steps + 1):
        down = 0.0
        for node, size in sizes.items():
            if node[0] == column:
                height = size / everybody * scale
                across = (column - 1) / max(1, found.steps - 1)
                places[node] = (min(0.999, max(0.001, across)), min(0.999, max(0.001, down + height / 2)))
                down += height + GAP
    return places


def _tone(name: str | None, looks: Mapping[str, Tone], theme: Theme) -> Tone:
    return looks.get(name or "") or quiet_look(theme)


def _name(name: str | None, language: str) -> str:
    say = translator(language)
    if name is None:
        return say("path ended")
    return name or say("other events")


def _heading(step: int, steps: int, theme: Theme, language: str) -> dict[str, Any]:
    anchor = "left" if step == 1 else "right" if step == steps else "center"
    return {
        "xref": "paper", "yref": "paper", "x": (step - 1) / max(1, steps - 1), "y": 1.0, "xanchor": anchor,
        "yanchor": "bottom", "showarrow": False, "text": translator(language)("Step {number}", number=step),
        "font": {"size": 12, "color": theme.ink_3},
    }  # fmt: skip
