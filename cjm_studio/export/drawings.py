"""The picture that the options ask for, of all stages or of some."""

from dataclasses import dataclass, replace
from typing import get_args

from cjm_studio.errors import ExportError
from cjm_studio.export.options import Options
from cjm_studio.layout import VIEWS, Scene
from cjm_studio.model import Journey, Lane

# Roles that lanes have on one journey or another: one line of a script serves all of them.
KNOWN_LANES = frozenset({"voice", "pictures", *get_args(Lane.model_fields["role"].annotation)})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a picture by the ids of its stages, of their steps, of the touchpoints of one step.

    What is empty is not narrowed.
    """

    stages: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()


WHOLE = Part()


def scene_of(journey: Journey, options: Options, part: Part = WHOLE) -> Scene:
    """The journey as a Scene, or only the `part` of what the options show.

    Raises ExportError for a view that does not exist, and for a comparison with nothing.
    """
    if options.view not in VIEWS:
        raise ExportError(
            "There is no view '{view}'. Choose one of: {known}.", view=options.view, known=", ".join(VIEWS)
        )
    layout = replace(options.map, steps=part.steps, touchpoints=part.touchpoints)
    layout = replace(layout, stages=part.stages) if part.stages else layout
    draw = VIEWS[options.view]
    shown = options.sides(journey) if options.is_comparison else (journey, None)
    return draw(*shown, theme=options.theme, language=options.language, options=layout)


def lanes_of(journey: Journey, options: Options) -> dict[str, str]:
    """Role to name of every lane of the view, whichever of them the options show."""
    whole = replace(options, map=replace(options.map, lanes=()))
    groups = scene_of(journey, whole).groups
    return {
        group.subject.lane: group.subject.label
        for group in groups
        if group.subject.kind == "lane" and group.subject.label
    }


def lanes_in(spoken: str, journey: Journey, options: Options) -> tuple[str, ...]:
    """The roles of lanes named with commas, as in "emotion,pains"; none for an empty text.

    Raises ExportError for a name that no lane has.
    """
    names = tuple(dict.fromkeys(name.strip() for name in spoken.split(",") if name.strip()))
    unknown = [name for name in names if name not in KNOWN_LANES]
    shown = lanes_of(journey, options) if unknown else {}
    for name in unknown:
        if name not in shown:
            raise ExportError(
                "There is no lane '{lane}'. This picture has: {known}.",
                lane=name[:40],
                known=", ".join(shown) or "-",
            )
    return names
