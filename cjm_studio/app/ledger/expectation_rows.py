"""The table of expectations as the browser shows it: figures in words, levels as places on one bar."""

from typing import Any

from cjm_studio.insight.expectation_lines import ExpectationLine, Tier, scale_of
from cjm_studio.language import Say, number, option_label, signed, translator
from cjm_studio.layout import Theme
from cjm_studio.model import Expectation, Journey, Persona

LEVELS = ("worst", "expected", "best", "perceived")


def expectation_rows(
    lines: tuple[ExpectationLine, ...], journey: Journey, theme: Theme, language: str, *, by_tier: bool
) -> list[dict[str, Any]]:
    """One entry for each expectation; `group` is its tier, or the stage where it is met."""
    say = translator(language)
    tones = persona_tones(journey, theme)
    return [
        {
            "id": line.expectation.id,
            "group": tier_words(line.tier, say) if by_tier else _stage_words(line, language),
            "place": _place_words(line, language, with_stage=by_tier),
            "name": line.expectation.name or say("no name"),
            "about": _about(line, language),
            "personas": [{"name": each.name or say("no name"), **tones[each.id]} for each in line.personas],
            "levels": {name: level_words(line.expectation, name, language) for name in LEVELS},
            "bar": bar_of(line.expectation),
            "isOutside": line.gap.is_outside and line.gap.reading == "below",
            "reading": line.gap.reading or "",
            "readingWords": reading_words(line, language),
            "gap": gap_words(line, language),
            "tier": line.tier or "",
            "tierWords": tier_words(line.tier, say),
            "force": option_label(line.expectation.force, language) if line.expectation.force else "",
        }
        for line in lines
    ]


def persona_tones(journey: Journey, theme: Theme) -> dict[str, dict[str, str]]:
    """Colour and shape of each persona, as on the map."""
    return {
        persona.id: {"colour": tone.colour, "shape": tone.shape}
        for place, persona in enumerate(journey.all_of(Persona))
        for tone in (theme.personas[place % len(theme.personas)],)
    }


def bar_of(expectation: Expectation) -> dict[str, float | None] | None:
    """The places of the levels, 0 to 1; None where there is no bar to draw."""
    scale = scale_of(expectation)
    if scale is None:
        return None
    return {name: None if (at := getattr(scale, name)) is None else round(at, 4) for name in LEVELS}


def level_words(expectation: Expectation, level: str, language: str) -> str:
    """A level with its unit, or its words where it has no figure; a dash where it has neither."""
    value, text = getattr(expectation, level), " ".join(getattr(expectation, f"{level}_text").split())
    if value is None:
        return text or "–"
    if expectation.scale == "score":
        return signed(value, language)
    return with_unit(number(value, language), expectation)


def gap_words(line: ExpectationLine, language: str) -> str:
    """How far what came is from what was expected, in the unit: better or worse by so much."""
    say, gap = translator(language), line.gap.gap
    if gap is None:
        return "–"
    if not gap:
        return say("none")
    amount = with_unit(number(abs(gap), language), line.expectation)
    return say("{amount} better", amount=amount) if gap > 0 else say("{amount} worse", amount=amount)


def reading_words(line: ExpectationLine, language: str) -> str:
    """Below, as or beyond the expectation; what is missing for a reading."""
    say, expectation = translator(language), line.expectation
    if line.gap.reading:
        said = option_label(line.gap.reading, language)
        if line.gap.is_outside:
            return say("Worse than tolerable") if line.gap.reading == "below" else said
        return said
    if expectation.perceived is None:
        return say("what came is not known")
    return say("what was expected is not known")


def with_unit(said: str, expectation: Expectation) -> str:
    """A figure with the unit of a quantity."""
    unit = expectation.unit.strip()
    return f"{said}\u00a0{unit}" if unit and expectation.scale == "quantity" else said


def tier_words(tier: Tier | None, say: Say) -> str:
    """A tier of the forces of experience."""
    return {
        "hygiene": say("Hygiene"),
        "added_value": say("Added value"),
        "differentiator": say("Differentiator"),
        "": say("No force named"),
    }[tier or ""]


def _about(line: ExpectationLine, language: str) -> str:
    """Where it comes from, and which factor of the decision it is."""
    say, expectation = translator(language), line.expectation
    source = option_label(expectation.source, language) if expectation.source else say("source not named")
    if expectation.decision_factor:
        return f"{source} · {option_label(expectation.decision_factor, language)}"
    return source


def _stage_words(line: ExpectationLine, language: str) -> str:
    """The stage; one that lies before the contact says so."""
    say = translator(language)
    if line.stage is None:
        return say("Stands nowhere on the map")
    name = line.stage.name or say("No name yet")
    if line.is_before_contact:
        kind = option_label(line.stage.stage_kind, language)
        return say("Before the contact: {stage} ({kind})", stage=name, kind=kind)
    return name


def _place_words(line: ExpectationLine, language: str, *, with_stage: bool) -> str:
    say = translator(language)
    parts = [line.stage.name or say("No name yet")] if line.stage and with_stage else []
    if line.touchpoint:
        parts.append(line.touchpoint.name or say("No name yet"))
    elif line.stage and not with_stage:
        parts.append(say("the whole stage"))
    return " › ".join(parts)
