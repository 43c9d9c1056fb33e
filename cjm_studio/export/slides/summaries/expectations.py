"""What was expected against what came, and the maturity, on slides."""

from collections.abc import Iterator

from cjm_studio.export.slides.charts import Chart, Series
from cjm_studio.export.slides.summaries.amounts import SHARE_FORMAT
from cjm_studio.export.slides.summaries.summary import Source, Summary
from cjm_studio.export.slides.tables import shortened
from cjm_studio.insight.expectation_lines import ExpectationLine, expectation_lines
from cjm_studio.insight.maturity import LEVELS, maturity
from cjm_studio.language import number, option_label

# More bars are no longer read; the notes say how many there are.
MOST_BARS = 14
# How much longer the axis is than the longest bar, so that its figure stands free.
_ROOM, _LEAST = 1.15, 0.1


def gap_slides(source: Source) -> Iterator[Summary]:
    """How far off each expectation is, as a share of the way from worst to best; the worst on top."""
    lines = [line for line in expectation_lines(source.journey) if line.gap.share_of_range is not None]
    if not lines:
        return
    say = source.say
    lines.sort(key=lambda line: (line.gap.share_of_range or 0.0, line.expectation.id))
    shown = lines[:MOST_BARS]
    shares = [line.gap.share_of_range or 0.0 for line in shown]
    chart = Chart(
        say("What came against what was expected, as a share of the way from worst to best"),
        "opposites",
        tuple(_line_said(line, source) for line in shown),
        (
            Series(say("Worse than expected"), tuple(s if s < 0 else None for s in shares), "pain_point"),
            Series(say("As expected or better"), tuple(s if s >= 0 else None for s in shares), "gain"),
        ),
        number_format=SHARE_FORMAT,
        ends=(min(0.0, *shares) * _ROOM - _LEAST, max(0.0, *shares) * _ROOM + _LEAST),
        theme=source.theme,
    )
    missed = sum(line.gap.reading == "below" for line in lines)
    title = say("{missed} of {count} measured expectations are not met", missed=missed, count=len(lines))
    yield Summary(title, (), (chart,), "\n".join(_line_said(line, source) for line in lines))


def maturity_slides(source: Source) -> Iterator[Summary]:
    """The level of each dimension that somebody has assessed, of four."""
    found = [each for each in maturity(source.journey) if each.level is not None]
    if not found:
        return
    say, language = source.say, source.language
    names = tuple(
        f"{option_label(each.dimension, language)}: {option_label(LEVELS[(each.level or 1) - 1], language)}"
        for each in found
    )
    chart = Chart(
        say("Levels: {levels}", levels=", ".join(option_label(level, language) for level in LEVELS)),
        "bars",
        names,
        (Series(say("Level"), tuple(float(each.level or 0) for each in found)),),
        number_format="0",
        ends=(0.0, float(len(LEVELS))),
        theme=source.theme,
    )
    least = min(each.level or 1 for each in found)
    weakest = [option_label(each.dimension, language) for each in found if each.level == least]
    title = say(
        "Least mature: {dimensions} ({level})",
        dimensions=", ".join(weakest),
        level=option_label(LEVELS[least - 1], language),
    )
    yield Summary(title, (), (chart,), "\n".join(names))


def _line_said(line: ExpectationLine, source: Source) -> str:
    """The expectation with its figures: "Queue: 5 → 18 min"."""
    expectation = line.expectation
    name = shortened(expectation.name)[:70]
    if expectation.expected is None or expectation.perceived is None:
        return name
    language = source.language
    figures = f"{number(expectation.expected, language)} → {number(expectation.perceived, language)}"
    return f"{name}: {figures} {expectation.unit}".rstrip()
