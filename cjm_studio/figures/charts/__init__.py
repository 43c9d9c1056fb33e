"""Charts of what insight computes: pure functions from a result to a plain Plotly figure."""

from cjm_studio.figures.charts.funnel_chart import funnel_chart
from cjm_studio.figures.charts.interval_chart import Interval, interval_chart
from cjm_studio.figures.charts.look import Picture, chart_config
from cjm_studio.figures.charts.matrix_chart import Spot, matrix_chart
from cjm_studio.figures.charts.money_charts import stakes_chart, tornado_chart, waterfall_chart
from cjm_studio.figures.charts.roadmap_chart import Leg, roadmap_chart
from cjm_studio.figures.charts.told import exact_money, gained, money, people, points, share
from cjm_studio.figures.charts.tree_chart import Twig, tree_chart
from cjm_studio.figures.charts.trend_chart import trend_chart

__all__ = [
    "Interval",
    "Leg",
    "Picture",
    "Spot",
    "Twig",
    "chart_config",
    "exact_money",
    "funnel_chart",
    "gained",
    "interval_chart",
    "matrix_chart",
    "money",
    "people",
    "points",
    "roadmap_chart",
    "share",
    "stakes_chart",
    "tornado_chart",
    "tree_chart",
    "trend_chart",
    "waterfall_chart",
]
