"""From ordered events to what follows what, and to the paths that customers went.

The log has been sorted once; all that follows reads it row by row in that order and never sorts again. A
window without PARTITION BY and ORDER BY looks at the neighbouring row and needs no memory.
"""

from typing import TYPE_CHECKING

from cjm_studio.paths.duck.batches import customers_at_once, rows_at_once
from cjm_studio.paths.log import Log

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

MICROSECONDS = 1_000_000
WALKED = """
CREATE TABLE walked AS
SELECT {c} AS c, CAST(n - start + 1 AS UINTEGER) AS place, seq, us, code,
       CASE WHEN NOT ends THEN lead(code) OVER () END AS next,
       CASE WHEN NOT ends THEN lead(us) OVER () - us END AS gap_us{more}
FROM (
  SELECT *, max(CASE WHEN begins THEN n END) OVER (ROWS UNBOUNDED PRECEDING) AS start,
         lead(begins, 1, true) OVER () AS ends
  FROM (
    SELECT *, row_number() OVER () AS n, lag(c) OVER () IS DISTINCT FROM c{silence} AS begins FROM ordered
  )
)
"""
WENT = """
SELECT c, list(code) AS path, min(us) AS started_us, max(us) AS ended_us{more}
FROM walked WHERE {part} GROUP BY c
"""
PATHS = """
CREATE TABLE paths AS
SELECT path, count(*) AS customers, CASE WHEN {reached} THEN count(*) ELSE 0 END AS reached{value}
FROM went GROUP BY path
"""


def walk(connection: "Connection", log: Log, outcome: str, attributes: list[str]) -> None:
    """Make `walked`, `went` and `paths` from `ordered`, and the view `events`."""
    kept = [*(["value"] if log.columns.value else []), *attributes]
    more = "".join(f", {each}" for each in kept)
    gap_us = round((log.sessions_gap_s or 0) * MICROSECONDS)
    silence = f" OR us - lag(us) OVER () > {gap_us}" if gap_us else ""
    connection.execute(WALKED.format(c="start" if gap_us else "c", more=more, silence=silence))
    connection.execute("DROP TABLE ordered")
    connection.execute(f"CREATE VIEW events AS SELECT c, seq, us, code{more} FROM walked")
    value = ", sum(value) AS value" if log.columns.value else ""
    first = "".join(f", first({each}) AS {each}" for each in attributes)
    _go(connection, value + first)
    reached = "list_contains(path, CAST(? AS event_name))" if outcome else "false"
    connection.execute(PATHS.format(reached=reached, value=value), [outcome] if outcome else [])


def _go(connection: "Connection", more: str) -> None:
    """Make `went` in one thread, which reads the rows in their order: list() and first() then keep it.

    list(code ORDER BY place) would sort each list again and takes four times as long.
    """
    parts = list(customers_at_once(connection, rows_at_once(connection)))
    threads = connection.execute("SELECT current_setting('threads')").fetchall()[0][0]
    connection.execute("SET threads = 1")
    connection.execute(f"CREATE TABLE went AS {WENT.format(more=more, part=parts[0])}")
    for part in parts[1:]:
        connection.execute(f"INSERT INTO went {WENT.format(more=more, part=part)}")
    connection.execute(f"SET threads = {int(threads)}")
