"""The funnel as a picture: who enters each stage and who gets through, and what is lost there."""

from collections.abc import Mapping
from math import log1p
from typing import Any

from cjm_studio.figures.charts.look import axis, bare_axis, frame, height_of, words, wrapped
from cjm_studio.figures.charts.told import money, people, share
from cjm_studio.figures.plain import literal
from cjm_studio.insight.funnel import Funnel, StageFlow
from cjm_studio.language import translator
from cjm_studio.layout import Theme

LEAST_WIDTH = 0.06
HALF_HEIGHT = 0.4
LOST_PLACE = 1.16


def funnel_chart(
    found: Funnel, names: Mapping[str, str], currency: str, theme: Theme, language: str
) -> dict[str, Any]:
    """A bar for each stage, as wide above as people enter (logarithm) and below as get through.

    `names` are the stages' names by id. At the right what is lost: money, and people beneath.
    """
    say = translator(language)
    rows = found.flows
    widest = max((flow.customers or 1.0 for flow in rows), default=1.0)
    worst = max(rows, key=lambda flow: flow.lost or 0.0, default=None)
    data = [_bar(row, flow, widest, theme) for row, flow in enumerate(rows)]
    places = [float(row) for row in range(len(rows))]
    through = [_through(flow, language) for flow in rows]
    hover = [_hover(flow, names, currency, language) for flow in rows]
    tone = theme.tone("touchpoint")
    data.append(
        words(theme, [0.0] * len(rows), places, through, textfont={"weight": 700, "color": tone.deep})
        | {"hoverinfo": "text", "hovertext": hover}
    )
    colours = [theme.bad if flow is worst and flow.lost else theme.ink for flow in rows]
    lost = [_lost(flow, currency, language) for flow in rows]
    data.append(
        words(
            theme,
            [LOST_PLACE] * len(rows),
            places,
            lost,
            textposition="middle right",
            textfont={"color": colours},
        )
    )
    data.append(
        words(
            theme,
            [0.0, LOST_PLACE],
            [-0.68, -0.68],
            [say("Get through"), say("Lost")],
            textposition=["middle center", "middle right"],
            textfont={"size": 12, "color": theme.ink_3},
        )
    )
    labels = [f"<b>{wrapped(names[flow.stage])}</b><br>{_rate(flow, language)}" for flow in rows]
    return {
        "data": data,
        "layout": {
            **frame(theme, height_of(len(rows)), say("Funnel")),
            "xaxis": bare_axis(theme, range=[-1.05, 2.25]),
            "yaxis": axis(
                theme,
                showgrid=False,
                range=[len(rows) - 0.5, -0.8],
                tickmode="array",
                tickvals=places,
                ticktext=labels,
                tickfont={"size": 13, "color": theme.ink},
            ),
        },
    }


def _bar(row: int, flow: StageFlow, widest: float, theme: Theme) -> dict[str, Any]:
    entering = flow.customers or 0.0
    above = _width(entering, widest)
    below = _width(entering * (1.0 if flow.cr is None else flow.cr), widest)
    tone = theme.tone("touchpoint")
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [-above, above, below, -below, -above],
        "y": [row - HALF_HEIGHT, row - HALF_HEIGHT, row + HALF_HEIGHT, row + HALF_HEIGHT, row - HALF_HEIGHT],
        "fill": "toself",
        "fillcolor": tone.fill,
        "line": {"color": tone.border, "width": 1.25},
        "hoverinfo": "skip",
    }


def _width(customers: float, widest: float) -> float:
    return max(LEAST_WIDTH, log1p(max(0.0, customers)) / log1p(widest)) if widest > 0 else LEAST_WIDTH


def _through(flow: StageFlow, language: str) -> str:
    if flow.customers is None or flow.cr is None:
        return "–"
    return people(flow.customers * flow.cr, language)


def _rate(flow: StageFlow, language: str) -> str:
    say = translator(language)
    return say("not measured") if flow.cr is None else f"CR {share(flow.cr, language)}"


def _lost(flow: StageFlow, currency: str, language: str) -> str:
    if flow.lost is None:
        return "–"
    gone = people(-flow.lost, language) if flow.lost >= 0.5 else people(0, language)
    if flow.money_lost is None:
        return gone
    return f"<b>{money(flow.money_lost, currency, language)}</b><br>{gone}"


def _hover(flow: StageFlow, names: Mapping[str, str], currency: str, language: str) -> str:
    say = translator(language)
    said = [f"<b>{literal(names[flow.stage])}</b>"]
    if flow.customers is not None:
        said.append(say("{count} customers come here", count=people(flow.customers, language)))
    said.append(_rate(flow, language))
    if flow.lost is not None:
        said.append(say("{count} leave for good", count=people(flow.lost, language)))
    if flow.money_lost is not None:
        said.append(say("{money} lost in a period", money=money(flow.money_lost, currency, language)))
    return "<br>".join(said)
