"""How few paths hold most of the outcome, or of the value."""

from dataclasses import dataclass

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, went_rows
from cjm_studio.paths.questions.walks import Weight

MOST = 0.8
POINTS = 160

WEIGHTS: dict[Weight, str] = {
    "customers": "count(*)",
    "outcome": "count(*) FILTER (list_contains(path, TRY_CAST(? AS event_name)))",
    "value": "coalesce(sum(value), 0)",
}


@dataclass(frozen=True)
class Pareto:
    """Paths by weight, heaviest first: `points` are (paths so far, share of the weight that they hold).

    `paths` have any weight, out of `all_paths`; `enough` of them hold 80 %.
    """

    all_paths: int
    paths: int
    total: float
    enough: int
    points: tuple[tuple[int, float], ...]


def pareto(log: OpenLog, kept: Filter = EVERYBODY, outcome: str = "", by: Weight = "outcome") -> Pareto:
    """The curve, with at most some hundreds of points on it. Raises LogError."""
    customers = went_rows(log, kept)
    weight = WEIGHTS[by] if by != "value" or log.has_value else "0"
    values = (outcome, *customers.values) if "?" in weight else customers.values
    found = log.query(
        f"WITH weighed AS (SELECT path, {weight} AS weight FROM {customers.sql} GROUP BY path), "
        "heavy AS (SELECT row_number() OVER w AS place, weight, sum(weight) OVER w AS sofar, "
        "count(*) OVER () AS paths, sum(weight) OVER () AS total FROM weighed WHERE weight > 0 "
        "WINDOW w AS (ORDER BY weight DESC, path ROWS UNBOUNDED PRECEDING)), "
        f"needed AS (SELECT count(*) AS enough FROM heavy WHERE sofar - weight < {MOST} * total) "
        "SELECT place, sofar / total, paths, total, enough, (SELECT count(*) FROM weighed) "
        f"FROM heavy, needed WHERE place <= 20 OR place = enough OR place = paths "
        f"OR place % greatest(1, paths // {POINTS}) = 0 ORDER BY place",
        values,
    )
    if not found:
        paths = log.query(f"SELECT count(DISTINCT path) FROM {customers.sql}", customers.values)[0][0]
        return Pareto(paths, 0, 0.0, 0, ())
    _, _, paths, total, enough, every = found[0]
    return Pareto(every, paths, float(total), enough, tuple((row[0], float(row[1])) for row in found))
