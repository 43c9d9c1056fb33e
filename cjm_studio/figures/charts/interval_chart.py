"""Ranges from low to high with the likely value: what hypotheses may bring, one by one and together."""

from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.figures.charts.told import gained
from cjm_studio.language import translator
from cjm_studio.layout import Theme


@dataclass(frozen=True)
class Interval:
    """A row: `is_total` stands out; `low`, `likely` and `high` are money."""

    name: str
    low: float
    likely: float
    high: float
    is_total: bool = False


def interval_chart(rows: list[Interval], currency: str, theme: Theme, language: str) -> dict[str, Any]:
    """A line from low to high for each row, a dot at what is likely, its figures above it."""
    say = translator(language)
    tone = theme.tone("hypothesis")
    data = []
    for place, row in enumerate(rows):
        colour = theme.tone("metric").border if row.is_total else tone.border
        hollow = None if row.is_total else theme.surface
        data.append(_line(row, place, colour, hollow))
    shown = [*(row.low for row in rows), *(row.high for row in rows), 0.0]
    low, high = min(shown), max(shown)
    pad = (high - low) * 0.18 or 1.0
    data.append(
        words(
            theme,
            [row.likely for row in rows],
            [place - 0.3 for place in range(len(rows))],
            [gained(row.likely, currency, language) for row in rows],
            textfont={"size": 12, "weight": 700, "color": tone.deep},
        )
    )
    return {
        "data": data,
        "layout": {
            **frame(theme, height_of(len(rows)), say("Low, likely, high")),
            "xaxis": axis(
                theme,
                range=[low - pad, high + pad],
                tickmode="array",
                tickvals=[0, high],
                ticktext=["0", gained(high, currency, language)],
                zeroline=True,
                zerolinecolor=theme.line_strong,
            ),
            "yaxis": rows_axis(theme, [row.name for row in rows]),
        },
    }


def _line(row: Interval, place: int, colour: str, hollow: str | None) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [row.low, row.likely, row.high],
        "y": [place, place, place],
        "line": {"color": colour, "width": 4 if row.is_total else 2},
        "marker": {
            "symbol": ["line-ns", "circle", "line-ns"],
            "size": [14, 13, 14],
            "color": [colour, hollow or colour, colour],
            "line": {"color": colour, "width": 2},
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
