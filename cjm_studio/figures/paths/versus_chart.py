"""Two segments beside each other: each share with its interval, and the difference with its own."""

from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.figures.charts.told import points, share
from cjm_studio.language import translator
from cjm_studio.layout import Theme
from cjm_studio.paths.questions import Versus

ROOM = 0.12


def versus_chart(found: Versus, theme: Theme, language: str) -> dict[str, Any]:
    """A line from low to high for each segment with its share above it, on one scale."""
    say = translator(language)
    rows = [found.first, found.second]
    names = [name or say("not said") for name in found.names]
    colours = [theme.personas[0].colour, theme.personas[1].colour]
    low, high = min(row.low for row in rows), max(row.high for row in rows)
    pad = (high - low) * ROOM or 0.01
    data: list[dict[str, Any]] = [
        {
            "type": "scatter", "mode": "lines+markers", "x": [row.low, row.share, row.high],
            "y": [place] * 3, "line": {"color": colour, "width": 3},
            "marker": {
                "symbol": ["line-ns", symbol, "line-ns"], "size": [16, 14, 16], "color": colour,
                "line": {"color": colour, "width": 3},
            },
            "hoverinfo": "skip", "cliponaxis": False,
        }
        for place, (row, colour, symbol) in enumerate(
            zip(rows, colours, (theme_symbol(0), theme_symbol(1)), strict=True)
        )
    ]  # fmt: skip
    data.append(
        words(
            theme,
            [row.share for row in rows],
            [place - 0.3 for place in range(2)],
            [f"<b>{share(row.share, language)}</b>" for row in rows],
            textfont={"color": colours},
        )
    )
    return {
        "data": data,
        "layout": {
            **frame(theme, height_of(2), say("Two segments")),
            "xaxis": axis(
                theme,
                range=[max(-0.005, low - pad), high + pad],
                tickmode="array",
                tickvals=[low, high],
                ticktext=[share(each, language) for each in (low, high)],
            ),
            "yaxis": rows_axis(theme, names),
        },
    }


def theme_symbol(place: int) -> str:
    """The sign of the first and of the second segment, told apart without colour."""
    return ("circle", "diamond")[place]


def versus_words(found: Versus, language: str) -> str:
    """What the difference means: beyond chance or not, with its interval."""
    say, apart = translator(language), found.difference
    told = {
        "more": found.names[1] or say("not said"),
        "less": found.names[0] or say("not said"),
        "low": points(apart.low, language),
        "high": points(apart.high, language),
        "difference": points(abs(apart.difference), language),
    }
    if not apart.is_beyond_chance:
        return say("No difference beyond chance (95 %: {low} to {high}).", **told)
    if apart.difference < 0:
        told |= {
            "more": told["less"], "less": told["more"],
            "low": points(-apart.high, language), "high": points(-apart.low, language),
        }  # fmt: skip
    return say(
        "“{more}” reaches it more often than “{less}”: by {difference} (95 %: {low} to {high}).", **told
    )
