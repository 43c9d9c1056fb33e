"""The picture that the options ask for, of all stages or of some."""

from dataclasses import replace

from cjm_studio.errors import ExportError
from cjm_studio.export.options import Options
from cjm_studio.layout import VIEWS, Scene
from cjm_studio.model import Journey

COMPARISON = "compare"


def scene_of(journey: Journey, options: Options, stages: tuple[str, ...] = ()) -> Scene:
    """The journey as a Scene; `stages` are the ids of those that are shown instead of those of the options.

    Raises ExportError for a view that does not exist, and for a comparison with nothing.
    """
    if options.view not in VIEWS:
        raise ExportError(
            "There is no view '{view}'. Choose one of: {known}.", view=options.view, known=", ".join(VIEWS)
        )
    if options.view == COMPARISON and options.against is None:
        raise ExportError("A comparison needs two journeys. Name the other one: --against JOURNEY.")
    layout = replace(options.map, stages=stages) if stages else options.map
    draw = VIEWS[options.view]
    return draw(journey, options.against, theme=options.theme, language=options.language, options=layout)


def lanes_of(journey: Journey, options: Options) -> dict[str, str]:
    """Role to name of every lane of the view, whichever of them the options show."""
    whole = replace(options, map=replace(options.map, lanes=()))
    groups = scene_of(journey, whole).groups
    return {
        group.subject.lane: group.subject.label
        for group in groups
        if group.subject.kind == "lane" and group.subject.label
    }
