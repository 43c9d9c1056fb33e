"""The links that people draw on the board: what each may join, its words from both ends, its fields."""

from typing import Any, Final

from cjm_studio.board.fields import link_fields
from cjm_studio.language import link_label
from cjm_studio.model import LINK_RULES, MAY_REPEAT, HandsOverTo, Link, LinkRule, Next, PlainLink

# Places of cards and what a workshop does by itself are no links to be drawn by hand.
_NOT_DRAWN = frozenset(
    {
        "part_of", "scores", "about", "cast_in", "gathered_in", "became", "runs", "focuses_on", "opens",
        "counterpart", "pictured_by",
    }
)  # fmt: skip
_CLASSES: Final[dict[str, type[Link]]] = {"next": Next, "hands_over_to": HandsOverTo}


def board_links(language: str) -> dict[str, dict[str, Any]]:
    """Kind of link to its words from either end, what it may join, and its fields, as plain data."""
    return {
        kind: {
            "label": link_label(kind, language),
            "back": link_label(kind, language, incoming=True),
            "ends": _ends(rule),
            "one": rule.one_per_source,
            "loop": rule.may_loop,
            "repeats": kind in MAY_REPEAT,
            "fields": link_fields(_CLASSES.get(kind, PlainLink), language),
        }
        for kind, rule in LINK_RULES.items()
        if kind not in _NOT_DRAWN
    }


def _ends(rule: LinkRule) -> list[list[list[str]]]:
    """Pairs of kinds of source and of target; `*` is any kind."""
    return [[sorted(sources), sorted(targets)] for sources, targets in rule.ends]
