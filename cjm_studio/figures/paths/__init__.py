"""Pictures of what people really did: pure functions from an answer to a plain Plotly figure."""

from cjm_studio.figures.paths.cohort_chart import cohort_chart
from cjm_studio.figures.paths.event_funnel_chart import event_funnel_chart
from cjm_studio.figures.paths.event_looks import event_looks, quiet_look
from cjm_studio.figures.paths.graph_chart import graph_chart
from cjm_studio.figures.paths.heat_map import Measure, heat_map
from cjm_studio.figures.paths.pareto_chart import pareto_chart
from cjm_studio.figures.paths.placement import MOST_MOVES
from cjm_studio.figures.paths.steps_chart import steps_chart
from cjm_studio.figures.paths.versus_chart import versus_chart, versus_words

__all__ = [
    "MOST_MOVES",
    "Measure",
    "cohort_chart",
    "event_funnel_chart",
    "event_looks",
    "graph_chart",
    "heat_map",
    "pareto_chart",
    "quiet_look",
    "steps_chart",
    "versus_chart",
    "versus_words",
]
