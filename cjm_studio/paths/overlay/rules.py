"""Which events of a log belong to a touchpoint, by its `event_rules`.

A rule is a name or a pattern: `*` is any run of signs, `?` any one sign. Case, the way letters are composed
and the number of spaces make no difference. A rule takes an event when it is the event's whole name; a rule
whose name holds a star or a question mark takes the event of exactly that name, too. What stands between
a name and the star at its end belongs to the star: `order_*` takes `order_paid` and also `order`.
Beside its rules a touchpoint takes events that are called as it is, or as its id where it has no name.
"""

import re
from fnmatch import translate
from functools import lru_cache

from cjm_studio.model import Touchpoint
from cjm_studio.paths.overlay.names import folded

JOINTS = "_-.:/ "


def takes(touchpoint: Touchpoint, event: str) -> bool:
    """Whether an event of the log is one of the touchpoint."""
    name = folded(event)
    called = folded(touchpoint.title or touchpoint.id)
    return name == called or any(_fits(folded(rule), name) for rule in touchpoint.event_rules)


def is_pattern(rule: str) -> bool:
    """Whether a rule has an open place."""
    return "*" in rule or "?" in rule


def _fits(rule: str, name: str) -> bool:
    if not rule:
        return False
    if rule == name or (rule.endswith("*") and name and rule[:-1].rstrip(JOINTS) == name):
        return True
    return is_pattern(rule) and _pattern(rule).match(name) is not None


@lru_cache(maxsize=4096)
def _pattern(rule: str) -> "re.Pattern[str]":
    """Fnmatch's translation runs in bounded time whatever stars there are; its [sets] are none of ours."""
    return re.compile(translate(rule.replace("[", "[[]")))
