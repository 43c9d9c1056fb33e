"""How few paths hold most of the outcome: a curve that rises steeply where few matter."""

from math import log10
from typing import Any

from cjm_studio.figures.charts.look import axis, frame
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import tint
from cjm_studio.language import translator
from cjm_studio.layout import Theme
from cjm_studio.paths.questions import Pareto

HEIGHT_PX = 300
MANY_PATHS = 60


def pareto_chart(found: Pareto, theme: Theme, language: str) -> dict[str, Any] | None:
    """Paths from the heaviest on (by the logarithm where they are many) and the share they hold together."""
    if not found.points:
        return None
    say, tone = translator(language), theme.tone("gain")
    is_log = found.paths > MANY_PATHS
    x, y = [place for place, _ in found.points], [held for _, held in found.points]
    at = {"x": log10(found.enough) if is_log else found.enough}
    enough = dict(found.points)[found.enough]
    reach = [0, log10(found.paths) * 1.04] if is_log else [0, found.paths * 1.04]
    ticks = _ticks(found.paths, is_log=is_log)
    return {
        "data": [
            {
                "type": "scatter", "mode": "lines", "x": x, "y": y, "fill": "tozeroy",
                "fillcolor": tint(tone.border, 0.14), "line": {"color": tone.border, "width": 3},
                "hoverinfo": "text", "cliponaxis": False,
                "hovertext": [_point(place, held, language) for place, held in found.points],
            },
            {
                "type": "scatter", "mode": "markers", "x": [found.enough], "y": [enough],
                "marker": {"size": 12, "color": theme.surface, "line": {"color": tone.border, "width": 3}},
                "hoverinfo": "skip", "cliponaxis": False,
            },
        ],
        "layout": {
            **frame(theme, HEIGHT_PX, say("Few paths hold most")),
            "xaxis": axis(
                theme, type="log" if is_log else "linear", range=reach, showgrid=False,
                tickmode="array", tickvals=ticks, ticktext=[people(each, language) for each in ticks],
                title={"text": say("paths, the heaviest first"), "font": {"size": 12, "color": theme.ink_3}},
            ),
            "yaxis": axis(theme, range=[0, 1.06], tickmode="array", tickvals=[0, 0.5, 0.8, 1],
                          ticktext=[share(each, language) for each in (0.0, 0.5, 0.8, 1.0)]),
            "shapes": [
                {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0.8, "y1": 0.8,
                 "line": {"color": theme.ink_3, "width": 1, "dash": "dash"}},
            ],
            "annotations": [
                {"xref": "x", "yref": "y", **at, "y": enough, "showarrow": False, "yanchor": "top",
                 "yshift": -6, **_beside(found, is_log=is_log), "font": {"size": 14, "color": theme.ink},
                 "text": f"<b>{_told(found, language)}</b>"},
            ],
        },
    }  # fmt: skip


def _beside(found: Pareto, *, is_log: bool) -> dict[str, Any]:
    """The words stand where there is room: at the right of the point, or at its left."""
    along = log10(found.enough) / log10(found.paths) if is_log else found.enough / found.paths
    if along < 0.5:
        return {"xanchor": "left", "xshift": 12}
    return {"xanchor": "right", "xshift": -14, "yanchor": "bottom", "yshift": 6}


def _point(place: int, held: float, language: str) -> str:
    say = translator(language)
    return say("{count} paths hold {share}", count=people(place, language), share=share(held, language))


def _ticks(paths: int, *, is_log: bool) -> list[int]:
    if is_log:
        return [10**power for power in range(7) if 10**power <= paths]
    return sorted({1, max(1, paths // 2), paths})


def _told(found: Pareto, language: str) -> str:
    say = translator(language)
    return say.many("{count} path holds 80 %", "{count} paths hold 80 %", found.enough)
