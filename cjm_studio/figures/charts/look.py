"""How every chart looks: the studio's colours and letters, no colours of Plotly's own, nothing that moves."""

from typing import Any, Literal

from cjm_studio.figures.plain import fold, literal
from cjm_studio.figures.texts import FAMILY
from cjm_studio.layout import Theme

NAME_LENGTH = 22
ROW_PX, HEAD_PX, FOOT_PX = 52, 28, 34
Picture = Literal["png", "svg"]


def chart_config(name: str, picture: Picture) -> dict[str, Any]:
    """How a chart behaves on the page; goes to Plotly beside it. Its mode bar saves it as a picture."""
    return {
        "displaylogo": False,
        "displayModeBar": "hover",
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"format": picture, "filename": name, "scale": 3 if picture == "png" else 1},
        "scrollZoom": False,
        "doubleClick": False,
        "showTips": False,
    }


def frame(theme: Theme, height_px: float, title: str = "") -> dict[str, Any]:
    """What all charts have in common; its title is for the picture that is taken away."""
    return {
        "height": height_px,
        "margin": {"l": 8, "r": 12, "t": HEAD_PX, "b": 8, "pad": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FAMILY, "size": 13, "color": theme.ink},
        "template": {},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "bargap": 0.45,
        "hoverlabel": {
            "bgcolor": theme.raised,
            "bordercolor": theme.line_strong,
            "font": {"family": FAMILY, "size": 13, "color": theme.ink},
            "align": "left",
            "namelength": 0,
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": theme.ink_3, "activecolor": theme.ink},
        "meta": {"title": literal(title)},
    }


def axis(theme: Theme, **more: Any) -> dict[str, Any]:
    """An axis with quiet lines and readable words."""
    return {
        "fixedrange": True,
        "automargin": True,
        "showgrid": True,
        "gridcolor": theme.line,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": 12, "color": theme.ink_2},
        **more,
    }


def bare_axis(theme: Theme, **more: Any) -> dict[str, Any]:
    """An axis that only gives room: no lines, no words."""
    return axis(theme, showgrid=False, showticklabels=False, **more)


def rows_axis(theme: Theme, names: list[str], most_lines: int = 2) -> dict[str, Any]:
    """Rows from above with their names at the left, wrapped; a row has room for three lines."""
    return axis(
        theme,
        showgrid=False,
        range=[len(names) - 0.5, -0.5],
        tickmode="array",
        tickvals=list(range(len(names))),
        ticktext=[wrapped(name, most_lines=most_lines) for name in names],
        tickfont={"size": 13, "color": theme.ink},
    )


def wrapped(text: str, length: int = NAME_LENGTH, most_lines: int = 2) -> str:
    """A name in at most so many lines, whatever it holds; the rest is left out with an ellipsis."""
    lines = fold(text, length)
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], lines[most_lines - 1][: length - 1].rstrip() + "…"]
    return "<br>".join(literal(line) for line in lines)


def height_of(rows: int) -> int:
    """The height of a chart of so many rows, in pixels."""
    return HEAD_PX + FOOT_PX + ROW_PX * max(1, rows)


def words(theme: Theme, x: list[float], y: list[float], text: list[str], **more: Any) -> dict[str, Any]:
    """A trace of words at places of the chart."""
    font = {"family": FAMILY, "size": 13, "color": theme.ink, **more.pop("textfont", {})}
    return {
        "type": "scatter",
        "mode": "text",
        "x": x,
        "y": y,
        "text": text,
        "textfont": font,
        "hoverinfo": "skip",
        "cliponaxis": False,
        **more,
    }
