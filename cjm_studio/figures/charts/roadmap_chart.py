"""The roadmap: one hypothesis after the other, as long as its effort, the furthest along first."""

from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.language import number, translator
from cjm_studio.layout import Theme


@dataclass(frozen=True)
class Leg:
    """A stretch of the roadmap: begins after `start` person-days and takes `effort`; `note` stands beside it.

    `phase` is 0 for what is under way, 1 for what is next, 2 for what is later.
    """

    title: str
    start: float
    effort: float
    phase: int
    note: str


def roadmap_chart(legs: list[Leg], theme: Theme, language: str) -> dict[str, Any] | None:
    """A bar for each leg, from start to end in person-days. None without any."""
    if not legs:
        return None
    say = translator(language)
    tone = theme.tone("hypothesis")
    colours = (tone.border, tone.fill, theme.surface)
    end = max(leg.start + leg.effort for leg in legs) or 1.0
    bars = {
        "type": "bar",
        "orientation": "h",
        "base": [leg.start for leg in legs],
        "x": [max(leg.effort, end * 0.004) for leg in legs],
        "y": list(range(len(legs))),
        "marker": {
            "color": [colours[leg.phase] for leg in legs],
            "line": {"color": tone.border, "width": 1.5},
            "cornerradius": 4,
        },
        "hoverinfo": "skip",
    }
    places = [leg.start + leg.effort + end * 0.01 for leg in legs]
    notes = words(
        theme,
        places,
        [float(row) for row in range(len(legs))],
        [leg.note for leg in legs],
        textposition="middle right",
        textfont={"size": 12, "color": theme.ink_2},
    )
    ticks = [0.0, end / 4, end / 2, end * 3 / 4, end]
    return {
        "data": [bars, notes],
        "layout": {
            **frame(theme, height_of(len(legs)), say("Roadmap")),
            "xaxis": axis(
                theme,
                range=[0, end * 1.35],
                tickmode="array",
                tickvals=ticks,
                ticktext=[number(tick, language, 0) for tick in ticks],
                title={
                    "text": say("Person-days, one after the other"),
                    "font": {"size": 12, "color": theme.ink_2},
                },
            ),
            "yaxis": rows_axis(theme, [leg.title for leg in legs]),
        },
    }
