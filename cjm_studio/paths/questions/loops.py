"""Where customers go round in circles: events straight after themselves, and ways back to an earlier one."""

from dataclasses import dataclass

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, went_rows


@dataclass(frozen=True)
class Repeat:
    """An event that followed itself directly: how often, with how many customers."""

    event: str
    times: int
    customers: int


@dataclass(frozen=True)
class Return:
    """A move from `source` to an event that the customer had had before: how often, how many customers."""

    source: str
    target: str
    times: int
    customers: int


@dataclass(frozen=True)
class Loops:
    """Both, the most frequent first."""

    repeats: tuple[Repeat, ...]
    returns: tuple[Return, ...]


# Every customer of a path goes in the same circles, so that each distinct path is looked at once.
STEPS = """
WITH kept AS (SELECT row_number() OVER () AS id, path, count(*) AS customers FROM {went} GROUP BY path),
each AS (SELECT id, customers, unnest(path) AS code, generate_subscripts(path, 1) AS place FROM kept),
steps AS (
  SELECT id, customers, code, lag(code) OVER (PARTITION BY id ORDER BY place) AS before,
         row_number() OVER (PARTITION BY id, code ORDER BY place) AS time
  FROM each
),
found AS (
  SELECT id, before, code, any_value(customers) AS customers, count(*) AS times
  FROM steps WHERE {which} GROUP BY id, before, code
)
SELECT CAST(before AS VARCHAR), CAST(code AS VARCHAR), sum(times * customers), sum(customers)
FROM found GROUP BY before, code ORDER BY 3 DESC, 1, 2 LIMIT ?
"""


def loops(log: OpenLog, kept: Filter = EVERYBODY, most: int = 20) -> Loops:
    """Repeats and returns. Raises LogError."""
    rows = went_rows(log, kept)
    values = (*rows.values, most)
    repeats = log.query(STEPS.format(went=rows.sql, which="before = code"), values)
    returns = log.query(STEPS.format(went=rows.sql, which="before <> code AND time > 1"), values)
    return Loops(
        tuple(Repeat(event, int(times), int(people)) for _, event, times, people in repeats),
        tuple(Return(source, target, int(times), int(people)) for source, target, times, people in returns),
    )
