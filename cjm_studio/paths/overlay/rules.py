"""Which events of a log belong to a touchpoint, by its `event_rules`.

A rule is a name or a pattern: `*` is any run of signs, `?` any one sign. Case, the way letters are composed
and the number of spaces make no difference. A rule takes an event when it is the event's whole name; a rule
whose name holds a star or a question mark takes the event of exactly that name, too. What stands between
a name and the star at its end belongs to the star: `order_*` takes `order_paid` and also `order`.
Beside its rules a touchpoint takes events that are called as it is, or as its id where it has no name.
"""

import re
from collections.abc import Iterable
from fnmatch import translate

from cjm_studio.model import Touchpoint
from cjm_studio.paths.overlay.names import folded

JOINTS = "_-.:/ "


class Rules:
    """The rules of many touchpoints, made ready once: a log may have thousands of names of events."""

    def __init__(self, touchpoints: Iterable[Touchpoint]) -> None:
        self._named: dict[str, list[str]] = {}
        self._patterns: list[tuple[re.Pattern[str], str]] = []
        self._order: dict[str, int] = {}
        for touchpoint in touchpoints:
            self._order[touchpoint.id] = len(self._order)
            self._name(touchpoint.title or touchpoint.id, touchpoint.id)
            for rule in touchpoint.event_rules:
                self._rule(folded(rule), touchpoint.id)

    def touchpoints_of(self, event: str) -> tuple[str, ...]:
        """The ids of the touchpoints that take an event, in the order in which they were given."""
        name = folded(event)
        found = set(self._named.get(name, ()))
        found |= {touchpoint for pattern, touchpoint in self._patterns if pattern.match(name)}
        return tuple(sorted(found, key=self._order.__getitem__))

    def _rule(self, rule: str, touchpoint: str) -> None:
        self._name(rule, touchpoint)
        if rule.endswith("*"):
            self._name(rule[:-1].rstrip(JOINTS), touchpoint)
        if "*" in rule or "?" in rule:
            # fnmatch's translation runs in bounded time, whatever stars there are; its [sets] are not ours.
            self._patterns.append((re.compile(translate(rule.replace("[", "[[]"))), touchpoint))

    def _name(self, name: str, touchpoint: str) -> None:
        if folded(name):
            self._named.setdefault(folded(name), []).append(touchpoint)
