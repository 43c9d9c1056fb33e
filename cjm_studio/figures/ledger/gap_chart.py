"""The curve of the gaps: how far from what was expected each thing came, along the customer's way."""

from typing import Any

from cjm_studio.figures.charts.look import axis, frame, wrapped
from cjm_studio.figures.plain import literal
from cjm_studio.insight.expectation_lines import ExpectationLine
from cjm_studio.language import number, translator
from cjm_studio.layout import Theme
from cjm_studio.model import Journey, Persona

HEIGHT_PX = 300
ANYBODY = ""
SYMBOLS = {"circle": "circle", "diamond": "diamond", "triangle": "triangle-up", "hexagon": "hexagon"}
FEW = 12


def gap_chart(
    lines: tuple[ExpectationLine, ...], journey: Journey, theme: Theme, language: str
) -> dict[str, Any] | None:
    """A line for each persona through its gaps, in shares of the way from worst tolerable to best.

    `lines` come along the way; those whose range is not known are left out. Nothing measured: None.
    """
    shown = [line for line in lines if line.gap.share_of_range is not None]
    if not shown:
        return None
    say = translator(language)
    shares = [line.gap.share_of_range or 0.0 for line in shown]
    low, high = min(-0.5, *shares), max(0.5, *shares)
    return {
        "data": [_curve(persona, shown, theme, language, journey) for persona in _felt_by(shown, journey)],
        "layout": {
            **frame(theme, HEIGHT_PX, say("Gaps along the way")),
            "showlegend": True,
            "legend": {"orientation": "h", "x": 0, "y": 1.16, "font": {"size": 12, "color": theme.ink_2}},
            "xaxis": axis(
                theme,
                showgrid=False,
                range=[-0.6, len(shown) - 0.4],
                tickmode="array",
                tickvals=list(range(len(shown))),
                ticktext=[wrapped(line.expectation.name, 14) for line in shown],
                tickangle=0 if len(shown) <= FEW else -60,
            ),
            "yaxis": axis(
                theme,
                range=[low * 1.15, high * 1.15],
                tickmode="array",
                tickvals=[low, 0, high],
                ticktext=[_percent(low, language), say("as expected"), _percent(high, language)],
                zeroline=True,
                zerolinecolor=theme.line_strong,
            ),
            "shapes": [_worse(low * 1.15, theme)],
        },
    }


def _felt_by(shown: list[ExpectationLine], journey: Journey) -> list[str]:
    present = {persona.id for line in shown for persona in line.personas}
    ordered = [persona.id for persona in journey.all_of(Persona) if persona.id in present]
    return [*ordered, *([ANYBODY] if any(not line.personas for line in shown) else [])]


def _curve(
    persona_id: str, shown: list[ExpectationLine], theme: Theme, language: str, journey: Journey
) -> dict[str, Any]:
    say = translator(language)
    personas = [each.id for each in journey.all_of(Persona)]
    own = [
        (place, line)
        for place, line in enumerate(shown)
        if persona_id in {each.id for each in line.personas} or (not persona_id and not line.personas)
    ]
    tone = theme.personas[personas.index(persona_id) % len(theme.personas)] if persona_id else None
    colour = tone.colour if tone else theme.ink_3
    name = journey.records[persona_id].title if persona_id else say("everybody")
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": literal(name),
        "x": [place for place, _ in own],
        "y": [line.gap.share_of_range for _, line in own],
        "line": {"color": colour, "width": 3 if tone else 1.5, "shape": "linear"},
        "marker": {
            "size": 12,
            "symbol": SYMBOLS.get(tone.shape, "circle") if tone else "circle",
            "color": [_inside(line, colour, theme) for _, line in own],
            "line": {"color": colour, "width": 2},
        },
        "customdata": [[line.expectation.id] for _, line in own],
        "hoverinfo": "text",
        "hovertext": [_told(line, language) for _, line in own],
        "cliponaxis": False,
    }


def _inside(line: ExpectationLine, colour: str, theme: Theme) -> str:
    """A point that is only assumed is hollow."""
    return theme.surface if line.expectation.evidence_level == "assumed" else colour


def _told(line: ExpectationLine, language: str) -> str:
    share = line.gap.share_of_range or 0.0
    return f"<b>{literal(line.expectation.name)}</b><br>{_percent(share, language)}"


def _percent(share: float, language: str) -> str:
    sign = "+" if share > 0 else ""
    return f"{sign}{number(share * 100, language, 0)}\u00a0%"


def _worse(low: float, theme: Theme) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": low,
        "y1": 0,
        "fillcolor": theme.bad_soft,
        "line": {"width": 0},
        "layer": "below",
    }
