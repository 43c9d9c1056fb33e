"""Figures of a load test: percentiles, fairness, and how fast the disk of the day is."""

import os
import statistics
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

PROBES = 100


def percentiles(values: Sequence[float]) -> dict[str, float]:
    """p50, p95, p99 and the largest."""
    ordered = sorted(values)
    if not ordered:
        return {}
    found = {f"p{part}": ordered[min(len(ordered) - 1, len(ordered) * part // 100)] for part in (50, 95, 99)}
    return {name: round(value, 1) for name, value in {**found, "max": ordered[-1]}.items()}


def fairness(counts: Sequence[int]) -> float:
    """Jain's index: 1 when everybody got the same, 1/n when one got all."""
    squares = sum(count * count for count in counts)
    return round(sum(counts) ** 2 / (len(counts) * squares), 3) if squares else 1.0


def fsync_ms(folder: Path) -> float:
    """What one small durable write takes in this folder, in the middle."""
    taken = []
    with (folder / "probe").open("wb", buffering=0) as probe:
        for _ in range(PROBES):
            probe.write(b"x" * 4096)
            before = perf_counter()
            os.fsync(probe.fileno())
            taken.append((perf_counter() - before) * 1_000)
    return round(statistics.median(taken), 2)
