"""All rules over one journey, and the score that comes of them."""

from cjm_studio.insight.audit.delivery import DELIVERY
from cjm_studio.insight.audit.evidence import EVIDENCE
from cjm_studio.insight.audit.expected import EXPECTED
from cjm_studio.insight.audit.finding import Circumstances, Finding, Ground, Health, Look, Severity
from cjm_studio.insight.audit.hypothesised import HYPOTHESISED
from cjm_studio.insight.audit.measured import MEASURED
from cjm_studio.insight.promises import check_promises
from cjm_studio.model import Journey, without_hidden

LOOKS: tuple[Look, ...] = (*MEASURED, *EXPECTED, *DELIVERY, *EVIDENCE, *HYPOTHESISED)

# What a rule takes from a hundred when it finds one record, and at most, however many it finds.
COST: dict[Severity, tuple[int, int]] = {"error": (5, 15), "warning": (2, 6), "note": (1, 1)}


def audit(journey: Journey, circumstances: Circumstances | None = None) -> tuple[Finding, ...]:
    """Every finding, errors first, then by the number of the mistake."""
    journey = without_hidden(journey)
    ground = Ground(journey, circumstances or Circumstances(), check_promises(journey))
    found = [finding for look in LOOKS for finding in look(ground)]
    order = list(COST)
    return tuple(sorted(found, key=lambda each: (order.index(each.rule.severity), each.rule.rake)))


def health(findings: tuple[Finding, ...]) -> Health:
    """The score of a map with these findings: each costs by its severity, each rule no more than its most."""
    lost = []
    for code in dict.fromkeys(finding.rule.code for finding in findings):
        same = [finding for finding in findings if finding.rule.code == code]
        each, most = COST[same[0].rule.severity]
        lost.append((code, min(each * len(same), most)))
    return Health(max(0, 100 - sum(points for _, points in lost)), tuple(lost))
