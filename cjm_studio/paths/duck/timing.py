"""The times of a log as microseconds, whatever way they are written."""

from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.literals import literal
from cjm_studio.paths.times import PATTERNS, microseconds_per_unit

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

SAMPLE = 5_000
NUMBERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UINTEGER",
    "UBIGINT",
    "FLOAT",
    "DOUBLE",
    "DECIMAL",
)
# An offset turns the time into UTC; without one it is taken as it stands.
ZONE = r":\d\d(\.\d+)? ?(Z|UTC|[+-]\d\d(:?\d\d)?)\s*$"
ISO = "epoch_us(TRY_CAST(time AS TIMESTAMPTZ))"


def microseconds(connection: "Connection", source: str) -> str:
    """SQL for a row's time in microseconds since 1970, in UTC where it has an offset; NULL where it is none.

    Raises LogError when none of the first times can be read.
    """
    kind = str(connection.execute(f"DESCRIBE SELECT time FROM ({source})").fetchall()[0][1])
    if kind.startswith(("TIMESTAMP", "DATE")):
        return "epoch_us(time)" if kind.endswith("ZONE") else "epoch_us(CAST(time AS TIMESTAMP))"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE sample AS SELECT CAST(time AS VARCHAR) AS time FROM ({source}) "
        f"WHERE time IS NOT NULL LIMIT {SAMPLE}"
    )
    epoch = _epoch(connection)
    if epoch:
        return epoch
    ways = _ways(connection)
    return f"coalesce({', '.join(ways)})" if len(ways) > 1 else ways[0]


def zone_missing(connection: "Connection") -> str:
    """SQL for whether a time has no zone, where others of the sample have one; "" where none has."""
    if not connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'sample'").fetchall():
        return ""
    has_zone = f"regexp_matches(time, {literal(ZONE)})"
    any_zone = connection.execute(f"SELECT 1 FROM sample WHERE {has_zone} LIMIT 1").fetchall()
    return f"NOT {has_zone}" if any_zone else ""


def _epoch(connection: "Connection") -> str:
    """The way to read times that are plain numbers; "" when they are not."""
    found = connection.execute(
        "SELECT count(*), count(TRY_CAST(time AS DOUBLE)), max(abs(TRY_CAST(time AS DOUBLE))) FROM sample"
    ).fetchall()[0]
    if not found[0] or found[0] != found[1]:
        return ""
    per_unit = microseconds_per_unit(float(found[2]))
    if not per_unit:
        raise LogError(
            "The time {value} is no date: it is too large for nanoseconds since 1970. Choose another column.",
            value=f"{found[2]:g}",
        )
    return f"CAST(round(TRY_CAST(time AS DOUBLE) * {per_unit!r}) AS BIGINT)"


def _ways(connection: "Connection") -> list[str]:
    """The ways to read the sample: the best first, then what reads some of the rest."""
    if not connection.execute(f"SELECT count(*) FROM sample WHERE {ISO} IS NULL").fetchall()[0][0]:
        return [ISO]
    candidates = [ISO, *(f"epoch_us(try_strptime(time, {literal(pattern)}))" for pattern in PATTERNS)]
    ways: list[str] = []
    left = "SELECT time FROM sample"
    while True:
        counts = ", ".join(f"count({way})" for way in candidates)
        found = connection.execute(f"SELECT {counts} FROM ({left})").fetchall()[0]
        best = max(range(len(candidates)), key=lambda number: found[number])
        if not found[best]:
            break
        ways.append(candidates[best])
        left = f"SELECT time FROM ({left}) WHERE {candidates[best]} IS NULL"
    if not ways and connection.execute("SELECT count(*) FROM sample").fetchall()[0][0]:
        first = connection.execute("SELECT time FROM sample LIMIT 1").fetchall()
        raise LogError(
            "The times cannot be read, for example “{value}”. Write them like 2026-11-22 09:30:00, "
            "or choose another column.",
            value=str(first[0][0])[:80] if first else "",
        )
    return ways or ["NULL::BIGINT"]
