"""Both journeys on common columns, and what is different between them."""

from dataclasses import dataclass, replace
from functools import cached_property

from cjm_studio.insight import Comparison, PromiseCheck, State, check_promises
from cjm_studio.layout.blueprints.time_panel import worst_check
from cjm_studio.layout.comparisons.merging import Merged
from cjm_studio.layout.comparisons.names import compared_names
from cjm_studio.layout.frame import Frame
from cjm_studio.model import Evidence

# Lanes of cards under the touchpoints, and the kinds of record in each.
LANES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("pains", ("pain_point", "gain")),
    ("promises", ("promise",)),
    ("expectations", ("expectation",)),
    ("communications", ("communication",)),
    (
        "delivery",
        ("physical_evidence", "frontstage_action", "backstage_action", "support_process", "system"),
    ),
    ("hypotheses", ("hypothesis",)),
)


@dataclass(frozen=True)
class Sides:
    """Both journeys on common columns, and what is different."""

    before: Frame
    after: Frame
    merged: Merged
    found: Comparison

    @property
    def names(self) -> tuple[str, str]:
        """What the two are called on the picture."""
        one, other = compared_names(self.before.journey, self.after.journey, self.after.language)
        return self.after.label(one), self.after.label(other)

    @cached_property
    def times(self) -> tuple[PromiseCheck, PromiseCheck] | None:
        """The promise of the first journey that is broken by most, and what became of it in the second."""
        worst = worst_check(check_promises(self.before.whole))
        if worst is None:
            return None
        matched = {pair.before_id: pair.after_id for pair in self.found.pairs}
        checks = {check.promise_id: check for check in check_promises(self.after.whole)}
        other = checks.get(matched.get(worst.promise_id, ""))
        return (worst, other) if other and other.path_s else None

    @property
    def sourced(self) -> Frame:
        """The second frame with the evidence of both journeys, each source for its own."""
        after = self.after.journey
        evidence = {f"1 {each.id}": each for each in self.before.journey.all_of(Evidence)}
        return replace(self.after, journey=replace(after, records=evidence | dict(after.records)))


def shown_counts(sides: Sides) -> dict[State, int]:
    """How many cards of the lanes on the picture are in each state; a record in both journeys is one card."""
    counts: dict[State, int] = dict.fromkeys(("same", "changed", "moved", "added", "removed"), 0)
    kinds = _kinds_shown(sides)
    before, after = sides.before.journey.records, sides.after.journey.records
    for pair in sides.found.pairs:
        record = before.get(pair.before_id) or after.get(pair.after_id)
        counts[pair.state] += record is not None and record.kind in kinds
    counts["added"] = sum(key in after and after[key].kind in kinds for key in sides.found.added)
    counts["removed"] = sum(key in before and before[key].kind in kinds for key in sides.found.removed)
    return counts


def unseen_count(sides: Sides) -> int:
    """How many unchanged cards are not drawn: under the touchpoints only what differs is shown."""
    before, after = sides.before.journey.records, sides.after.journey.records
    kinds = _kinds_shown(sides) - {"touchpoint"}
    pairs = (pair for pair in sides.found.pairs if pair.state == "same")
    found = (before.get(pair.before_id) or after.get(pair.after_id) for pair in pairs)
    return sum(record is not None and record.kind in kinds for record in found)


def _kinds_shown(sides: Sides) -> set[str]:
    shows = sides.after.options.shows_lane
    lanes = (("touchpoints", ("touchpoint",)), *LANES)
    return {kind for role, kinds in lanes if shows(role) for kind in kinds}


def counts_said(sides: Sides) -> str:
    """How many cards are new, changed and removed, in words."""
    counts, say = shown_counts(sides), sides.after.say
    return say(
        "{added} new, {changed} changed, {removed} removed",
        added=counts["added"],
        changed=counts["changed"] + counts["moved"],
        removed=counts["removed"],
    )
