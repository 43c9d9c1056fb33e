"""What the audit finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeAlias

from cjm_studio.insight.promises import PromiseCheck
from cjm_studio.language import duration, number, per_period, translator, unit_for
from cjm_studio.model import Journey

Severity = Literal["error", "warning", "note"]
LONGEST = 160


@dataclass(frozen=True)
class Circumstances:
    """What is known about a map beside the map: when it was changed last, and what day it is.

    A map that nobody has changed for `idle_months` leads to no action. Unknown dates find nothing.
    """

    changed: date | None = None
    today: date | None = None
    idle_months: int = 6


@dataclass(frozen=True)
class Ground:
    """What the rules look at: the journey, what surrounds it, and what is computed once for all of them."""

    journey: Journey
    circumstances: Circumstances
    promises: tuple[PromiseCheck, ...]


@dataclass(frozen=True)
class Rule:
    """A mistake to look for. `rake` is its number in the list of sixteen; texts are English templates."""

    code: str
    rake: int
    severity: Severity
    title: str
    why: str
    do: str


@dataclass(frozen=True)
class Finding:
    """A mistake that was found, and the records that it is about; `values` fill the texts of its rule.

    `times_s` fill them, too: seconds, which are said in the unit that fits.
    """

    rule: Rule
    records: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)
    times_s: dict[str, float] = field(default_factory=dict)

    def told(self, language: str) -> dict[str, Any]:
        """The finding in a language, as plain data: code, rake, severity, records, title, why, do."""
        say = translator(language)
        values = {name: _sayable(value, language) for name, value in self.values.items()}
        values |= _said(self.times_s, language)
        if "period" in values:
            values["period"] = per_period(values["period"], language)
        texts = {name: say(getattr(self.rule, name), **values) for name in ("title", "why", "do")}
        head = {"code": self.rule.code, "rake": self.rule.rake, "severity": self.rule.severity}
        return head | {"records": list(self.records)} | texts


def _sayable(value: Any, language: str) -> Any:
    """A number as the language writes it; a text in one line, shortened, named as such without words."""
    if not isinstance(value, str):
        return number(value, language)
    words = " ".join(value.split())
    said = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    return said or translator(language)("no name")


def _said(times_s: Mapping[str, float], language: str) -> dict[str, str]:
    """Times with their units; those that would read the same and are not are said to the second."""
    said = {name: duration(seconds, language) for name, seconds in times_s.items()}
    if len(set(said.values())) == len(set(times_s.values())):
        return said
    return {name: duration(seconds, language, unit_for(0)) for name, seconds in times_s.items()}


Look: TypeAlias = Callable[[Ground], Iterator[Finding]]


@dataclass(frozen=True)
class Health:
    """How sound a map is, 0-100: 100 less what each finding costs, the arithmetic shown.

    `lost` has for each rule that found something its code and the points that it takes.
    """

    score: int
    lost: tuple[tuple[str, int], ...]
