"""Every distinct path with its customers, as laying over the map and discovery take them."""

from cjm_studio.paths.duck.opened import OpenLog
from cjm_studio.paths.questions.filters import EVERYBODY, Filter, went_rows
from cjm_studio.paths.report import PathCount


def path_counts(log: OpenLog, kept: Filter = EVERYBODY, outcome: str = "") -> tuple[PathCount, ...]:
    """The paths of those who are kept, most customers first, then by their events. Raises LogError."""
    customers = went_rows(log, kept)
    value = "coalesce(sum(value), 0.0)" if log.has_value else "0.0"
    found = log.query(
        "SELECT list_transform(path, lambda code: CAST(enum_code(code) AS INTEGER)), count(*) AS customers, "
        "CASE WHEN list_contains(path, TRY_CAST(? AS event_name)) THEN count(*) ELSE 0 END, "
        f"{value} FROM {customers.sql} GROUP BY path ORDER BY customers DESC, path",
        (outcome, *customers.values),
    )
    name = log.event_names
    return tuple(
        PathCount(tuple([name[code] for code in codes]), count, reached, worth)
        for codes, count, reached, worth in found
    )
