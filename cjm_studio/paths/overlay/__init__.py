"""An event log over the map: which event is which touchpoint, what was designed, what people really did."""

from cjm_studio.paths.overlay.conformance import Conformance, Deviation, conformance
from cjm_studio.paths.overlay.drift import Drift, Shift, drift
from cjm_studio.paths.overlay.heat import Heat, Spot, heat
from cjm_studio.paths.overlay.laying import Overlay, lay_over
from cjm_studio.paths.overlay.matching import Matching, match_events
from cjm_studio.paths.overlay.observation_drift import ObservationShift, since_last_observed
from cjm_studio.paths.overlay.observations import observations
from cjm_studio.paths.overlay.observed import StageFigures, observed
from cjm_studio.paths.overlay.report import written_overlay
from cjm_studio.paths.overlay.suggestions import Suggestion, accepted, best_suggestions, suggest
from cjm_studio.paths.overlay.times import Times, times

__all__ = [
    "Conformance",
    "Deviation",
    "Drift",
    "Heat",
    "Matching",
    "ObservationShift",
    "Overlay",
    "Shift",
    "Spot",
    "StageFigures",
    "Suggestion",
    "Times",
    "accepted",
    "best_suggestions",
    "conformance",
    "drift",
    "heat",
    "lay_over",
    "match_events",
    "observations",
    "observed",
    "since_last_observed",
    "suggest",
    "times",
    "written_overlay",
]
