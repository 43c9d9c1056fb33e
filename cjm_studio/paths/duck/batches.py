"""Parts of a log that memory holds at once, where the whole of it does not: by customers, by events."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

UNITS = {"bytes": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "TiB": 2**40}
# What a row may need while its customer's path or its pair's median is made: measured, and as much again.
BYTES_PER_ROW = 128


def rows_at_once(connection: "Connection") -> int:
    """How many rows of `walked` the memory of this database can work on."""
    bound = str(connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0])
    amount, unit = bound.split()
    return max(1, int(float(amount) * UNITS[unit]) // BYTES_PER_ROW)


def customers_at_once(connection: "Connection", rows: int) -> Iterator[str]:
    """Conditions that cut `walked` into parts of about so many rows, each with whole customers."""
    (every,) = connection.execute("SELECT count(*) FROM walked").fetchall()[0]
    cuts = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT c FROM walked WHERE rowid IN (SELECT unnest(range(?, ?, ?))) ORDER BY c",
            [rows, every, rows],
        ).fetchall()
    ]
    for low, high in pairwise([None, *cuts, None]):
        bounds = [
            *([f"c >= {low}"] if low is not None else []),
            *([f"c < {high}"] if high is not None else []),
        ]
        yield " AND ".join(bounds) or "true"


def events_at_once(counts: list[tuple[int, int]], rows: int) -> Iterator[list[int]]:
    """Codes of events in groups that together have about so many rows; `counts` are codes with their rows."""
    group: list[int] = []
    held = 0
    for code, count in counts:
        if group and held + count > rows:
            yield group
            group, held = [], 0
        group.append(code)
        held += count
    yield group
