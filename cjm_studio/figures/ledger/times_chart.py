"""What each stage's delivery takes: work solid, waiting hatched, all stages on one scale.

A stage that takes many times as long as all others is drawn cut, so that the others can be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cjm_studio.figures.charts.look import bare_axis, frame, height_of, rows_axis, words
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme

MOST_TIMES, CUT_AT = 6, 1.4


@dataclass(frozen=True)
class StageBar:
    """A stage with its seconds of work and of waiting; None where no time is recorded."""

    name: str
    path_s: float | None
    waiting_s: float


def times_chart(bars: Sequence[StageBar], theme: Theme, language: str) -> dict[str, Any] | None:
    """A bar for each stage; None where no stage has a time."""
    reach = _reach([bar.path_s or 0.0 for bar in bars])
    if not reach:
        return None
    say, tone = translator(language), theme.tone("backstage_action")
    rows = list(range(len(bars)))
    ends = [min(bar.path_s or 0.0, reach) for bar in bars]
    work = [min((bar.path_s or 0.0) - bar.waiting_s, reach) for bar in bars]
    common = {"type": "bar", "orientation": "h", "y": rows, "hoverinfo": "skip", "width": 0.5}
    line = {"color": tone.border, "width": 1}
    hatched = {"shape": "/", "fgcolor": tone.border, "bgcolor": theme.surface, "size": 6, "solidity": 0.35}
    return {
        "data": [
            {**common, "name": say("Work"), "x": work, "marker": {"color": tone.border, "line": line}},
            {
                **common,
                "name": say("Waiting"),
                "x": [end - done for end, done in zip(ends, work, strict=True)],
                "base": work,
                "marker": {"color": tone.border, "line": line, "pattern": hatched},
            },
            words(
                theme,
                ends,
                [float(row) for row in rows],
                [f" {_said(bar, language)}" for bar in bars],
                textposition="middle right",
                textfont={"size": 12, "color": theme.ink_2},
            ),
        ],
        "layout": {
            **frame(theme, height_of(len(bars)), say("Time of each stage")),
            "barmode": "overlay",
            "xaxis": bare_axis(theme, range=[0, reach * 1.6]),
            "yaxis": rows_axis(theme, [bar.name for bar in bars]),
            "shapes": [
                _cut(row, reach, theme) for row, bar in enumerate(bars) if (bar.path_s or 0.0) > reach
            ],
        },
    }


def _reach(lengths: list[float]) -> float:
    """The end of the scale: the longest, or where bars are cut that are many times as long as the others."""
    ordered = sorted((length for length in lengths if length), reverse=True)
    for longer, shorter in pairwise(ordered):
        if longer <= MOST_TIMES * shorter:
            return longer if longer == ordered[0] else longer * CUT_AT
    return ordered[-1] * CUT_AT if len(ordered) > 1 else sum(ordered)


def _cut(row: int, reach: float, theme: Theme) -> dict[str, Any]:
    """The gap in a bar that is longer than it is drawn."""
    middle, half = reach * 0.86, reach * 0.012
    above, below = -0.32, 0.32
    corners = [
        (middle - half, below),
        (middle + half, above),
        (middle + 3 * half, above),
        (middle + half, below),
    ]
    path = " L ".join(f"{x} {row + y}" for x, y in corners)
    return {
        "type": "path", "path": f"M {path} Z", "fillcolor": theme.surface, "line": {"width": 0},
        "layer": "above",
    }  # fmt: skip


def _said(bar: StageBar, language: str) -> str:
    say = translator(language)
    if bar.path_s is None:
        return say("no time recorded")
    whole = duration(bar.path_s, language)
    if not bar.waiting_s:
        return whole
    return say("{whole}, of which {waiting} waiting", whole=whole, waiting=duration(bar.waiting_s, language))
