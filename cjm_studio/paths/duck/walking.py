"""From events to what follows what, and to the paths that customers went.

One pass in the order of each customer gives transitions and paths both. The window is written down before
anything is aggregated: fused with median() and small keys it took ten times as long.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

WALKED = """
CREATE TABLE walked AS
SELECT c, CAST(row_number() OVER w AS UINTEGER) AS place, code, lead(code) OVER w AS next,
       us, lead(us) OVER w - us AS gap_us{more}
FROM events WINDOW w AS (PARTITION BY c ORDER BY us, seq)
"""
WENT = """
CREATE TABLE went AS
SELECT c, list(code ORDER BY place) AS path, min(us) AS started_us, max(us) AS ended_us{more}
FROM walked GROUP BY c
"""
PATHS = """
CREATE TABLE paths AS
SELECT path, count(*) AS customers, CASE WHEN {reached} THEN count(*) ELSE 0 END AS reached{value}
FROM went GROUP BY path
"""


def walk(connection: "Connection", outcome: str, attributes: list[str], *, has_value: bool) -> None:
    """Make `walked`, `went` and `paths` from `events`."""
    kept = [*(["value"] if has_value else []), *attributes]
    connection.execute(WALKED.format(more="".join(f", {each}" for each in kept)))
    value = ", sum(value) AS value" if has_value else ""
    first = "".join(f", arg_min({each}, place) AS {each}" for each in attributes)
    connection.execute(WENT.format(more=value + first))
    reached = "list_contains(path, CAST(? AS event_name))" if outcome else "false"
    connection.execute(PATHS.format(reached=reached, value=value), [outcome] if outcome else [])
