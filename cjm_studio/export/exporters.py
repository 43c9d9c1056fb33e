"""What people take away: every file format by its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cjm_studio.errors import UnknownFormatError
from cjm_studio.export.pdf import pdf
from cjm_studio.export.png import png
from cjm_studio.export.svg import svg
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


def exporter(name: str, exporters: Mapping[str, Exporter]) -> Exporter:
    """The exporter of a format; raises UnknownFormatError, which lists the known ones."""
    try:
        return exporters[name.lower()]
    except KeyError:
        raise UnknownFormatError(
            "There is no export to '{format}'. Choose one of: {known}.",
            format=name,
            known=", ".join(sorted(exporters)),
        ) from None


def _scene(journey: Journey, options: Options) -> Scene:
    return journey_map(journey, theme=options.theme, language=options.language, options=options.map)


def _export_svg(journey: Journey, options: Options) -> bytes:
    return svg(_scene(journey, options)).encode()


def _export_png(journey: Journey, options: Options) -> bytes:
    return png(_scene(journey, options), options.scale)


def _export_pdf(journey: Journey, options: Options) -> bytes:
    return pdf(_scene(journey, options))


def _export_json(journey: Journey, options: Options) -> bytes:
    """The journey's own file; no option changes it."""
    from cjm_studio.fileformat import write_journey

    return write_journey(journey)


EXPORTERS: dict[str, Exporter] = {
    "svg": _export_svg,
    "png": _export_png,
    "pdf": _export_pdf,
    "json": _export_json,
}

# What a browser has to be told about each format.
MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "json": "application/json",
}
