"""Hypotheses by effort and money: quick wins at the top left, each with its range and confidence."""

from dataclasses import dataclass
from math import log10
from statistics import median
from typing import Any

from cjm_studio.figures.charts.look import axis, frame
from cjm_studio.figures.charts.told import money, share
from cjm_studio.figures.plain import literal
from cjm_studio.language import number, translator
from cjm_studio.layout import Theme

HEIGHT_PX = 460
LEAST_PX, MOST_PX = 24, 46
ROOM = 0.14


@dataclass(frozen=True)
class Spot:
    """A hypothesis in the matrix: effort in person-days, money in a period, confidence as a share.

    `number` stands in its disc. It is filled once tested with customers; `is_untested` marks one that is
    being delivered without that.
    """

    id: str
    number: int
    title: str
    effort: float
    low: float
    likely: float
    high: float
    confidence: float | None
    is_tested: bool
    is_untested: bool


def matrix_chart(spots: list[Spot], currency: str, theme: Theme, language: str) -> dict[str, Any] | None:
    """A disc for each hypothesis; a click tells its id in `customdata`. None without any."""
    if not spots:
        return None
    say = translator(language)
    efforts = [max(spot.effort, 0.5) for spot in spots]
    width = (min(efforts) / 1.8, max(efforts) * 1.8)
    bottom = min(0.0, *(spot.low for spot in spots))
    top = max(0.0, *(spot.high for spot in spots)) or 1.0
    pad = (top - bottom) * ROOM
    height = (bottom - pad, top + pad)
    middle = (median(efforts), median(spot.likely for spot in spots))
    return {
        "data": [_discs(spots, efforts, currency, theme, language)],
        "layout": {
            **frame(theme, HEIGHT_PX, say("Effort and money")),
            "xaxis": axis(
                theme,
                type="log",
                range=[log10(width[0]), log10(width[1])],
                tickmode="array",
                tickvals=(ticks := _ticks(*width)),
                ticktext=[number(tick, language) for tick in ticks],
                title={"text": say("Effort, person-days"), "font": {"size": 12, "color": theme.ink_2}},
            ),
            "yaxis": axis(
                theme,
                range=list(height),
                tickmode="array",
                tickvals=(sums := _sums(*height)),
                ticktext=[money(each, currency, language) for each in sums],
                zeroline=True,
                zerolinecolor=theme.line_strong,
            ),
            "shapes": _quadrants(width, height, middle, theme),
            "annotations": _names(theme, language),
        },
    }


def _discs(
    spots: list[Spot], efforts: list[float], currency: str, theme: Theme, language: str
) -> dict[str, Any]:
    tone = theme.tone("hypothesis")
    edges = [theme.bad if spot.is_untested else tone.border for spot in spots]
    words = [theme.on_accent if spot.is_tested else edge for spot, edge in zip(spots, edges, strict=True)]
    same = {"marker": {"opacity": 1}}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": efforts,
        "y": [spot.likely for spot in spots],
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [spot.high - spot.likely for spot in spots],
            "arrayminus": [spot.likely - spot.low for spot in spots],
            "color": tone.border,
            "thickness": 1.5,
            "width": 5,
        },
        "text": [f"<b>{spot.number}</b>" for spot in spots],
        "textfont": {"size": 13, "color": words},
        "marker": {
            "size": [LEAST_PX + (MOST_PX - LEAST_PX) * (spot.confidence or 0.0) for spot in spots],
            "color": [tone.border if spot.is_tested else theme.surface for spot in spots],
            "line": {"color": edges, "width": 2},
            "opacity": 1,
        },
        "customdata": [[spot.id] for spot in spots],
        "hoverinfo": "text",
        "hovertext": [_told(spot, currency, language) for spot in spots],
        "cliponaxis": False,
        "selected": same,
        "unselected": {**same, "textfont": {"color": tone.border}},
    }


def _told(spot: Spot, currency: str, language: str) -> str:
    say = translator(language)
    title = spot.title if len(spot.title) <= 60 else spot.title[:59] + "…"
    said = [
        f"<b>{spot.number}. {literal(title)}</b>",
        say(
            "{likely}, from {low} to {high}",
            likely=money(spot.likely, currency, language),
            low=money(spot.low, currency, language),
            high=money(spot.high, currency, language),
        ),
        say("{count} person-days", count=number(spot.effort, language)),
    ]
    if spot.confidence is not None:
        said.append(say("confidence {share}", share=share(spot.confidence, language)))
    if spot.is_untested:
        said.append(say("delivered, no customer was asked"))
    elif spot.is_tested:
        said.append(say("tested with customers"))
    return "<br>".join(said)


def _quadrants(
    width: tuple[float, float], height: tuple[float, float], middle: tuple[float, float], theme: Theme
) -> list[dict[str, Any]]:
    """Four grounds: the upper left one is where one begins."""
    corners = (
        (width[0], middle[0], middle[1], height[1], theme.tone("gain").fill),
        (middle[0], width[1], middle[1], height[1], theme.tone("hypothesis").fill),
        (width[0], middle[0], height[0], middle[1], theme.canvas),
        (middle[0], width[1], height[0], middle[1], theme.bad_soft),
    )
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": x0,
            "x1": x1,
            "y0": y0,
            "y1": y1,
            "fillcolor": fill,
            "line": {"width": 1, "color": theme.line},
        }
        for x0, x1, y0, y1, fill in corners
    ]


def _names(theme: Theme, language: str) -> list[dict[str, Any]]:
    say = translator(language)
    places = (
        (0.01, 0.99, "left", "top", say("Quick wins"), theme.ok_deep),
        (0.99, 0.99, "right", "top", say("Big bets"), theme.tone("hypothesis").deep),
        (0.01, 0.01, "left", "bottom", say("Fill in"), theme.ink_2),
        (0.99, 0.01, "right", "bottom", say("Think again"), theme.bad_deep),
    )
    return [
        {
            "xref": "paper",
            "yref": "paper",
            "x": x,
            "y": y,
            "xanchor": left,
            "yanchor": top,
            "text": f"<b>{name}</b>",
            "showarrow": False,
            "font": {"size": 13, "color": colour},
        }
        for x, y, left, top, name, colour in places
    ]


def _ticks(low: float, high: float) -> list[float]:
    """Efforts to be read at the axis: 1, 2, 5, 10 and so on."""
    found = [base * 10.0**power for power in range(-1, 7) for base in (1, 2, 5)]
    return [tick for tick in found if low <= tick <= high]


def _sums(low: float, high: float) -> list[float]:
    """Four or five round sums, zero among them."""
    rough = (high - low) / 4
    power = 10.0 ** int(log10(rough)) if rough >= 1 else 1.0
    step = next((base * power for base in (1, 2, 5, 10) if base * power >= rough), 10 * power)
    first = int(low / step)
    return [place * step for place in range(first, int(high / step) + 1)]
