"""What people really did: from an event log to paths, transitions and conversion."""

from typing import TYPE_CHECKING

from cjm_studio.paths.duck import OpenLog, all_paths, opened, report_of
from cjm_studio.paths.engine import ENGINES, Engine, engine
from cjm_studio.paths.log import Columns, Log, recognise
from cjm_studio.paths.reading import Preview, preview
from cjm_studio.paths.report import BadRows, Outcome, PathCount, PathReport, Transition, ValueReport
from cjm_studio.paths.simulation import simulate_journey, simulate_retailer, write_log
from cjm_studio.paths.writing import as_json, write_json

if TYPE_CHECKING:  # large parts, loaded by those who ask for them: the command line answers at once without
    from cjm_studio.paths import discovery, overlay, questions

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
    "as_json",
    "discovery",
    "engine",
    "opened",
    "overlay",
    "preview",
    "questions",
    "recognise",
    "report_of",
    "simulate_journey",
    "simulate_retailer",
    "write_json",
    "write_log",
]
