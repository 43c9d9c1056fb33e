"""The text of a figure: one trace for every style, one point for every line of text.

Plotly sets a line of text that is to stand in the "middle" of its point with the baseline a quarter of the
font size under the point, whatever the font. That is how a line gets onto exactly the Scene's baseline.
"""

from collections.abc import Iterable
from typing import Any

from cjm_studio.figures.plain import literal
from cjm_studio.layout import Anchor, Scene, Text

FAMILY = "Roboto, CJM Symbols, CJM Emoji, sans-serif"

BASELINE_DROP = 0.25

# Plotly says on which side of its point a text stands, a Scene at which end of the text the point is.
_POSITIONS: dict[Anchor, str] = {"start": "middle right", "middle": "middle center", "end": "middle left"}

Style = tuple[float, int, bool, str, Anchor]


def text_traces(scene: Scene) -> list[dict[str, Any]]:
    """Every line of text of the Scene; characters that mean something to Plotly are encoded."""
    traces: dict[Style, dict[str, Any]] = {}
    for text in _texts(scene):
        style = (text.size, text.weight, text.italic, text.fill, text.anchor)
        trace = traces.get(style)
        if trace is None:
            trace = traces[style] = _trace(style)
        height = text.baseline - BASELINE_DROP * text.size
        for line in text.lines:
            trace["x"].append(round(text.x, 2))
            trace["y"].append(round(height, 2))
            trace["text"].append(literal(line))
            height += text.line_height
    return list(traces.values())


def _texts(scene: Scene) -> Iterable[Text]:
    return (shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text))


def _trace(style: Style) -> dict[str, Any]:
    size, weight, italic, colour, anchor = style
    same = {"textfont": {"color": colour}}
    return {
        "type": "scatter",
        "mode": "text",
        "x": [],
        "y": [],
        "text": [],
        "textposition": _POSITIONS[anchor],
        "textfont": {
            "family": FAMILY,
            "size": size,
            "weight": weight,
            "style": "italic" if italic else "normal",
            "color": colour,
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
        "showlegend": False,
        # Without these a click on one card would fade the text of all others.
        "selected": same,
        "unselected": same,
    }
