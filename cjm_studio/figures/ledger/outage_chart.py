"""What would hurt most if it were down: parts of the delivery by the money or the touchpoints behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis
from cjm_studio.figures.charts.told import money
from cjm_studio.language import translator
from cjm_studio.layout import Theme


@dataclass(frozen=True)
class OutageBar:
    """A part by its name; `money` in the journey's currency, None where none is known."""

    name: str
    money: float | None
    touchpoints: int
    is_chosen: bool = False


def outage_chart(
    bars: Sequence[OutageBar], currency: str, theme: Theme, language: str
) -> dict[str, Any] | None:
    """Bars from above; by touchpoints where no money is known. None without bars."""
    if not bars:
        return None
    say = translator(language)
    by_money = any(bar.money for bar in bars)
    values = [(bar.money or 0.0) if by_money else float(bar.touchpoints) for bar in bars]
    texts = [
        money(bar.money or 0.0, currency, language)
        if by_money
        else say.many("{count} touchpoint", "{count} touchpoints", bar.touchpoints)
        for bar in bars
    ]
    quiet = theme.tone("system").border
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "x": values,
                "y": list(range(len(bars))),
                "text": texts,
                "textposition": "outside",
                "textfont": {"color": theme.ink},
                "cliponaxis": False,
                "hoverinfo": "skip",
                "marker": {
                    "color": [theme.bad if bar.is_chosen else quiet for bar in bars],
                    "cornerradius": 3,
                },
            }
        ],
        "layout": {
            **frame(theme, height_of(len(bars)), say("What would hurt most")),
            "xaxis": axis(theme, showticklabels=False, range=[0, (max(values) or 1.0) * 1.5]),
            "yaxis": rows_axis(theme, [bar.name for bar in bars]),
        },
    }
