"""Questions to an open log: each a function with a plain, frozen answer."""

from cjm_studio.paths.questions.cohorts import PERIODS, Cohorts, cohorts
from cjm_studio.paths.questions.facts import EventCount, Facts, ends, event_counts, facts, segment_values
from cjm_studio.paths.questions.filters import EVERYBODY, Filter
from cjm_studio.paths.questions.first_steps import OTHERS, FirstSteps, Flow, first_steps
from cjm_studio.paths.questions.funnel import FunnelRules, FunnelStep, event_funnel
from cjm_studio.paths.questions.loops import Loops, Repeat, Return, loops
from cjm_studio.paths.questions.pareto import Pareto, pareto
from cjm_studio.paths.questions.path_counts import path_counts
from cjm_studio.paths.questions.proportions import Difference, Share, difference, share_of
from cjm_studio.paths.questions.transition_graph import transition_graph
from cjm_studio.paths.questions.versus import Versus, versus
from cjm_studio.paths.questions.walks import WalkedPath, Weight, top_paths

__all__ = [
    "EVERYBODY",
    "OTHERS",
    "PERIODS",
    "Cohorts",
    "Difference",
    "EventCount",
    "Facts",
    "Filter",
    "FirstSteps",
    "Flow",
    "FunnelRules",
    "FunnelStep",
    "Loops",
    "Pareto",
    "Repeat",
    "Return",
    "Share",
    "Versus",
    "WalkedPath",
    "Weight",
    "cohorts",
    "difference",
    "ends",
    "event_counts",
    "event_funnel",
    "facts",
    "first_steps",
    "loops",
    "pareto",
    "path_counts",
    "segment_values",
    "share_of",
    "top_paths",
    "transition_graph",
    "versus",
]
