"""A Scene as a Plotly figure with exactly its geometry: one pixel of the Scene is one unit of both axes."""

from typing import Any

from cjm_studio.figures.images import scene_images
from cjm_studio.figures.selection import selection_shapes
from cjm_studio.figures.shapes import scene_shapes
from cjm_studio.figures.targets import HOVER_DISTANCE_PX, target_traces
from cjm_studio.figures.texts import FAMILY, text_traces
from cjm_studio.layout import DARK, LIGHT, Scene, Theme

# How the figure behaves in the page; goes to Plotly beside the figure.
FIGURE_CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": False,
}


def scene_figure(scene: Scene, *, selected: str = "") -> dict[str, Any]:
    """The figure as a plain dictionary; the record with the id `selected` is outlined.

    A click tells `customdata` [record id, kind]. The page must draw the figure at its own width and
    height and have the families of `FAMILY` loaded, else the letters do not fit the cards.
    """
    theme = theme_of(scene)
    images = scene_images(scene)
    shapes = [*scene_shapes(scene), *selection_shapes(scene, selected, theme.accent)]
    return {
        "data": [*target_traces(scene), *text_traces(scene)],
        "layout": {
            **_frame(scene),
            "xaxis": _axis([0, scene.width]),
            "yaxis": _axis([scene.height, 0]),
            "shapes": shapes,
            **({"images": images} if images else {}),
            "hoverlabel": _hover_label(theme),
        },
    }


def _frame(scene: Scene) -> dict[str, Any]:
    return {
        "width": scene.width,
        "height": scene.height,
        "autosize": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "paper_bgcolor": scene.background,
        "plot_bgcolor": scene.background,
        "font": {"family": FAMILY},
        "template": {},
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": HOVER_DISTANCE_PX,
        "dragmode": False,
        "barmode": "overlay",
        "bargap": 0,
        "uirevision": "map",
    }


def _axis(ends: list[float]) -> dict[str, Any]:
    return {"type": "linear", "range": ends, "autorange": False, "fixedrange": True, "visible": False}


def _hover_label(theme: Theme) -> dict[str, Any]:
    return {
        "bgcolor": theme.raised,
        "bordercolor": theme.line_strong,
        "font": {"family": FAMILY, "size": 13, "color": theme.ink},
        "align": "left",
        "namelength": 0,
    }


def theme_of(scene: Scene) -> Theme:
    """The theme whose colours go with the Scene's background."""
    red, green, blue = (int(scene.background[place : place + 2], 16) for place in (1, 3, 5))
    return LIGHT if 0.3 * red + 0.6 * green + 0.1 * blue > 128 else DARK
