"""The table of two languages as the browser shows it: figures in words, a row for every stage."""

from typing import Any

from cjm_studio.insight.two_languages import MetricLine, StageLine
from cjm_studio.language import number, translator

LONGEST_SPARK = 24
STYLES = {"contact": "contact", "use": "contact", "after": "trail", "legacy_trail": "trail"}


def language_rows(lines: tuple[StageLine, ...], worst: str, language: str) -> list[dict[str, Any]]:
    """One entry for each stage; `worst` is the id of the stage that stands out."""
    return [
        {
            "id": line.stage.id,
            "number": place,
            "name": line.stage.name,
            "style": STYLES.get(line.stage.stage_kind, "before"),
            "voice": " ".join(line.stage.voice.split()),
            "isWorst": line.stage.id == worst,
            "metrics": [metric_cells(each, language) for each in line.metrics],
        }
        for place, line in enumerate(lines, start=1)
    ]


def metric_cells(line: MetricLine, language: str) -> dict[str, Any]:
    """A metric's cells: texts with their units, and the points of its sparkline."""
    say, metric = translator(language), line.metric
    seen = sorted(metric.observations, key=lambda each: each.date)[-LONGEST_SPARK:]
    return {
        "id": metric.id,
        "name": metric.name or say("no name"),
        "base": metric.base,
        "fitness": line.base_fitness,
        "fitnessWords": fitness_words(line, language),
        "now": figure(line.now, metric.unit, language),
        "target": figure(metric.target, metric.unit, language),
        "gap": gap_words(line, language),
        "status": line.status,
        "isHigherBetter": metric.direction == "higher_is_better",
        "values": [each.value for each in seen],
        "targetValue": metric.target,
        "owner": ", ".join(line.owners),
        "counts": metric.who_counts,
        "isOwnCount": line.is_own_count,
    }


def figure(value: float | None, unit: str, language: str) -> str:
    """A number with its unit; a dash where there is none."""
    if value is None:
        return "–"
    return f"{number(value, language)}\u00a0{unit.strip()}" if unit.strip() else number(value, language)


def gap_words(line: MetricLine, language: str) -> str:
    """How far it is to the target; a rate's gap is in points."""
    say = translator(language)
    if line.status == "no_value":
        return say("no value yet")
    if line.gap is None:
        return say("no target")
    if line.gap == 0:
        return say("met")
    if line.metric.unit.strip() == "%":
        return say("{count} pt", count=number(line.gap, language, 1))
    return figure(line.gap, line.metric.unit, language)


def fitness_words(line: MetricLine, language: str) -> str:
    """The verdict on the base, in words; empty where none is passed."""
    say = translator(language)
    return {
        "fit": say("This base fits."),
        "conditional": say("This base fits on a condition only."),
        "unfit": say("This base does not fit: it hides the trend."),
        "missing": say("A rate without a base is not a metric."),
        "not_judged": "",
    }[line.base_fitness]
