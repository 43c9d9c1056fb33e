"""What people really did: from an event log to paths, transitions and conversion."""

from cjm_studio.paths.duck import OpenLog, all_paths, opened
from cjm_studio.paths.engine import ENGINES, Engine, engine
from cjm_studio.paths.log import Columns, Log, recognise
from cjm_studio.paths.reading import Preview, preview
from cjm_studio.paths.report import BadRows, Outcome, PathCount, PathReport, Transition, ValueReport
from cjm_studio.paths.simulation import simulate_journey, simulate_retailer, write_log

__all__ = [
    "ENGINES",
    "BadRows",
    "Columns",
    "Engine",
    "Log",
    "OpenLog",
    "Outcome",
    "PathCount",
    "PathReport",
    "Preview",
    "Transition",
    "ValueReport",
    "all_paths",
    "discovery",  # rooms of their own that load what they need when they are asked for
    "engine",
    "opened",
    "overlay",
    "preview",
    "questions",
    "recognise",
    "simulate_journey",
    "simulate_retailer",
    "write_log",
]
