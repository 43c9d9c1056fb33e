"""What each stage's delivery takes: work solid, waiting hatched, all stages on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme


@dataclass(frozen=True)
class StageBar:
    """A stage with its seconds of work and of waiting; None where no time is recorded."""

    name: str
    path_s: float | None
    waiting_s: float


def times_chart(bars: Sequence[StageBar], theme: Theme, language: str) -> dict[str, Any] | None:
    """A bar for each stage; None where no stage has a time."""
    longest = max((bar.path_s or 0.0 for bar in bars), default=0.0)
    if not longest:
        return None
    say, tone = translator(language), theme.tone("backstage_action")
    rows = list(range(len(bars)))
    work = [(bar.path_s or 0.0) - bar.waiting_s for bar in bars]
    common = {"type": "bar", "orientation": "h", "y": rows, "hoverinfo": "skip", "width": 0.5}
    line = {"color": tone.border, "width": 1}
    hatched = {"shape": "/", "fgcolor": tone.border, "bgcolor": theme.surface, "size": 6, "solidity": 0.35}
    return {
        "data": [
            {**common, "name": say("Work"), "x": work, "marker": {"color": tone.border, "line": line}},
            {
                **common,
                "name": say("Waiting"),
                "x": [bar.waiting_s for bar in bars],
                "base": work,
                "marker": {"color": tone.border, "line": line, "pattern": hatched},
            },
            words(
                theme,
                [bar.path_s or 0.0 for bar in bars],
                [float(row) for row in rows],
                [f" {_said(bar, language)}" for bar in bars],
                textposition="middle right",
                textfont={"size": 12, "color": theme.ink_2},
            ),
        ],
        "layout": {
            **frame(theme, height_of(len(bars)), say("Time of each stage")),
            "barmode": "overlay",
            "xaxis": axis(theme, showticklabels=False, range=[0, longest * 1.6]),
            "yaxis": rows_axis(theme, [bar.name for bar in bars]),
        },
    }


def _said(bar: StageBar, language: str) -> str:
    say = translator(language)
    if bar.path_s is None:
        return say("no time recorded")
    whole = duration(bar.path_s, language)
    if not bar.waiting_s:
        return whole
    return say("{whole}, of which {waiting} waiting", whole=whole, waiting=duration(bar.waiting_s, language))
