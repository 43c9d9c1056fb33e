"""Several formats at once, as one archive."""

from collections.abc import Callable, Sequence

from cjm_studio.export.exporters import exported
from cjm_studio.export.options import Options
from cjm_studio.export.slides.repeatable import zipped
from cjm_studio.model import Journey

# Told before each file: how many are made, how many there will be, and the format that comes next.
Progress = Callable[[int, int, str], None]


def exported_together(
    names: Sequence[str], journey: Journey, options: Options, progress: Progress | None = None
) -> bytes:
    """A ZIP of the journey in these formats; the same journey and options give the same bytes.

    Raises what `exported` raises; then there is no archive.
    """
    files = {}
    for done, name in enumerate(names):
        if progress is not None:
            progress(done, len(names), name)
        files[file_name(journey, name)] = exported(name, journey, options)
    return zipped(files)


def file_name(journey: Journey, name: str) -> str:
    """What a file of this format is called."""
    return f"{journey.id}.{'journey.json' if name == 'json' else name}"
