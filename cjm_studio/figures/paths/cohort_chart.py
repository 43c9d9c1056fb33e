"""Groups of customers as rows, the share that reaches the outcome as heat."""

from typing import Any

from cjm_studio.figures.charts.look import axis, frame, wrapped
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import between, readable
from cjm_studio.figures.plain import literal
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme
from cjm_studio.paths.questions import Cohorts, Share

ROW_PX, HEAD_PX = 36, 64
FEW = 30  # a share of fewer customers is written in italics: chance alone moves it far


def cohort_chart(found: Cohorts, theme: Theme, language: str) -> dict[str, Any] | None:
    """A cell for each group and column, and one for the whole group at the right. None without groups."""
    if not found.names:
        return None
    say, tone = translator(language), theme.tone("gain")
    columns = [*_columns(found, language), say("in all")]
    rows = [(*cells, total) for cells, total in zip(found.cells, found.totals, strict=True)]
    most = max((cell.share for row in rows for cell in row if cell), default=0.0) or 1.0
    names = [_group(name, language) for name in found.names]
    return {
        "data": [
            {
                "type": "heatmap",
                "x": list(range(len(columns))),
                "y": list(range(len(rows))),
                "z": [[cell.share if cell else None for cell in row] for row in rows],
                "zmin": 0,
                "zmax": most,
                "xgap": 3,
                "ygap": 3,
                "colorscale": [[0, tone.fill], [1, tone.border]],
                "showscale": False,
                "text": [[_said(cell, most, theme, language) for cell in row] for row in rows],
                "texttemplate": "%{text}",
                "textfont": {"size": 13},
                "hoverinfo": "text",
                "hovertext": [
                    [_told(cell, name, column, language) for cell, column in zip(row, columns, strict=True)]
                    for row, name in zip(rows, names, strict=True)
                ],
            }
        ],
        "layout": {
            **frame(theme, HEAD_PX + ROW_PX * len(rows), say("Groups of customers")),
            "xaxis": axis(
                theme, side="top", showgrid=False, tickmode="array", tickvals=list(range(len(columns))),
                ticktext=[wrapped(column, 12) for column in columns],
            ),
            "yaxis": axis(
                theme, showgrid=False, tickmode="array", tickvals=list(range(len(rows))),
                range=[len(rows) - 0.5, -0.5],
                ticktext=[
                    f"{literal(name[:24])} · {people(total.total, language)}"
                    for name, total in zip(names, found.totals, strict=True)
                ],
                tickfont={"size": 13, "color": theme.ink},
            ),
        },
    }  # fmt: skip


def _columns(found: Cohorts, language: str) -> list[str]:
    say = translator(language)
    if found.within_s:
        return [say("in {time}", time=duration(limit, language)) for limit in found.within_s]
    return [_group(name, language) for name in found.columns]


def _group(name: str, language: str) -> str:
    return name or translator(language)("not said")


def _said(cell: Share | None, most: float, theme: Theme, language: str) -> str:
    if cell is None or not cell.total:
        return ""
    tone = theme.tone("gain")
    colour = readable(between(tone.fill, tone.border, cell.share / most), theme)
    told = share(cell.share, language)
    return f'<span style="color:{colour}">{told if cell.total >= FEW else f"<i>{told}</i>"}</span>'


def _told(cell: Share | None, name: str, column: str, language: str) -> str:
    say = translator(language)
    heading = f"<b>{literal(name)}</b>, {literal(column)}"
    if cell is None:
        return f"{heading}<br>{say('nobody')}"
    told = say(
        "{count} of {total} customers", count=people(cell.count, language), total=people(cell.total, language)
    )
    chance = say("95 %: {low} to {high}", low=share(cell.low, language), high=share(cell.high, language))
    return f"{heading}<br>{literal(told)}<br>{literal(chance)}"
