"""The audit: sixteen known mistakes of maps ("rakes"), looked for and said with why and what to do."""

from cjm_studio.insight.audit.audit import COST, audit, health
from cjm_studio.insight.audit.finding import Circumstances, Finding, Health, Severity
from cjm_studio.insight.audit.mended import Progress, mark_of, progress

__all__ = [
    "COST",
    "Circumstances",
    "Finding",
    "Health",
    "Progress",
    "Severity",
    "audit",
    "health",
    "mark_of",
    "progress",
]
