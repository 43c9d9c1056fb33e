"""Plotly figures for the screen."""

from cjm_studio.figures import charts, ledger
from cjm_studio.figures.scene_figure import FIGURE_CONFIG, scene_figure
from cjm_studio.figures.texts import FAMILY

__all__ = ["FAMILY", "FIGURE_CONFIG", "charts", "ledger", "paths", "scene_figure"]
