"""From a log's rows to the table `events`, and what could not be used.

events(c, seq, us, code[, value], a0 .. an): c is the 64-bit hash of the customer, which sorts much faster
than a text and takes two of 5 million customers for one in one log of a million; seq is the input row, which
breaks ties; us is the time in microseconds; code is the event as an ENUM of all names in their order.
"""

from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.reading import source_of
from cjm_studio.paths.duck.timing import microseconds
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import BadRows

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

FIRST_BAD = 5
MOST_NAMES = 20_000
GOOD = "customer <> '' AND event <> '' AND us IS NOT NULL"


def load(connection: "Connection", log: Log) -> BadRows:
    """Make `events`. Raises LogError for missing columns, unreadable times and a log without events."""
    source = source_of(connection, log)
    time = microseconds(connection, source)
    kept = {"value": "TRY_CAST(value AS DOUBLE)"} if log.columns.value else {}
    kept |= {column: f"coalesce(CAST({column} AS VARCHAR), '')" for column in attribute_columns(log).values()}
    more = "".join(f", {told} AS {column}" for column, told in kept.items())
    rows = (
        f"SELECT row, CAST(customer AS VARCHAR) AS customer, CAST(event AS VARCHAR) AS event, "
        f"CAST(time AS VARCHAR) AS time, {time} AS us{more} FROM ({source})"
    )
    _name_events(connection, rows)
    more = "".join(f", {column}" for column in kept)
    connection.execute(
        f"CREATE TABLE events AS SELECT hash(customer) AS c, CAST(row AS UINTEGER) AS seq, us, "
        f"CAST(event AS event_name) AS code{more} FROM ({rows}) WHERE {GOOD}"
    )
    return _bad_rows(connection, rows)


def attribute_columns(log: Log) -> dict[str, str]:
    """The kept attributes of a log and the columns that hold them: a0, a1 and so on."""
    return {name: f"a{number}" for number, name in enumerate(log.columns.attributes)}


def _name_events(connection: "Connection", rows: str) -> None:
    names = connection.execute(f"SELECT count(DISTINCT event) FROM ({rows}) WHERE {GOOD}").fetchall()[0][0]
    if not names:
        raise LogError("The log has no row with a customer, an event and a time. Check the columns.")
    if names > MOST_NAMES:
        raise LogError(
            "The column of events has {count} different values, too many for events. Choose another.",
            count=names,
        )
    connection.execute(
        f"CREATE TYPE event_name AS ENUM (SELECT DISTINCT event FROM ({rows}) WHERE {GOOD} ORDER BY event)"
    )


def _bad_rows(connection: "Connection", rows: str) -> BadRows:
    counted = connection.execute(
        "SELECT count(*), count(*) FILTER (customer IS NULL OR customer = ''), "
        f"count(*) FILTER (event IS NULL OR event = ''), count(*) FILTER (us IS NULL) FROM ({rows}) "
        f"WHERE ({GOOD}) IS NOT TRUE"
    ).fetchall()[0]
    lost = _unreadable(connection)
    if not counted[0]:
        return BadRows(lost, lost)
    first = connection.execute(
        f"SELECT row, coalesce(time, '') FROM ({rows}) WHERE ({GOOD}) IS NOT TRUE "
        f"ORDER BY row LIMIT {FIRST_BAD}"
    ).fetchall()
    every, customer, event, time = counted
    return BadRows(
        every + lost,
        lost,
        customer,
        event,
        time,
        tuple(row for row, _ in first),
        tuple(str(time)[:80] for _, time in first),
    )


def _unreadable(connection: "Connection") -> int:
    """Lines of a text file that are no rows; DuckDB keeps them aside."""
    kept = connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'").fetchall()
    if not kept:
        return 0
    return int(connection.execute("SELECT count(DISTINCT line) FROM reject_errors").fetchall()[0][0])
