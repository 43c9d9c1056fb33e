"""Money along the stages: the waterfall of value, the stakes, the tornado of sensitivity."""

from collections.abc import Mapping
from typing import Any

from cjm_studio.figures.charts.look import axis, frame, height_of, rows_axis, words
from cjm_studio.figures.charts.told import gained, money
from cjm_studio.insight.funnel import Funnel
from cjm_studio.insight.stakes import Stakes
from cjm_studio.language import translator
from cjm_studio.layout import Theme


def waterfall_chart(
    found: Funnel, names: Mapping[str, str], currency: str, theme: Theme, language: str
) -> dict[str, Any] | None:
    """From what all who enter could bring, less each stage's loss, to what is brought; None without money."""
    if found.money is None or found.entering is None or found.value is None:
        return None
    say = translator(language)
    losses = [(names[flow.stage], -(flow.money_lost or 0.0)) for flow in found.flows]
    possible = found.entering * found.value
    rows = [say("If everybody bought"), *(name for name, _ in losses), say("Brought")]
    values = [possible, *(loss for _, loss in losses), found.money]
    trace = {
        "type": "waterfall",
        "orientation": "h",
        "measure": ["absolute", *(["relative"] * len(losses)), "total"],
        "y": list(range(len(rows))),
        "x": values,
        "hoverinfo": "skip",
        "connector": {"line": {"color": theme.line_strong, "width": 1}},
        "decreasing": {"marker": {"color": theme.tone("pain_point").border}},
        "increasing": {"marker": {"color": theme.tone("gain").border}},
        "totals": {"marker": {"color": theme.tone("metric").border}},
    }
    texts = [money(value, currency, language) for value in values]
    places = [end + possible * 0.01 for end in _right_ends(values)]
    labels = words(theme, places, list(range(len(rows))), texts, textposition="middle right")
    return {
        "data": [trace, labels],
        "layout": {
            **frame(theme, height_of(len(rows)), say("Waterfall of value")),
            "xaxis": axis(theme, showticklabels=False, range=[0, possible * 1.22 or 1]),
            "yaxis": rows_axis(theme, rows),
        },
    }


def _right_ends(values: list[float]) -> list[float]:
    """Where each bar of a waterfall ends at the right: what was left before it took its part."""
    ends, left = [values[0]], values[0]
    for value in values[1:-1]:
        ends.append(max(left, left + value))
        left += value
    return [*ends, values[-1]]


def stakes_chart(
    found: Stakes, names: Mapping[str, str], currency: str, theme: Theme, language: str
) -> dict[str, Any] | None:
    """What reaching each stage's target alone would bring; None when no money is known."""
    say = translator(language)
    if all(part.recovered is None for part in found.parts):
        return None
    values = [part.recovered or 0.0 for part in found.parts]
    texts = []
    for part in found.parts:
        if part.recovered is None:
            texts.append(say("no target") if part.target is None else say("not known"))
        else:
            texts.append(gained(part.recovered, currency, language) if part.recovered else say("target met"))
    return _bars([names[part.stage] for part in found.parts], values, texts, theme, say("At the target"))


def tornado_chart(
    found: Funnel, names: Mapping[str, str], currency: str, theme: Theme, language: str
) -> dict[str, Any] | None:
    """What one more point of each stage's conversion brings, the most on top; None when no money is known."""
    say = translator(language)
    known = [each for each in found.sensitivity if each.money_per_point is not None]
    if not known:
        return None
    known.sort(key=lambda each: -(each.money_per_point or 0.0))
    values = [each.money_per_point or 0.0 for each in known]
    texts = [gained(value, currency, language) for value in values]
    return _bars([names[each.stage] for each in known], values, texts, theme, say("One point more"))


def _bars(
    names: list[str], values: list[float], texts: list[str], theme: Theme, title: str
) -> dict[str, Any]:
    tone = theme.tone("metric")
    widest = max((abs(value) for value in values), default=0.0) or 1.0
    lowest = min(0.0, *values) if values else 0.0
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": list(range(len(names))),
        "text": texts,
        "textposition": "outside",
        "textfont": {"color": tone.deep, "weight": 700},
        "cliponaxis": False,
        "hoverinfo": "text",
        "marker": {"color": tone.border, "cornerradius": 3},
    }
    return {
        "data": [trace],
        "layout": {
            **frame(theme, height_of(len(names)), title),
            "xaxis": axis(theme, showticklabels=False, range=[lowest * 1.5, widest * 1.75]),
            "yaxis": rows_axis(theme, names),
        },
    }
