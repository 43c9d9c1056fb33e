"""Where a log leaves the designed path, and how many customers and how much money go with it.

What counts as fit. A customer fits when the events of the log lead him along the map from its first stage to
a place where he may leave, by the ways of `ways`, and nothing else happened. Judged are only touchpoints that
some event of the log tells of; the others are passed in silence. These are the deviations:

    skipped      a touchpoint of the designed way that was passed over
    extra        an event that has no touchpoint
    wrong_order  a touchpoint met where no designed way leads to it; it is then not called skipped as well
    left_early   the last touchpoint on the map after which the map leads on and nobody is meant to leave
    repeated     a touchpoint met once more where no way leads back to it

A customer has a deviation once, however often it happened to him; he may have several. Which ones are found
by alignment: those that explain the path most cheaply (see `alignment`). Customers whose events are all extra
are `off_the_map`: neither fit nor left early.
"""

from dataclasses import dataclass
from typing import Any

from cjm_studio.paths.overlay.deviations import Finding, Kind, deviations_of
from cjm_studio.paths.overlay.laying import Overlay
from cjm_studio.paths.overlay.money import Money, money_of

MOST_EXAMPLES = 3


@dataclass(frozen=True)
class Deviation:
    """One way of leaving the designed path.

    `touchpoint` and `stage` are ids, "" for an extra event; `name` is the touchpoint's or the event's.
    `share` is of all customers. `money` is what the customers concerned are worth: the sum of the log's value
    column over them, else the journey's value for each, else None: no money stated. `money_gap` is how much
    less they brought than as many without the deviation: by the value column, else by who reached the outcome
    at the journey's value; None where neither is known or nobody is without it. `examples` are the paths that
    most of these customers went.
    """

    kind: Kind
    name: str
    touchpoint: str
    stage: str
    stage_name: str
    customers: int
    share: float
    money: float | None
    money_gap: float | None
    examples: tuple[tuple[str, ...], ...] = ()

    def as_written(self) -> dict[str, Any]:
        """The deviation as JSON data: an extra one has `event`, the others `touchpoint` (id) and `name`."""
        what = (
            {"event": self.name}
            if self.kind == "extra"
            else {"touchpoint": self.touchpoint, "name": self.name}
        )
        return {
            "kind": self.kind,
            **what,
            "stage": self.stage or None,
            "stage_name": self.stage_name or None,
            "customers": self.customers,
            "share": self.share,
            "money": self.money,
            "money_gap": self.money_gap,
        }


@dataclass(frozen=True)
class Conformance:
    """How well a log keeps to the map. Shares are 0-1 of all customers.

    `fit` have no deviation at all; `fit_on_the_map` have none when extra events are left aside, and are on
    the map. Deviations stand by their customers, most first. `judged` are the touchpoints the log tells of,
    `unseen` those that it does not.
    """

    customers: int
    fit: float
    fit_on_the_map: float
    off_the_map: int
    deviations: tuple[Deviation, ...]
    judged: tuple[str, ...]
    unseen: tuple[str, ...]
    unmatched_events: tuple[str, ...]
    ambiguous_events: tuple[str, ...]
    currency: str

    def as_written(self) -> dict[str, Any]:
        """The result as JSON data: the contract of `cjm-studio paths --map`."""
        return {
            "fit": self.fit,
            "fit_on_the_map": self.fit_on_the_map,
            "off_the_map": self.off_the_map,
            "deviations": [each.as_written() for each in self.deviations],
            "touchpoints": list(self.judged),
            "unseen_touchpoints": list(self.unseen),
            "unmatched_events": list(self.unmatched_events),
            "ambiguous_events": list(self.ambiguous_events),
            "currency": self.currency or None,
        }


def conformance(overlay: Overlay) -> Conformance:
    """Lay a log over the designed paths and say where it leaves them."""
    found = deviations_of(overlay)
    customers = int(overlay.visits.customers.sum())
    money = money_of(overlay)
    told = [_deviation(overlay, finding, money, customers) for finding in found.findings]
    return Conformance(
        customers,
        _share(int(overlay.visits.customers[found.fits].sum()), customers),
        _share(int(overlay.visits.customers[found.fits_on_the_map].sum()), customers),
        int(overlay.visits.customers[found.off_the_map].sum()),
        tuple(sorted(told, key=lambda each: (-each.customers, each.kind, each.name, each.touchpoint))),
        overlay.designed.touchpoints,
        overlay.matching.unseen,
        overlay.matching.unmatched_events,
        overlay.matching.ambiguous,
        overlay.journey.head.currency,
    )


def _deviation(overlay: Overlay, finding: Finding, money: Money, customers: int) -> Deviation:
    concerned = int(overlay.visits.customers[finding.paths].sum())
    name, touchpoint, stage, stage_name = finding.event, "", "", ""
    if finding.touchpoint is not None:
        place = overlay.places[finding.touchpoint]
        name, touchpoint = place.touchpoint.title, place.touchpoint.id
        stage, stage_name = place.stage.id, place.stage.name
    return Deviation(
        finding.kind,
        name,
        touchpoint,
        stage,
        stage_name,
        concerned,
        _share(concerned, customers),
        money.of(finding.paths),
        money.gap(finding.paths),
        _examples(overlay, finding),
    )


def _examples(overlay: Overlay, finding: Finding) -> tuple[tuple[str, ...], ...]:
    import numpy as np

    most_first = np.argsort(-overlay.visits.customers[finding.paths], kind="stable")[:MOST_EXAMPLES]
    return tuple(overlay.paths[number].events for number in finding.paths[most_first].tolist())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
