"""What a journey tells: plain results, computed from its records and links. Nothing here draws."""

from cjm_studio.insight.change_tally import KindTally, tally
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
    "KindTally",
    "NewHypothesis",
    "OpenComment",
    "RoundResult",
    "WorkshopSummary",
    "parking_lot",
    "result_of",
    "tally",
    "workshop_summary",
]
