"""Where customers go round in circles: events straight after themselves, and ways back to an earlier one."""

from dataclasses import dataclass

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, walked_rows


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


def loops(log: OpenLog, kept: Filter = EVERYBODY, most: int = 20) -> Loops:
    """Repeats and returns. Raises LogError."""
    rows = walked_rows(log, kept)
    repeats = log.query(
        f"SELECT CAST(code AS VARCHAR), count(*), count(DISTINCT c) FROM {rows.sql} WHERE next = code "
        "GROUP BY code ORDER BY 2 DESC, 1 LIMIT ?",
        (*rows.values, most),
    )
    returns = log.query(
        f"WITH moves AS (SELECT c, place, code, next, min(place) OVER (PARTITION BY c, code) AS first "
        f"FROM {rows.sql}), begins AS (SELECT c, code, place FROM moves WHERE place = first) "
        "SELECT CAST(moves.code AS VARCHAR), CAST(moves.next AS VARCHAR), count(*), count(DISTINCT moves.c) "
        "FROM moves JOIN begins ON begins.c = moves.c AND begins.code = moves.next "
        "WHERE moves.next <> moves.code AND begins.place < moves.place "
        "GROUP BY moves.code, moves.next ORDER BY 3 DESC, 1, 2 LIMIT ?",
        (*rows.values, most),
    )
    return Loops(tuple(Repeat(*row) for row in repeats), tuple(Return(*row) for row in returns))
