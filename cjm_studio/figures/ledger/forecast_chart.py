"""What was forecast against what came: each metric on its way from the baseline to its target."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.figures.plain import literal
from cjm_studio.insight.forecast import Way
from cjm_studio.language import translator
from cjm_studio.layout import Theme

LOW, HIGH = -0.5, 1.5


@dataclass(frozen=True)
class ForecastRow:
    """A metric by its name, its way, and in words with units: what came of it, and its target."""

    record_id: str
    name: str
    way: Way
    told: str
    target: str = ""


def forecast_chart(rows: Sequence[ForecastRow], theme: Theme, language: str) -> dict[str, Any] | None:
    """A track from baseline to target for each metric, the forecast on it as a range, a dot at what came.

    Each row has a scale of its own, from 0 (baseline) to 1 (target). What is beyond the picture is drawn at
    its edge, its figure in words. None without rows. A click tells `customdata` [record id, "metric"].
    """
    if not rows:
        return None
    say = translator(language)
    return {
        "data": [
            *(_range(place, row.way, theme) for place, row in enumerate(rows) if row.way.low is not None),
            _dots(rows, theme, language),
            words(
                theme,
                [_within(row.way.actual or 0.0) for row in rows],
                [place - 0.34 for place in range(len(rows))],
                [literal(row.told) for row in rows],
                textfont={"size": 12, "weight": 700, "color": theme.ink},
            ),
            words(
                theme,
                [1.03] * len(rows),
                list(range(len(rows))),
                [literal(row.target) for row in rows],
                textposition="middle right",
                textfont={"size": 12, "color": theme.ink_2},
            ),
        ],
        "layout": {
            **frame(theme, height_of(len(rows)) + 12, say("Forecast and actual")),
            "shapes": [_track(place, theme) for place in range(len(rows))],
            "xaxis": axis(
                theme,
                range=_room(rows),
                tickmode="array",
                tickvals=[0, 1],
                ticktext=[literal(say("baseline")), literal(say("target"))],
                gridcolor=theme.line_strong,
            ),
            "yaxis": rows_axis(theme, [row.name for row in rows]),
        },
    }


def _room(rows: Sequence[ForecastRow]) -> list[float]:
    """From the least that is drawn to the most, with room for words at both ends."""
    ways = [(row.way.low, row.way.high, row.way.actual) for row in rows]
    shown = [_within(value) for way in ways for value in way if value is not None]
    return [min([0.0, *shown]) - 0.15, max([1.0, *shown]) + 0.25]


def _within(value: float) -> float:
    return min(max(value, LOW), HIGH)


def _track(place: int, theme: Theme) -> dict[str, Any]:
    return {
        "type": "line", "layer": "below", "x0": 0, "x1": 1, "y0": place, "y1": place,
        "line": {"color": theme.line_strong, "width": 2},
    }  # fmt: skip


def _range(place: int, way: Way, theme: Theme) -> dict[str, Any]:
    """The forecast from low to high with a stroke at what was likely."""
    ends = [_within(value or 0.0) for value in (way.low, way.likely, way.high)]
    tone = theme.tone("hypothesis")
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": ends,
        "y": [place] * len(ends),
        "line": {"color": tone.border, "width": 10},
        "opacity": 0.55,
        "marker": {
            "symbol": "line-ns",
            "size": [0, 18, 0],
            "line": {"color": tone.deep, "width": [0, 3, 0]},
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _dots(rows: Sequence[ForecastRow], theme: Theme, language: str) -> dict[str, Any]:
    """What came: full where it is as forecast or better, hollow where it was not observed."""
    say = translator(language)
    seen = [row.way.actual is not None for row in rows]
    colours = [theme.bad if (row.way.actual or 0.0) < 0 else theme.tone("metric").border for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_within(row.way.actual or 0.0) for row in rows],
        "y": list(range(len(rows))),
        "marker": {
            "size": 15,
            "opacity": 1,
            "color": [
                colour if known else theme.surface for colour, known in zip(colours, seen, strict=True)
            ],
            "line": {"color": colours, "width": 2},
        },
        "customdata": [[row.record_id, "metric"] for row in rows],
        "hoverinfo": "text",
        "hovertext": [
            literal(row.told if known else say("not observed since"))
            for row, known in zip(rows, seen, strict=True)
        ],
        "cliponaxis": False,
        "unselected": {"marker": {"opacity": 1}},
    }
