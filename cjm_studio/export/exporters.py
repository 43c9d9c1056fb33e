"""What people take away: every file format by its name."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.errors import UnknownFormatError
from cjm_studio.export.pdf import pdf
from cjm_studio.export.png import png
from cjm_studio.export.svg import svg
from cjm_studio.export.write import write_atomically
from cjm_studio.layout import LIGHT, MapOptions, Scene, Theme, journey_map
from cjm_studio.model import Journey

# Lanes that only teach what belongs there stay on the screen.
TO_TAKE_AWAY = MapOptions(teach=False)


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is exported: language of the labels, scale of bitmaps (1 to 4), colours, layout."""

    language: str = "en"
    scale: float = 2.0
    theme: Theme = LIGHT
    map: MapOptions = TO_TAKE_AWAY


Exporter = Callable[[Journey, Options], bytes]


def exported(name: str, journey: Journey, options: Options) -> bytes:
    """The journey in a format; raises UnknownFormatError, which lists the known ones, or ExportError."""
    return _exporter(name)(journey, options)


def export_to(path: str | os.PathLike[str], journey: Journey, options: Options) -> None:
    """Write the journey into a file in the format that the file's ending names, wholly or not at all.

    Raises UnknownFormatError for another ending, ExportError when it cannot be made or written.
    """
    export = _exporter(Path(path).suffix.removeprefix("."))
    write_atomically(path, export(journey, options))


def _exporter(name: str) -> Exporter:
    try:
        return EXPORTERS[name.lower()]
    except KeyError:
        raise UnknownFormatError(
            "There is no export to '{format}'. Choose one of: {known}.",
            format=name,
            known=", ".join(sorted(EXPORTERS)),
        ) from None


def _scene(journey: Journey, options: Options) -> Scene:
    return journey_map(journey, theme=options.theme, language=options.language, options=options.map)


def _export_svg(journey: Journey, options: Options) -> bytes:
    return svg(_scene(journey, options)).encode()


def _export_png(journey: Journey, options: Options) -> bytes:
    return png(_scene(journey, options), options.scale)


def _export_pdf(journey: Journey, options: Options) -> bytes:
    return pdf(_scene(journey, options))


def _export_html(journey: Journey, options: Options) -> bytes:
    from cjm_studio.figures import html

    return html(_scene(journey, options))


def _export_json(journey: Journey, options: Options) -> bytes:
    """The journey's own file; no option changes it."""
    from cjm_studio.fileformat import write_journey

    return write_journey(journey)


EXPORTERS: dict[str, Exporter] = {
    "svg": _export_svg,
    "png": _export_png,
    "pdf": _export_pdf,
    "html": _export_html,
    "json": _export_json,
}

# What a browser has to be told about each format.
MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "html": "text/html",
    "json": "application/json",
}
