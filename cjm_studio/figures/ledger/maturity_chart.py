"""Maturity as a ladder: for each dimension the levels that are reached, of four."""

from collections.abc import Mapping
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.insight.maturity import LEVELS, Maturity
from cjm_studio.language import option_label, translator
from cjm_studio.layout import Theme

HALF = 0.34
GAP = 0.03


def maturity_chart(found: tuple[Maturity, ...], theme: Theme, language: str) -> dict[str, Any]:
    """Four fields a row, filled up to the level; a dimension that nobody has assessed says so."""
    say = translator(language)
    levels = {each.dimension: each.level or 0 for each in found}
    return {
        "data": [
            words(
                theme,
                [2.0 for each in found if each.level is None],
                [float(row) for row, each in enumerate(found) if each.level is None],
                [say("not assessed yet") for each in found if each.level is None],
                textfont={"size": 12, "color": theme.ink_3},
            )
        ],
        "layout": {
            **frame(theme, height_of(len(found)) + 20, say("Maturity")),
            "xaxis": axis(
                theme,
                showgrid=False,
                range=[0, len(LEVELS)],
                side="top",
                tickmode="array",
                tickvals=[place + 0.5 for place in range(len(LEVELS))],
                ticktext=[option_label(level, language) for level in LEVELS],
            ),
            "yaxis": rows_axis(theme, [option_label(each.dimension, language) for each in found]),
            "shapes": _fields(levels, theme),
        },
    }


def _fields(levels: Mapping[str, int], theme: Theme) -> list[dict[str, Any]]:
    tone = theme.tone("metric")
    return [
        {
            "type": "rect",
            "x0": place + GAP,
            "x1": end - GAP,
            "y0": row - HALF,
            "y1": row + HALF,
            "fillcolor": tone.border if place < level else theme.canvas,
            "line": {"color": tone.border if place < level else theme.line_strong, "width": 1},
            "layer": "below",
        }
        for row, level in enumerate(levels.values())
        for place, end in ([(n, n + 1) for n in range(len(LEVELS))] if level else [(0, len(LEVELS))])
    ]
