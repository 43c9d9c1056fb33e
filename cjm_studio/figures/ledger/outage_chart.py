"""What would hurt most if it were down: parts of the delivery by the touchpoints and money behind them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import bare_axis, frame, height_of, rows_axis
from cjm_studio.figures.charts.told import money
from cjm_studio.figures.plain import fold, literal
from cjm_studio.language import translator
from cjm_studio.layout import Theme

HOVER_LENGTH = 60


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
    """Bars from above, as long as many touchpoints break, with the money beside. None without bars."""
    if not bars:
        return None
    say = translator(language)
    values = [float(bar.touchpoints) for bar in bars]
    texts = [_told(bar, currency, language) for bar in bars]
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
                "hoverinfo": "text",
                "hovertext": ["<br>".join(map(literal, fold(bar.name, HOVER_LENGTH))) for bar in bars],
                "marker": {
                    "color": [theme.bad if bar.is_chosen else quiet for bar in bars],
                    "cornerradius": 3,
                },
            }
        ],
        "layout": {
            **frame(theme, height_of(len(bars)), say("What would hurt most")),
            "xaxis": bare_axis(theme, range=[0, (max(values) or 1.0) * 2.4]),
            "yaxis": rows_axis(theme, [bar.name for bar in bars], most_lines=3),
        },
    }


def _told(bar: OutageBar, currency: str, language: str) -> str:
    """The two figures alone: words for each would not fit beside a bar on a phone."""
    return (
        f"{bar.touchpoints} · {money(bar.money, currency, language)}" if bar.money else str(bar.touchpoints)
    )
