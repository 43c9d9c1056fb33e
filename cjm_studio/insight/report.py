"""What a journey tells, as the plain data that other programs read."""

from typing import Any

from cjm_studio.insight.audit import Circumstances, audit, health
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.expectations import gaps
from cjm_studio.insight.hypotheses import hypotheses, untested_share
from cjm_studio.insight.lifetime import persona_values
from cjm_studio.insight.promises import PromiseCheck, check_promises
from cjm_studio.model import Journey

KEPT = {"kept": True, "not_kept": False, "nobody": False, "unknown": None}


def insight_report(journey: Journey, circumstances: Circumstances | None = None) -> dict[str, Any]:
    """Funnel, sensitivity, personas, expectations, promises, hypotheses, untested share and health.

    Shares are 0-1, money is in the journey's currency and per its period, times are seconds, None where
    nothing is known. `remarks` say in English what is missing.
    """
    ground = Ground.of(journey)
    found = ground.funnel
    valued = hypotheses(ground)
    return {
        "funnel": [
            {
                "stage": flow.stage,
                "customers": flow.customers,
                "cr": flow.cr,
                "lost": flow.lost,
                "money_lost": flow.money_lost,
            }
            for flow in found.flows
        ],
        "end_to_end_cr": found.end_to_end_cr,
        "money": found.money,
        "sensitivity": [
            {"stage": each.stage, "money_per_point": each.money_per_point} for each in found.sensitivity
        ],
        "personas": [{"id": each.id, "ltv": each.ltv} for each in persona_values(journey)],
        "expectations": [{"id": each.id, "gap": each.gap, "reading": each.reading} for each in gaps(journey)],
        "promises": [_promise(check) for check in check_promises(journey)],
        "hypotheses": [
            {
                "id": each.id,
                "low": each.low,
                "likely": each.likely,
                "high": each.high,
                "payback_periods": each.payback_periods,
                "rank": each.rank,
            }
            for each in valued
        ],
        "untested_share": untested_share(journey),
        "health": health(audit(journey, circumstances)).score,
        "remarks": [
            remark.told("en") for remark in (*found.remarks, *(r for each in valued for r in each.remarks))
        ],
    }


def _promise(check: PromiseCheck) -> dict[str, Any]:
    return {
        "id": check.promise_id,
        "kept": KEPT[check.verdict],
        "promised_s": check.promised_s,
        "path_s": check.path_s,
    }
