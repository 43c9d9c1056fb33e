"""Plotly figures for the screen."""

from typing import TYPE_CHECKING

from cjm_studio.figures import charts, ledger
from cjm_studio.figures.scene_figure import FIGURE_CONFIG, scene_figure
from cjm_studio.figures.texts import FAMILY

if TYPE_CHECKING:  # loaded by the page that shows it, with all that it is made of
    from cjm_studio.figures import paths

__all__ = ["FAMILY", "FIGURE_CONFIG", "charts", "ledger", "paths", "scene_figure"]
