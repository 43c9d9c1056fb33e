"""A log's heat on the journey map itself: cards and stages tinted by what customers really did there."""

from collections.abc import Callable
from typing import Any, Literal

from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import between, readable, tint
from cjm_studio.figures.plain import literal
from cjm_studio.figures.scene_figure import theme_of
from cjm_studio.language import duration, translator
from cjm_studio.layout import Group, Scene, Theme
from cjm_studio.paths.overlay import Heat, Spot

Measure = Literal["share", "leaving", "time"]
# The colour of each measure: how many come, how many leave, how long it takes.
TONES: dict[Measure, str] = {"share": "metric", "leaving": "pain_point", "time": "promise"}
LANES = {"touchpoint": "touchpoints", "step": "steps", "stage": "stages"}
LEAST_OPACITY, MOST_OPACITY = 0.08, 0.5
FONT_PX, HANGING_PX = 12, 3


def heat_map(
    figure: dict[str, Any], scene: Scene, found: Heat, measure: Measure, language: str
) -> dict[str, Any]:
    """The figure of a map (`scene_figure`) with tints beneath the words and a figure at each corner.

    What the log does not tell of stays as it is.
    """
    theme = theme_of(scene)
    shown = [
        (group, spot, value)
        for group, spot in _spots(scene, found)
        if (value := _value(spot, measure)) is not None
    ]
    most = {
        kind: max((value for _, spot, value in shown if spot.kind == kind), default=0.0) or 1.0
        for kind in ("touchpoint", "step", "stage")
    }
    tone = theme.tone(TONES[measure])
    tints, badges = [], []
    for group, spot, value in shown:
        how = value / most[spot.kind]
        if spot.kind == "touchpoint":
            tints.append(_tint(group, tone.border, how))
        badges.append(_badge(group, spot, measure, between(tone.fill, tone.border, how), (theme, language)))
    layout = figure["layout"]
    return figure | {
        "layout": layout
        | {
            "shapes": [*layout["shapes"], *tints],
            "annotations": [*layout.get("annotations", ()), *badges],
        }
    }


def _spots(scene: Scene, found: Heat) -> list[tuple[Group, Spot]]:
    """Each spot with the card that stands for its record: in the lane of its kind, else the first one."""
    cards: dict[str, Group] = {}
    for group in scene.groups:
        about = group.subject
        if group.layer != "card" or about.record_id not in found.spots:
            continue
        if about.lane == LANES.get(about.kind):
            cards[about.record_id] = group
        else:
            cards.setdefault(about.record_id, group)
    return [(group, found.spots[record]) for record, group in cards.items()]


def _value(spot: Spot, measure: Measure) -> float | None:
    values: dict[Measure, float | None] = {
        "share": spot.share,
        "leaving": spot.leave_share,
        "time": spot.median_s,
    }
    return values[measure]


def _tint(group: Group, colour: str, how: float) -> dict[str, Any]:
    rect = group.rect
    return {
        "type": "rect", "x0": rect.x, "x1": rect.right, "y0": rect.y, "y1": rect.bottom, "layer": "below",
        "fillcolor": tint(colour, LEAST_OPACITY + (MOST_OPACITY - LEAST_OPACITY) * how), "line": {"width": 0},
    }  # fmt: skip


def _badge(
    group: Group, spot: Spot, measure: Measure, colour: str, look: tuple[Theme, str]
) -> dict[str, Any]:
    """The figure on the card's edge; hovering tells all of the spot."""
    theme, language = look
    rect = group.rect
    # On a stage's lower edge it would hide the customer's voice.
    height = rect.y if spot.kind == "stage" else rect.bottom + HANGING_PX
    said: dict[Measure, Callable[[], str]] = {
        "share": lambda: share(spot.share, language),
        "leaving": lambda: share(spot.leave_share or 0.0, language),
        "time": lambda: duration(spot.median_s or 0.0, language),
    }
    return {
        "x": rect.right - 2, "y": height, "xanchor": "right", "yanchor": "middle",
        "showarrow": False, "text": f"<b>{said[measure]()}</b>", "bgcolor": colour, "borderpad": 2,
        "bordercolor": theme.surface, "borderwidth": 1.5,
        "font": {"size": FONT_PX, "color": readable(colour, theme)},
        "hovertext": spot_told(spot, language), "captureevents": False,
    }  # fmt: skip


def spot_told(spot: Spot, language: str) -> str:
    """All that a log says of a place on the map."""
    say = translator(language)
    lines = [
        say(
            "{customers} customers, {share} of all",
            customers=people(spot.customers, language),
            share=share(spot.share, language),
        )
    ]
    if spot.leave_share is not None:
        left = people(spot.left, language)
        lines.append(
            say("{count} left after it ({share})", count=left, share=share(spot.leave_share, language))
        )
    if spot.median_s is not None:
        lines.append(say("{time} until they go on, median", time=duration(spot.median_s, language)))
    return "<br>".join(literal(line) for line in lines)
