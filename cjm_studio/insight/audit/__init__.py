"""The audit: sixteen known mistakes of maps ("rakes"), looked for and said with why and what to do."""

from cjm_studio.insight.audit.audit import audit, health
from cjm_studio.insight.audit.finding import Circumstances, Finding, Health, Severity

__all__ = ["Circumstances", "Finding", "Health", "Severity", "audit", "health"]
