"""Events of a log, cleaned and as numbers, in a file for an engine elsewhere.

What a row means is told here, once, row by row and in little memory; the order and the counting, which need
memory, are the other engine's. It gets whole microseconds and the number of the input row, for engines differ
in what they make of times and of ties.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from cjm_studio.paths.duck.connection import connect, in_words
from cjm_studio.paths.duck.events import (
    GOOD,
    bad_rows_of,
    event_names,
    name_events,
    read_rows,
    refuse_unknown,
)
from cjm_studio.paths.duck.literals import literal
from cjm_studio.paths.log import Log
from cjm_studio.paths.reading.copying import readable
from cjm_studio.paths.report import BadRows


@dataclass(frozen=True)
class HandedEvents:
    """A file with the columns c, seq, us, code and, where the log has one, value.

    c tells customers apart, seq is the input row, us the time in microseconds, code the number of the event
    in `names`, which stand in their order.
    """

    file: Path
    events: int
    names: tuple[str, ...]
    has_value: bool
    gap_us: int
    bad_rows: BadRows


@contextmanager
def handed_events(
    log: Log, ending: Literal["csv", "parquet"], *, memory: str = "", outcome: str = ""
) -> Iterator[HandedEvents]:
    """The cleaned events of a log, in a file that lasts as long as the block runs. Raises LogError."""
    with (
        TemporaryDirectory(prefix="cjm-paths-") as folder,
        in_words(log.path.name, memory),
        readable(log) as copy,
    ):
        file = Path(folder) / f"events.{ending}"
        connection = connect(Path(folder), copy.path, memory, file)
        try:
            read_rows(connection, copy)
            name_events(connection)
            names = event_names(connection)
            refuse_unknown(names, outcome)
            value = ", value" if log.columns.value else ""
            code = "CAST(enum_code(CAST(event AS event_name)) AS INTEGER)"
            written = connection.execute(
                f"COPY (SELECT CAST(c >> 1 AS BIGINT) AS c, row AS seq, us, {code} AS code{value} "
                f"FROM read WHERE {GOOD}) "
                f"TO {literal(str(file))} (FORMAT {ending}{', HEADER false' if ending == 'csv' else ''})"
            ).fetchall()[0][0]
            bad_rows = bad_rows_of(connection)
        finally:
            connection.close()
        gap_us = round((log.sessions_gap_s or 0) * 1_000_000)
        yield HandedEvents(file, int(written), names, bool(value), gap_us, bad_rows)
