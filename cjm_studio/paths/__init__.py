"""What people really did: from an event log to paths, transitions and conversion."""

from cjm_studio.paths.engine import ENGINES, Engine, engine
from cjm_studio.paths.log import Columns, Log, recognise
from cjm_studio.paths.report import BadRows, Outcome, PathCount, PathReport, Transition, ValueReport
from cjm_studio.paths.simulation import simulate_journey, simulate_retailer, write_log

__all__ = [
    "ENGINES",
    "BadRows",
    "Columns",
    "Engine",
    "Log",
    "Outcome",
    "PathCount",
    "PathReport",
    "Transition",
    "ValueReport",
    "engine",
    "recognise",
    "simulate_journey",
    "simulate_retailer",
    "write_log",
]
