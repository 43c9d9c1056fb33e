"""A metric over time: what was observed, where it began, where it should be."""

from typing import Any

from cjm_studio.figures.charts.look import axis, frame
from cjm_studio.figures.charts.told import NO_BREAK_SPACE
from cjm_studio.figures.plain import literal
from cjm_studio.language import number, translator
from cjm_studio.layout import Theme
from cjm_studio.model import Metric, Observation

HEIGHT_PX = 220
LONGEST_UNIT = 12
MOST_DAYS = 6


def trend_chart(metric: Metric, theme: Theme, language: str) -> dict[str, Any] | None:
    """The observations as a line, hollow where assumed; the target dashed. None without an observation."""
    if not metric.observations:
        return None
    say = translator(language)
    seen = sorted(metric.observations, key=lambda each: each.date)
    tone = theme.tone("metric")
    unit = f"{NO_BREAK_SPACE}{metric.unit.strip()}" if 0 < len(metric.unit.strip()) <= LONGEST_UNIT else ""
    days = [each.date for each in seen][:: -(-len(seen) // MOST_DAYS)]
    data: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [each.date.isoformat() for each in seen],
            "y": [each.value for each in seen],
            "line": {"color": tone.border, "width": 2.5},
            "marker": {
                "size": 9,
                "color": [_inside(each, theme) for each in seen],
                "line": {"color": tone.border, "width": 2},
            },
            "hoverinfo": "text",
            "hovertext": [
                f"{each.date.strftime('%d.%m.%Y')}<br><b>{number(each.value, language)}{literal(unit)}</b>"
                for each in seen
            ],
            "cliponaxis": False,
        }
    ]
    levels = [(metric.target, theme.ok, "dash", say("target"))]
    if len(seen) > 1:
        levels.append((metric.baseline, theme.ink_3, "dot", say("baseline")))
    for level, colour, dash, name in levels:
        if level is not None:
            told = f"{name} {number(level, language)}{literal(unit)}"
            data.append(_level(level, (seen[0], seen[-1]), colour, dash, told))
    return {
        "data": data,
        "layout": {
            **frame(theme, HEIGHT_PX, metric.name),
            "xaxis": axis(
                theme,
                type="date",
                showgrid=False,
                tickmode="array",
                tickvals=[day.isoformat() for day in days],
                ticktext=[f"{day:%d.%m.%y}" for day in days],
            ),
            "yaxis": axis(theme, nticks=4, ticksuffix=literal(unit)),
        },
    }


def _inside(seen: Observation, theme: Theme) -> str:
    return theme.surface if seen.evidence_level == "assumed" else theme.tone("metric").border


def _level(
    value: float, ends: tuple[Observation, Observation], colour: str, dash: str, told: str
) -> dict[str, Any]:
    # The words keep clear of the last value: the target's above its line, the baseline's at the beginning.
    is_target = dash == "dash"
    return {
        "type": "scatter",
        "mode": "lines+text",
        "x": [each.date.isoformat() for each in ends],
        "y": [value, value],
        "text": ["", told] if is_target else [told, ""],
        "textposition": "top left" if is_target else "bottom right",
        "textfont": {"size": 12, "color": colour},
        "line": {"color": colour, "width": 1.5, "dash": dash},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
