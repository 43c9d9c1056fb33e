"""From a log's rows to the table `ordered`, and what could not be used.

ordered(c, seq, us, code[, value], a0 .. an), sorted by c, us, seq: c is the 64-bit hash of the customer,
which sorts much faster than a text and takes two of 5 million customers for one in one log of a million;
seq is the input row, which breaks ties; us is the time in microseconds; code is the event as an ENUM of
all names in their order.
"""

from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.paths.duck.reading import source_of
from cjm_studio.paths.duck.timing import microseconds, zone_missing
from cjm_studio.paths.log import Log
from cjm_studio.paths.report import BadRows

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

FIRST_BAD = 5
MOST_NAMES = 20_000
MOST_SHOWN = 30
GOOD = "NOT no_customer AND event <> '' AND us IS NOT NULL"


def load(connection: "Connection", log: Log) -> BadRows:
    """Make `ordered`. Raises LogError for missing columns, unreadable times and a log without events."""
    more = read_rows(connection, log)
    name_events(connection)
    connection.execute(
        "CREATE TABLE ordered AS SELECT c, CAST(row AS UINTEGER) AS seq, us, "
        f"CAST(event AS event_name) AS code{more} FROM read WHERE {GOOD} ORDER BY c, us, seq"
    )
    bad_rows = bad_rows_of(connection)
    connection.execute("DROP VIEW read" if log.kind == "parquet" else "DROP TABLE read")
    return bad_rows


def attribute_columns(log: Log) -> dict[str, str]:
    """The kept attributes of a log and the columns that hold them: a0, a1 and so on."""
    return {name: f"a{number}" for number, name in enumerate(log.columns.attributes)}


def read_rows(connection: "Connection", log: Log) -> str:
    """Make `read`, the rows in our terms; its further columns, as SQL.

    Parquet is read again by each question, which takes only the columns that it needs. A text file is read
    once, by one thread where the others cannot follow.
    """
    import duckdb

    try:
        return _read(connection, log, in_parts=True)
    except duckdb.Error as error:
        if log.kind != "csv" or "parallel" not in str(error):
            raise
        return _read(connection, log, in_parts=False)


def _read(connection: "Connection", log: Log, *, in_parts: bool) -> str:
    source = source_of(connection, log, in_parts=in_parts)
    time = microseconds(connection, source)
    kept = {"value": "TRY_CAST(value AS DOUBLE)"} if log.columns.value else {}
    kept |= {column: f"coalesce(CAST({column} AS VARCHAR), '')" for column in attribute_columns(log).values()}
    told = "".join(f", {told} AS {column}" for column, told in kept.items())
    wanted = _in_state(connection, log, source)
    zoneless = zone_missing(connection) or "false"
    more = "".join(f", {column}" for column in kept)
    connection.execute(
        f"CREATE {'VIEW' if log.kind == 'parquet' else 'TABLE'} read AS "
        "SELECT row, hash(customer) AS c, coalesce(customer = '', true) AS no_customer, event, us, "
        f"CASE WHEN us IS NULL THEN time END AS odd_time, {zoneless} AS no_zone{more} FROM ("
        "SELECT row, CAST(customer AS VARCHAR) AS customer, CAST(event AS VARCHAR) AS event, "
        f"CAST(time AS VARCHAR) AS time, {time} AS us{told} FROM ({source}){wanted})"
    )
    return more


def _in_state(connection: "Connection", log: Log, source: str) -> str:
    """The condition that keeps rows of the wanted state only. Raises LogError where no row is in it."""
    if not log.lifecycle:
        return ""
    state = log.lifecycle.strip().lower().replace("'", "''")
    condition = f" WHERE lower(trim(CAST(state AS VARCHAR))) = '{state}'"
    if connection.execute(f"SELECT 1 FROM ({source}){condition} LIMIT 1").fetchall():
        return condition
    states = connection.execute(
        f"SELECT DISTINCT CAST(state AS VARCHAR) FROM ({source}) WHERE state IS NOT NULL ORDER BY 1 LIMIT ?",
        [MOST_SHOWN],
    ).fetchall()
    raise LogError(
        "No row of the log is in the state “{state}”. Its states: {states}.",
        state=log.lifecycle,
        states=", ".join(str(row[0])[:80] for row in states) or "-",
    )


def name_events(connection: "Connection") -> None:
    """Make the type `event_name` of all names in `read`. Raises LogError for none and for too many."""
    connection.execute(f"CREATE TEMP TABLE named AS SELECT DISTINCT event FROM read WHERE {GOOD}")
    names = connection.execute("SELECT count(*) FROM named").fetchall()[0][0]
    if not names:
        raise LogError("The log has no row with a customer, an event and a time. Check the columns.")
    if names > MOST_NAMES:
        raise LogError(
            "The column of events has {count} different values, too many for events. Choose another.",
            count=names,
        )
    connection.execute("CREATE TYPE event_name AS ENUM (SELECT event FROM named ORDER BY event)")


def event_names(connection: "Connection") -> tuple[str, ...]:
    """The names of all events in their order, which is that of their codes."""
    found = connection.execute("SELECT unnest(enum_range(NULL::event_name))").fetchall()
    return tuple(str(row[0]) for row in found)


def refuse_unknown(names: tuple[str, ...], outcome: str) -> None:
    """Raises LogError for an outcome that is none of the log's events."""
    if outcome and outcome not in names:
        raise LogError(
            "No event of the log is called “{outcome}”. Its events: {names}.",
            outcome=outcome,
            names=", ".join(names[:30]),
        )


def bad_rows_of(connection: "Connection") -> BadRows:
    """What could not be used of `read`."""
    counted = connection.execute(
        "SELECT count(*), count(*) FILTER (no_customer), count(*) FILTER (event IS NULL OR event = ''), "
        f"count(*) FILTER (us IS NULL) FROM read WHERE ({GOOD}) IS NOT TRUE"
    ).fetchall()[0]
    zoneless = connection.execute("SELECT count(*) FROM read WHERE no_zone AND us IS NOT NULL").fetchall()
    lost = _unreadable(connection)
    first = connection.execute(
        f"SELECT row, coalesce(odd_time, '') FROM read WHERE ({GOOD}) IS NOT TRUE ORDER BY row LIMIT ?",
        [FIRST_BAD if counted[0] else 0],
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
        without_zone=zoneless[0][0],
    )


def _unreadable(connection: "Connection") -> int:
    """Lines of a text file that are no rows; DuckDB keeps them aside."""
    kept = connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'").fetchall()
    if not kept:
        return 0
    return int(connection.execute("SELECT count(DISTINCT line) FROM reject_errors").fetchall()[0][0])
