"""What the page has to know beside the journey, as plain data."""

from typing import Any

from cjm_studio.commands import EVERYTHING, IN_SCOPE
from cjm_studio.join.wording import counted, join_words, named_options
from cjm_studio.language import kind_label
from cjm_studio.layout import LIGHT, glyphs, icons
from cjm_studio.model import LINK_RULES, PLACED_BY, RECORD_CLASSES

# Kinds that stand as cards on the page's map, in the order in which they stand there.
CARD_KINDS = (
    "touchpoint", "expectation", "pain_point", "gain", "cluster", "sticky", "hypothesis", "frontstage_action",
    "backstage_action", "support_process", "system",
)  # fmt: skip
SIGN_ICONS = {
    "agree": "thumb_up",
    "love": "favorite",
    "question": "help",
    "idea": "lightbulb",
    "warning": "warning",
}
PAGE_ICONS = (
    "add", "arrow_back", "check", "close", "comment", "delete", "error", "how_to_vote",
    "info", "lock", "map", "pause", "remove", "send", "timer",
)  # fmt: skip


def join_settings(language: str) -> dict[str, Any]:
    """Words, kinds, rules and icons of the page in a language."""
    kinds = {kind: _kind(kind, language) for kind in CARD_KINDS}
    wanted = {*PAGE_ICONS, *SIGN_ICONS.values(), *glyphs.CAUSE_ICONS.values()}
    wanted |= {kind["icon"] for kind in kinds.values()}
    return {
        "language": language,
        "words": join_words(language),
        **named_options(language),
        "counted": counted(language),
        "kinds": kinds,
        "titles": {kind: record_class.title_field for kind, record_class in RECORD_CLASSES.items()},
        "rules": {
            "placed_by": PLACED_BY,
            "hangs": {kind: rule.hangs for kind, rule in LINK_RULES.items() if rule.hangs},
        },
        "in_scope": _scopes(),
        "sign_icons": SIGN_ICONS,
        "cause_icons": glyphs.CAUSE_ICONS,
        "icons": {name: _path(icons.ICONS[name]) for name in sorted(wanted)},
    }


def _kind(kind: str, language: str) -> dict[str, str]:
    icon = LIGHT.tone(kind).icon
    return {"label": kind_label(kind, language), "icon": icon, "title": RECORD_CLASSES[kind].title_field}


def _scopes() -> dict[str, list[str]]:
    """Scope of a vote to the kinds of record that it is about."""
    return {scope: sorted(kinds) for scope, kinds in IN_SCOPE.items()} | {"everything": sorted(EVERYTHING)}


def _path(steps: icons.Steps) -> str:
    return "".join(letter + " ".join(f"{value:g}" for value in values) for letter, *values in steps)
