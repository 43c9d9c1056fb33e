"""Real event logs, where somebody has them: the folder that CJM_LOGS names; no part of the studio."""

import os
from pathlib import Path

from cjm_studio.paths import Columns, Log, recognise

FOLDER = Path(os.environ["CJM_LOGS"]) if os.environ.get("CJM_LOGS") else None

# File, columns, outcome.
KNOWN = {
    "ecom": ("ecom.csv.gz", Columns("session_id", "event", "timestamp"), "purchase"),
    "traffic fines": ("traffic_fines.csv.gz", Columns("case_id", "activity", "timestamp"), "Payment"),
    "sepsis": ("sepsis.csv", Columns("Case ID", "Activity", "Complete Timestamp"), "Release A"),
}
REAL_LOGS = tuple(name for name, (file, _, _) in KNOWN.items() if FOLDER and (FOLDER / file).exists())


def real_log(name: str) -> tuple[Log, str]:
    """One of `REAL_LOGS`, and its outcome."""
    assert FOLDER is not None
    file, columns, outcome = KNOWN[name]
    return recognise(FOLDER / file, columns), outcome
