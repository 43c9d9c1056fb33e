"""How long a chain of deliveries takes: work solid, waiting hatched, one after another on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, rows_axis, words
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme

ROW_PX, AROUND_PX = 40, 76


@dataclass(frozen=True)
class PathPiece:
    """A record of the path: its words, seconds of work and of waiting, whether too much is asked of it."""

    name: str
    working_s: float
    waiting_s: float
    is_overloaded: bool = False


def path_chart(
    pieces: Sequence[PathPiece], promised_s: float | None, theme: Theme, language: str
) -> dict[str, Any] | None:
    """The pieces from above as they follow each other, the promised time dashed. None without times."""
    total = sum(piece.working_s + piece.waiting_s for piece in pieces)
    if not total:
        return None
    say, tone = translator(language), theme.tone("backstage_action")
    starts, at = [], 0.0
    for piece in pieces:
        starts.append(at)
        at += piece.working_s + piece.waiting_s
    rows = list(range(len(pieces)))
    colours = [theme.bad if piece.is_overloaded else tone.border for piece in pieces]
    reach = max(total, promised_s or 0.0)
    data = [
        _bars(say("Work"), starts, [piece.working_s for piece in pieces], colours, {}),
        _bars(
            say("Waiting"),
            [start + piece.working_s for start, piece in zip(starts, pieces, strict=True)],
            [piece.waiting_s for piece in pieces],
            colours,
            {"shape": "/", "fgcolor": colours, "bgcolor": theme.surface, "size": 6, "solidity": 0.35},
        ),
        words(
            theme,
            [start + piece.working_s + piece.waiting_s for start, piece in zip(starts, pieces, strict=True)],
            [float(row) for row in rows],
            [f" {_said(piece, language)}" for piece in pieces],
            textposition="middle right",
            textfont={"size": 12, "color": theme.ink_2},
        ),
    ]
    return {
        "data": data,
        "layout": {
            **frame(theme, AROUND_PX + ROW_PX * len(pieces), say("The path and its time")),
            "barmode": "overlay",
            "xaxis": axis(
                theme,
                range=[0, reach * 1.5],
                tickmode="array",
                tickvals=[0, total],
                ticktext=["0", duration(total, language)],
            ),
            "yaxis": rows_axis(theme, [piece.name for piece in pieces]),
            **_promised(promised_s, theme, language),
        },
    }


def _bars(
    name: str, starts: list[float], lengths: list[float], colours: list[str], pattern: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "base": starts,
        "x": lengths,
        "y": list(range(len(lengths))),
        "marker": {"color": colours, "line": {"color": colours, "width": 1}, "pattern": pattern},
        "hoverinfo": "skip",
        "width": 0.5,
    }


def _said(piece: PathPiece, language: str) -> str:
    """Work and waiting in words, the waiting named as such."""
    say = translator(language)
    work, wait = (duration(seconds, language) for seconds in (piece.working_s, piece.waiting_s))
    if not piece.waiting_s:
        return work if piece.working_s else say("no time")
    waits = say("waits {time}", time=wait)
    return f"{work} + {waits}" if piece.working_s else waits


def _promised(promised_s: float | None, theme: Theme, language: str) -> dict[str, Any]:
    if promised_s is None:
        return {}
    colour = theme.tone("promise").border
    line = {
        "type": "line", "xref": "x", "yref": "paper", "x0": promised_s, "x1": promised_s, "y0": 0, "y1": 1,
        "line": {"color": colour, "width": 2, "dash": "dash"},
    }  # fmt: skip
    said = translator(language)("promised {time}", time=duration(promised_s, language))
    note = {
        "xref": "x", "yref": "paper", "x": promised_s, "y": 1, "yanchor": "bottom", "showarrow": False,
        "text": said, "font": {"size": 12, "color": theme.tone("promise").deep}, "xanchor": "left",
    }  # fmt: skip
    return {"shapes": [line], "annotations": [note]}
