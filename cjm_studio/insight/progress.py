"""Where a metric stands against its target, and which way it goes."""

from cjm_studio.model import Metric


def latest(metric: Metric) -> float | None:
    """What was measured last; the baseline where nothing was."""
    if not metric.observations:
        return metric.baseline
    return max(metric.observations, key=lambda observation: observation.date).value


def is_reached(metric: Metric) -> bool | None:
    """Whether the target is reached; None without a target or a figure."""
    now = latest(metric)
    if now is None or metric.target is None:
        return None
    return now >= metric.target if metric.direction == "higher_is_better" else now <= metric.target


def is_worsening(metric: Metric) -> bool:
    """Whether the last figure is worse than the first that was measured."""
    seen = sorted(metric.observations, key=lambda observation: observation.date)
    if len(seen) < 2:
        return False
    gain = seen[-1].value - seen[0].value
    return gain < 0 if metric.direction == "higher_is_better" else gain > 0
