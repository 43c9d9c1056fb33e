"""The picture that the options ask for, of all stages or of some."""

from cjm_studio.export.options import Options
from cjm_studio.layout import Scene, journey_map
from cjm_studio.model import Journey


def scene_of(journey: Journey, options: Options, stages: tuple[str, ...] = ()) -> Scene:
    """The journey as a Scene; `stages` are the ids of those that are shown, all when none is named.

    Raises ExportError for a view that does not exist.
    """
    return journey_map(journey, theme=options.theme, language=options.language, options=options.map)
