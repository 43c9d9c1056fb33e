"""The picture that the options ask for, of all stages or of some."""

from collections.abc import Callable
from dataclasses import replace

from cjm_studio.errors import ExportError
from cjm_studio.export.excerpt import with_stages
from cjm_studio.export.options import Options
from cjm_studio.layout import Group, Scene, Text, blueprint, journey_map
from cjm_studio.model import Journey
from cjm_studio.model import stages as stages_of

Drawer = Callable[..., Scene]

VIEWS: dict[str, Drawer] = {"map": journey_map, "blueprint": blueprint}


def scene_of(journey: Journey, options: Options, stages: tuple[str, ...] = ()) -> Scene:
    """The journey as a Scene; `stages` are the ids of those that are shown, all when none is named.

    Raises ExportError for a view that does not exist.
    """
    try:
        draw = VIEWS[options.view]
    except KeyError:
        raise ExportError(
            "There is no view '{view}'. Choose one of: {known}.", view=options.view, known=", ".join(VIEWS)
        ) from None
    shown = stages or options.stages
    part = with_stages(journey, shown)
    scene = draw(part, theme=options.theme, language=options.language, options=options.map)
    return _numbered(scene, journey) if part is not journey else scene


def _numbered(scene: Scene, journey: Journey) -> Scene:
    """Stages keep the numbers that they have in the whole journey."""
    numbers = {stage.id: str(number) for number, stage in enumerate(stages_of(journey), 1)}
    return replace(scene, groups=tuple(_with_number(group, numbers) for group in scene.groups))


def _with_number(group: Group, numbers: dict[str, str]) -> Group:
    number = numbers.get(group.subject.record_id, "")
    if not number or group.subject.lane != "stages":
        return group
    shapes = tuple(
        replace(shape, lines=(number,)) if isinstance(shape, Text) and shape.lines[0].isdecimal() else shape
        for shape in group.shapes
    )
    return replace(group, shapes=shapes)
