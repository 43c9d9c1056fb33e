"""An event log over the map: which event is which touchpoint, what was designed, what people really did."""

from cjm_studio.paths.overlay.conformance import Conformance, Deviation, conformance
from cjm_studio.paths.overlay.laying import Overlay, lay_over
from cjm_studio.paths.overlay.matching import Matching, match_events
from cjm_studio.paths.overlay.suggestions import Suggestion, accepted, best_suggestions, suggest

__all__ = [
    "Conformance",
    "Deviation",
    "Matching",
    "Overlay",
    "Suggestion",
    "accepted",
    "best_suggestions",
    "conformance",
    "lay_over",
    "match_events",
    "suggest",
]
