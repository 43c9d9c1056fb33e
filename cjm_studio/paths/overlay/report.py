"""A log over a map as JSON data: what `cjm-studio paths LOG --map J --json OUT` writes. A contract.

    "conformance": {
      "fit", "fit_on_the_map": shares 0-1 of all customers; "off_the_map": customers,
      "deviations": [{"kind": "skipped" | "extra" | "wrong_order" | "left_early" | "repeated",
                      "touchpoint" (id) and "name", or "event", "stage" (id or null), "stage_name",
                      "customers", "share", "money" (null: no money stated), "money_gap"}],
      "touchpoints", "unseen_touchpoints": ids; "unmatched_events", "ambiguous_events": names,
      "currency": code or null,
      "stages": [{"stage", "name", "customers", "share", "went_on", "conversion", "designed", "target",
                  "metric", "median_s"}],
      "heat": [{"record", "kind", "customers", "share", "left", "leave_share", "median_s"}],
      "suggestions": [{"event", "touchpoint", "score", "why"}]
    }

What the words mean stands in `conformance`, `observed`, `heat` and `suggestions`.
"""

from dataclasses import asdict
from typing import Any

from cjm_studio.paths.overlay.conformance import conformance
from cjm_studio.paths.overlay.heat import heat
from cjm_studio.paths.overlay.laying import Overlay
from cjm_studio.paths.overlay.observed import observed
from cjm_studio.paths.overlay.suggestions import suggest
from cjm_studio.paths.overlay.times import Times


def written_overlay(overlay: Overlay, times: Times, language: str) -> dict[str, Any]:
    """The whole overlay as JSON data; only the reasons of suggestions are in a language."""
    suggestions = suggest(overlay.journey, overlay.matching.unmatched_events)
    return conformance(overlay).as_written() | {
        "stages": [asdict(each) for each in observed(overlay, times.stages)],
        "heat": [asdict(each) for each in heat(overlay, times).spots.values()],
        "suggestions": [
            {
                "event": each.event,
                "touchpoint": each.touchpoint,
                "score": each.score,
                "why": each.told(language),
            }
            for each in suggestions
        ],
    }
