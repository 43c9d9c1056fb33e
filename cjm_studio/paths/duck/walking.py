"""From ordered events to what follows what, and to the paths that customers went.

The log has been sorted once; what follows is read row by row in that order, which DuckDB keeps. A window
without PARTITION BY and ORDER BY looks at the neighbouring row: it needs no memory, and a third of the time.
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
# list() keeps no promise about order; list(code ORDER BY place) does, at twice the time. So the places are
# listed beside the codes, and where they are not 1, 2, 3 .. the codes are put in the order of their places.
WENT = """
SELECT c, CASE WHEN places = CAST(range(1, len(places) + 1) AS UINTEGER[]) THEN path
               ELSE list_select(path, list_grade_up(places)) END AS path, started_us, ended_us{columns}
FROM (
  SELECT c, list(code) AS path, list(place) AS places, min(us) AS started_us, max(us) AS ended_us{more}
  FROM walked WHERE {part} GROUP BY c
)
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
    first = "".join(f", arg_min({each}, place) AS {each}" for each in attributes)
    for number, part in enumerate(customers_at_once(connection, rows_at_once(connection))):
        went = WENT.format(columns=more, more=value + first, part=part)
        connection.execute(f"INSERT INTO went {went}" if number else f"CREATE TABLE went AS {went}")
    reached = "list_contains(path, CAST(? AS event_name))" if outcome else "false"
    connection.execute(PATHS.format(reached=reached, value=value), [outcome] if outcome else [])
