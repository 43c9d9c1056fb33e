"""The protocol of an engine, and the engines by name."""

from typing import Protocol

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import PathReport


class Engine(Protocol):
    """Computes the analysis of a log. Order within a customer: time, then input row."""

    def analyse(self, log: Log, outcome: str = "", top: int = 10) -> PathReport:
        """Paths, transitions and the outcome of a log. Raises LogError."""


def _duckdb(memory: str, server: str) -> Engine:
    from cjm_studio.paths.duck.engine import DuckEngine

    if server:
        raise LogError("DuckDB runs in this process and needs no server. Leave --server out.")
    return DuckEngine(memory)


def _postgres(memory: str, server: str) -> Engine:
    from cjm_studio.paths.postgres import PostgresEngine

    return PostgresEngine(memory, server)


def _spark(memory: str, server: str) -> Engine:
    from cjm_studio.paths.spark import SparkEngine

    return SparkEngine(memory, server)


ENGINES = {"duckdb": _duckdb, "spark": _spark, "postgres": _postgres}


def engine(name: str = "duckdb", memory: str = "", server: str = "") -> Engine:
    """An engine by its name; `memory` bounds it ("1GB"), `server` is its address where it has one.

    Raises LogError for one that is not known.
    """
    if name not in ENGINES:
        raise LogError(
            "There is no engine “{name}”. Known engines: {known}.", name=name, known=", ".join(ENGINES)
        )
    return ENGINES[name](memory, server)
