"""What people take away: every file format by its name."""

import os
from collections.abc import Callable
from pathlib import Path

from cjm_studio.errors import UnknownFormatError
from cjm_studio.export.drawings import scene_of
from cjm_studio.export.options import Options
from cjm_studio.export.pdf import pdf
from cjm_studio.export.png import png, png_of_width
from cjm_studio.export.svg import svg
from cjm_studio.export.write import write_atomically
from cjm_studio.model import Journey

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


def _export_svg(journey: Journey, options: Options) -> bytes:
    return svg(scene_of(journey, options)).encode()


def _export_png(journey: Journey, options: Options) -> bytes:
    scene = scene_of(journey, options)
    return png_of_width(scene, options.width_px) if options.width_px else png(scene, options.scale)


def _export_pdf(journey: Journey, options: Options) -> bytes:
    return pdf(scene_of(journey, options))


def _export_pptx(journey: Journey, options: Options) -> bytes:
    from cjm_studio.export.presentation import presentation

    return presentation(journey, options)


def _export_html(journey: Journey, options: Options) -> bytes:
    from cjm_studio.figures import html

    return html(scene_of(journey, options))


def _export_json(journey: Journey, options: Options) -> bytes:
    """The journey's own file; no option changes it."""
    from cjm_studio.fileformat import write_journey

    return write_journey(journey)


EXPORTERS: dict[str, Exporter] = {
    "svg": _export_svg,
    "png": _export_png,
    "pdf": _export_pdf,
    "pptx": _export_pptx,
    "html": _export_html,
    "json": _export_json,
}

# What a browser has to be told about each format.
MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "json": "application/json",
}
