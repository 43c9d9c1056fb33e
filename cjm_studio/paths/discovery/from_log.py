"""Discovery from an opened log: its paths, its median times and how long it lasts."""

from datetime import UTC, datetime
from typing import Literal

from cjm_studio.model import new_id
from cjm_studio.paths.discovery.channels import channels
from cjm_studio.paths.discovery.proposal import Proposal, Source, propose
from cjm_studio.paths.duck import OpenLog, all_paths

GAPS = """
SELECT CAST(code AS VARCHAR), CAST(next AS VARCHAR), median(gap_us) / 1e6
FROM walked WHERE next IS NOT NULL GROUP BY code, next ORDER BY code, next
"""
SPAN = "SELECT min(started_us), max(ended_us) FROM went"
MICROSECONDS = 1e6


def discover(
    log: OpenLog, *, outcome: str = "", language: Literal["ru", "en"] = "en", journey_id: str = ""
) -> Proposal:
    """Propose a map of kind *actual* from a log that was opened with this outcome. Raises LogError.

    The journey's id is a new one unless it is given.
    """
    began, ended = log.query(SPAN)[0]
    source = Source(
        log.log.path.name.split(".")[0],
        outcome,
        log.has_value,
        language,
        datetime.fromtimestamp(ended / MICROSECONDS, UTC).date(),
        (ended - began) / MICROSECONDS,
        {(source, target): float(seconds) for source, target, seconds in log.query(GAPS)},
        channels(log),
    )
    return propose(all_paths(log), source, journey_id or new_id("journey"))
