"""The analysis in DuckDB, inside of this process."""

from cjm_studio.paths.duck.opened import OpenLog, all_paths, opened

__all__ = ["OpenLog", "all_paths", "opened"]
