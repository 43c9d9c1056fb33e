"""What the browser has to know beside the journey, as plain data: lanes, rules, colours, icons, words."""

from typing import Any

from cjm_studio.board.facilitation import facilitation
from cjm_studio.board.fields import kind_names, kinds_with_fields
from cjm_studio.board.lanes import board_lanes
from cjm_studio.board.link_table import board_links
from cjm_studio.board.signs import CONVEYOR, TOOL_ICONS
from cjm_studio.board.wording import board_words, option_words
from cjm_studio.commands import DELIVERED
from cjm_studio.layout import DARK, LIGHT, Theme, glyphs, icons
from cjm_studio.model import LINK_RULES, PLACED_BY

_PLAIN_COLOURS = (
    "canvas", "surface", "raised", "line", "line_strong", "ink", "ink_2", "ink_3", "accent", "accent_soft",
    "on_accent", "ok", "bad", "chevron", "on_chevron", "chevron_pale",
)  # fmt: skip


def board_settings(language: str, theme: Theme) -> dict[str, Any]:
    """Everything for the browser that does not depend on the journey."""
    lanes = board_lanes(language)
    kinds = kinds_with_fields(language, theme)
    return {
        "language": language,
        **_look(theme),
        "looks": {each.name: _look(each) for each in (LIGHT, DARK)},
        "lanes": lanes,
        "kinds": kinds,
        "names": kind_names(language),
        "rules": {
            "placed_by": PLACED_BY,
            "hangs": {kind: rule.hangs for kind, rule in LINK_RULES.items() if rule.hangs},
        },
        "links": board_links(language),
        "pictured": sorted(kind for sources, _ in LINK_RULES["pictured_by"].ends for kind in sources),
        "icons": _icons(
            {*TOOL_ICONS, *(lane["icon"] for lane in lanes), *(kind["icon"] for kind in kinds.values())}
        ),
        "channel_icons": glyphs.CHANNEL_ICONS,
        "cause_icons": glyphs.CAUSE_ICONS,
        "metric_names": glyphs.SHORT_NAMES,
        "conveyor": CONVEYOR,
        "delivered": sorted(DELIVERED),
        "options": option_words(language),
        "words": board_words(language),
        "facilitation": facilitation(language),
    }


def _look(theme: Theme) -> dict[str, Any]:
    """What depends on light and dark: both are sent, for a page changes from one to the other."""
    personas = [{"colour": tone.colour, "shape": tone.shape} for tone in theme.personas]
    return {"theme": theme.name, "colours": _colours(theme), "personas": personas}


def _colours(theme: Theme) -> dict[str, str]:
    """Names of CSS variables, without their dashes, to colours."""
    plain = {name: getattr(theme, name) for name in _PLAIN_COLOURS}
    parts = ("fill", "border", "deep")
    tones = {f"{kind}-{part}": getattr(tone, part) for kind, tone in theme.tones.items() for part in parts}
    return plain | tones


def _icons(names: set[str]) -> dict[str, str]:
    """Path data by name, in a square of 24."""
    wanted = sorted(names | set(glyphs.CHANNEL_ICONS.values()) | set(glyphs.CAUSE_ICONS.values()))
    return {name: _path(icons.ICONS[name]) for name in wanted}


def _path(steps: icons.Steps) -> str:
    return "".join(letter + " ".join(f"{value:g}" for value in values) for letter, *values in steps)
