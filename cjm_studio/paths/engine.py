"""The protocol of an engine, and the engines by name."""

from typing import Protocol

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import PathReport


class Engine(Protocol):
    """Computes the analysis of a log. Order within a customer: time, then input row."""

    def analyse(self, log: Log, outcome: str = "", top: int = 10) -> PathReport:
        """Paths, transitions and the outcome of a log. Raises LogError."""


def _duckdb(memory: str) -> Engine:
    from cjm_studio.paths.duck.engine import DuckEngine

    return DuckEngine(memory)


ENGINES = {"duckdb": _duckdb}


def engine(name: str = "duckdb", memory: str = "") -> Engine:
    """An engine by its name; `memory` bounds it ("1GB"). Raises LogError for one that is not known."""
    if name not in ENGINES:
        raise LogError(
            "There is no engine “{name}”. Known engines: {known}.", name=name, known=", ".join(ENGINES)
        )
    return ENGINES[name](memory)
