"""What the audit finds as marks on the map: at the corner of each card that a finding is about."""

from typing import Any

from cjm_studio.figures.plain import fold, literal
from cjm_studio.figures.scene_figure import theme_of
from cjm_studio.insight.audit import Finding, Severity
from cjm_studio.layout import Group, Scene

ORDER: tuple[Severity, ...] = ("error", "warning", "note")
# Severities differ in shape as well as in colour.
SYMBOLS: dict[Severity, str] = {"error": "square", "warning": "diamond", "note": "circle"}
SIZE_PX, LEAST_SIZE_PX = 20, 14
HOVER_LENGTH = 60
MOST_TOLD = 4


def finding_marks(scene: Scene, findings: tuple[Finding, ...], language: str) -> dict[str, Any]:
    """A trace for `scene_figure`: one mark for each marked card, its worst severity; hovering tells them all.

    A click tells `customdata` [record id, kind], as a click on the card does.
    """
    theme = theme_of(scene)
    cards = _cards(scene)
    shown = {group.subject.record_id for group in cards}
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        # The first of its records that is on this picture: on a blueprint not the promise, but its path.
        for record_id in [each for each in finding.records if each in shown][:1]:
            found.setdefault(record_id, []).append(finding)
    marked = [(group, found[group.subject.record_id]) for group in cards if group.subject.record_id in found]
    worst = [min((each.rule.severity for each in about), key=ORDER.index) for _, about in marked]
    colours = {"error": theme.bad, "warning": theme.tone("expectation").border, "note": theme.ink_3}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [group.rect.x + group.rect.width for group, _ in marked],
        "y": [group.rect.y for group, _ in marked],
        "text": [literal("!") for _ in marked],
        "textfont": {"size": 12, "weight": 700, "color": theme.surface},
        "marker": {
            "symbol": [SYMBOLS[each] for each in worst],
            "size": [_size(group) for group, _ in marked],
            "color": [colours[each] for each in worst],
            "line": {"color": theme.surface, "width": 2},
            "opacity": 1,
        },
        "customdata": [[group.subject.record_id, group.subject.kind] for group, _ in marked],
        "hoverinfo": "text",
        "hovertext": [_told(about, language) for _, about in marked],
        "cliponaxis": False,
        "unselected": {"marker": {"opacity": 1}},
    }


def _size(group: Group) -> float:
    return min(SIZE_PX, max(LEAST_SIZE_PX, group.rect.height * 0.4))


def _cards(scene: Scene) -> list[Group]:
    """The first group of each record, cards before marks."""
    found: dict[str, Group] = {}
    for layer in ("card", "mark", "ground"):
        for group in scene.groups:
            if group.layer == layer and group.subject.record_id:
                found.setdefault(group.subject.record_id, group)
    return list(found.values())


def _told(about: list[Finding], language: str) -> str:
    lines = []
    for finding in about[:MOST_TOLD]:
        told = finding.told(language)
        lines.append(
            "<br>".join(f"<b>{literal(line)}</b>" for line in fold(str(told["title"]), HOVER_LENGTH))
        )
        lines.append("<br>".join(literal(line) for line in fold(str(told["do"]), HOVER_LENGTH)))
    return "<br>".join(lines)
