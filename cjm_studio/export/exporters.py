"""What people take away: every file format by its name."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cjm_studio.errors import UnknownFormatError
from cjm_studio.export.drawings import scene_of
from cjm_studio.export.logo import Logo, read_logo, with_strip
from cjm_studio.export.options import Options, paper_size_pt
from cjm_studio.export.paper import sheets_of
from cjm_studio.export.pdf import pdf, pdf_of_pages
from cjm_studio.export.png import png, png_of_width
from cjm_studio.export.svg import svg
from cjm_studio.export.write import write_atomically
from cjm_studio.model import Journey, without_hidden

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


def _logo(options: Options) -> Logo | None:
    return read_logo(options.logo) if options.logo else None


def _export_svg(journey: Journey, options: Options) -> bytes:
    scene, logo = scene_of(journey, options), _logo(options)
    return svg(with_strip(scene) if logo else scene, logo=logo).encode()


def _export_png(journey: Journey, options: Options) -> bytes:
    scene, logo = scene_of(journey, options), _logo(options)
    return (
        png_of_width(scene, options.width_px, logo) if options.width_px else png(scene, options.scale, logo)
    )


def _export_pdf(journey: Journey, options: Options) -> bytes:
    logo = _logo(options)
    size = paper_size_pt(options.paper)
    if size is None:
        return pdf(scene_of(journey, options), logo)
    leaves = sheets_of(journey, options, size, logo)
    return pdf_of_pages(leaves, size, logo)


def _export_pptx(journey: Journey, options: Options) -> bytes:
    from cjm_studio.export.presentation import presentation

    return presentation(journey, options)


def _export_xlsx(journey: Journey, options: Options) -> bytes:
    from cjm_studio.export.sheets.workbook import workbook

    return workbook(journey, options)


def _export_markdown(journey: Journey, options: Options) -> bytes:
    from cjm_studio.export.markdown import markdown

    return markdown(journey, options)


def _export_html(journey: Journey, options: Options) -> bytes:
    from cjm_studio.export.page import html_page

    return html_page(scene_of(journey, options), options.theme, _logo(options))


def _export_json(journey: Journey, options: Options) -> bytes:
    """The journey's own file; no option changes it."""
    from cjm_studio.fileformat import write_journey

    return write_journey(journey)


def _for_everybody(export: Exporter) -> Exporter:
    """What is shown around has no notes that only their writers may read; the journey's own file has all."""

    def export_shown(journey: Journey, options: Options) -> bytes:
        against = options.against and without_hidden(options.against)
        return export(without_hidden(journey), replace(options, against=against))

    return export_shown


EXPORTERS: dict[str, Exporter] = {
    "svg": _for_everybody(_export_svg),
    "png": _for_everybody(_export_png),
    "pdf": _for_everybody(_export_pdf),
    "pptx": _for_everybody(_export_pptx),
    "xlsx": _for_everybody(_export_xlsx),
    "html": _for_everybody(_export_html),
    "md": _for_everybody(_export_markdown),
    "json": _export_json,
}

# What a browser has to be told about each format.
MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html",
    "md": "text/markdown",
    "json": "application/json",
}
