"""The frame of a picture: the part of the journey that it shows, its columns, its personas, its words."""

from cjm_studio.language import translator
from cjm_studio.layout.cast import cast_of
from cjm_studio.layout.columns import lay_columns
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.narrowing import narrowed
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.theme import Theme
from cjm_studio.model import Journey, stages


def frame_of(journey: Journey, theme: Theme, language: str, options: MapOptions) -> Frame:
    """The frame of what the options show of the journey; stages keep their numbers in the whole of it."""
    return frame_of_part(journey, narrowed(journey, options), (theme, language), options)


def frame_of_part(journey: Journey, shown: Journey, look: tuple[Theme, str], options: MapOptions) -> Frame:
    """The frame of a picture that shows a part of the journey, in a theme and a language of labels."""
    theme, language = look
    numbers = {stage.id: number for number, stage in enumerate(stages(journey), 1)}
    return Frame(
        shown,
        theme,
        language,
        translator(language),
        options,
        lay_columns(shown, options),
        # Looks are those of the whole journey, so that a persona keeps its colour on every picture.
        cast_of(journey, theme, options).of(shown),
        numbers,
        journey,
    )
