"""The open log over the open journey, reckoned once for each filter and each state of the map."""

from dataclasses import dataclass

from cjm_studio.app import session
from cjm_studio.app.paths.asking import Asking
from cjm_studio.model import Journey
from cjm_studio.paths.overlay import (
    Conformance,
    Overlay,
    StageFigures,
    Times,
    conformance,
    lay_over,
    observed,
    times,
)
from cjm_studio.paths.questions import path_counts
from cjm_studio.store import Kept


@dataclass(frozen=True)
class Laid:
    """A log over a map, with what follows from it, of the customers whom the filter keeps."""

    journey: Journey
    overlay: Overlay
    conformance: Conformance
    stages: tuple[StageFigures, ...]
    times: Times


def laid_over(about: Asking, kept: Kept) -> Laid:
    """The log over the journey. Raises LogError."""
    key = ("laid", kept.journey.id, kept.revision, about.kept, about.outcome)
    return about.held.remembered(key, lambda: _lay(about, kept.journey))


def _lay(about: Asking, journey: Journey) -> Laid:
    paths = about.held.ask(path_counts, about.log, about.kept, about.outcome)
    overlay = lay_over(journey, paths, outcome=about.outcome, has_value=about.log.has_value)
    known = times(about.log, overlay, about.kept)
    return Laid(journey, overlay, conformance(overlay), observed(overlay, known.stages), known)


def stage_names(laid: Laid) -> dict[str, str]:
    """The stages' names by id; an unnamed one has a dash."""
    return {each.stage: each.name or session.say()("no name") for each in laid.stages}
