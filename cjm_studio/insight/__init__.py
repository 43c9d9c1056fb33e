"""What a journey tells: plain results, computed from its records and links. Nothing here draws."""

from cjm_studio.insight.change_tally import KindTally, tally
from cjm_studio.insight.compare import Comparison, CurvePair, FieldChange, Pair, State, compare
from cjm_studio.insight.contacts import ContactLoad, contact_loads, per_period
from cjm_studio.insight.promises import Overload, PromiseCheck, Verdict, check_promises, overload_of
from cjm_studio.insight.workshop import (
    NewHypothesis,
    OpenComment,
    RoundResult,
    WorkshopSummary,
    parking_lot,
    result_of,
    workshop_summary,
)

__all__ = [
    "Comparison",
    "ContactLoad",
    "CurvePair",
    "FieldChange",
    "KindTally",
    "NewHypothesis",
    "OpenComment",
    "Overload",
    "Pair",
    "PromiseCheck",
    "RoundResult",
    "State",
    "Verdict",
    "WorkshopSummary",
    "check_promises",
    "compare",
    "contact_loads",
    "overload_of",
    "parking_lot",
    "per_period",
    "result_of",
    "tally",
    "workshop_summary",
]
