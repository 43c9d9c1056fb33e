"""The analysis in DuckDB, inside of this process."""

from cjm_studio.paths.duck.engine import report_of
from cjm_studio.paths.duck.opened import OpenLog, all_paths, opened

__all__ = ["OpenLog", "all_paths", "opened", "report_of"]
