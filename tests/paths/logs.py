"""Event logs written for tests, and the analysis once more in plain Python."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from cjm_studio.paths import Columns, PathReport, engine, recognise

COLUMNS = Columns("customer", "event", "time")
Row = tuple[str, str, str]

SHOP: list[Row] = [
    ("anna", "home", "2026-03-01 10:00:00"),
    ("anna", "cart", "2026-03-01 10:02:00"),
    ("anna", "buy", "2026-03-01 10:05:00"),
    ("boris", "home", "2026-03-01 11:00:00"),
    ("boris", "cart", "2026-03-01 11:04:00"),
    ("vera", "home", "2026-03-02 09:00:00"),
    ("vera", "cart", "2026-03-02 09:02:00"),
    ("vera", "buy", "2026-03-02 09:03:00"),
]


def written(folder: Path, rows: Iterable[Sequence[str]], name: str = "log.csv", separator: str = ",") -> Path:
    """A CSV file with the three usual columns."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(["customer", "event", "time"])
        writer.writerows(rows)
    return path


def analysed(path: Path, outcome: str = "", columns: Columns = COLUMNS) -> PathReport:
    """What DuckDB makes of a log."""
    return engine().analyse(recognise(path, columns), outcome)


def plainly(rows: Sequence[tuple[str, str, int]], outcome: str) -> dict[str, object]:
    """Paths, transitions and the 80 % by the definition, for rows with times in seconds."""
    walks: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for number, (customer, event, second) in enumerate(rows):
        walks[customer].append((second, number, event))
    steps: dict[tuple[str, str], list[int]] = defaultdict(list)
    paths: Counter[tuple[str, ...]] = Counter()
    for walk in walks.values():
        walk.sort()
        paths[tuple(event for _, _, event in walk)] += 1
        for (one, _, source), (other, _, target) in pairwise(walk):
            steps[source, target].append(other - one)
    reached = sorted((count for path, count in paths.items() if outcome in path), reverse=True)
    needed = sum(sum(reached[:taken]) < 0.8 * sum(reached) for taken in range(len(reached)))
    return {
        "paths": len(paths),
        "transitions": {key: (len(found), median(found)) for key, found in steps.items()},
        "top": sorted(paths.items(), key=lambda item: (-item[1], item[0]))[:10],
        "outcome": (sum(reached), len(reached), needed),
    }
