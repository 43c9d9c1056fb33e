"""A company's own template: looked through before it is opened, then emptied of its slides."""

from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from cjm_studio.errors import ExportError

MOST_ENTRIES = 2_000
MOST_BYTES = 200_000_000
# How many times larger than the file its content may be.
LARGEST_RATIO = 100
# A small file of nearly nothing but white space is no bomb.
_HARMLESS_BYTES = 5_000_000

_PRESENTATION = "ppt/presentation.xml"
_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = b"presentationml.template.main+xml"
_PRESENTATION_TYPE = b"presentationml.presentation.main+xml"


def open_template(content: bytes) -> Any:
    """The template as a presentation without slides.

    Raises ExportError for what is no PPTX, is too large unpacked, or cannot be read.
    """
    _look_through(content)
    from pptx import Presentation

    try:
        presentation = Presentation(BytesIO(_as_presentation(content)))
        _empty(presentation)
        _check_layouts(presentation)
    # Whatever is wrong inside, the library says it in its own ways.
    except Exception as error:
        if isinstance(error, ExportError):
            raise
        raise _unreadable(error) from error
    return presentation


def template_size_pt(presentation: Any) -> tuple[float, float]:
    """Width and height of its slides in points."""
    return presentation.slide_width.pt, presentation.slide_height.pt


def _look_through(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    # zipfile raises NotImplementedError for a version of the format that it does not know.
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ExportError(
            "The template is not a PPTX file: it is no archive at all. "
            "Save the template in PowerPoint as .pptx and give that file."
        ) from error
    if _PRESENTATION not in {entry.filename for entry in entries}:
        raise ExportError(
            "The template is not a PPTX file: there is no presentation in it. "
            "Save the template in PowerPoint as .pptx and give that file."
        )
    _check_size(entries, len(content))


def _check_size(entries: list[ZipInfo], packed: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise ExportError(
            "The template holds {count} parts, and {most} is the most. Remove slides and pictures from it.",
            count=len(entries),
            most=MOST_ENTRIES,
        )
    ratio = unpacked / max(packed, 1)
    if unpacked > MOST_BYTES or (ratio > LARGEST_RATIO and unpacked > _HARMLESS_BYTES):
        raise ExportError(
            "The template unpacks to {megabytes} MB, {ratio} times its size; {most} MB and {times} times are "
            "the most. Save it anew in PowerPoint without pictures that are not needed.",
            megabytes=round(unpacked / 1e6),
            ratio=round(ratio),
            most=MOST_BYTES // 1_000_000,
            times=LARGEST_RATIO,
        )


def _as_presentation(content: bytes) -> bytes:
    """A .potx is a presentation by another name; the library takes it by the usual one only."""
    with ZipFile(BytesIO(content)) as source:
        if _TYPES not in source.namelist() or _TEMPLATE_TYPE not in source.read(_TYPES):
            return content
        target = BytesIO()
        with ZipFile(target, "w") as copy:
            for entry in source.infolist():
                part = source.read(entry)
                if entry.filename == _TYPES:
                    part = part.replace(_TEMPLATE_TYPE, _PRESENTATION_TYPE)
                copy.writestr(entry.filename, part)
    return target.getvalue()


def _empty(presentation: Any) -> None:
    """Its own slides are examples; what is ours begins with an empty deck."""
    listed = presentation.slides._sldIdLst
    for slide in list(listed):
        # `drop_rel` would keep a slide that a custom show names.
        presentation.part.rels.pop(slide.rId)
        listed.remove(slide)


def _check_layouts(presentation: Any) -> None:
    if not len(presentation.slide_layouts):
        raise ExportError("The template has no slide layouts. Add one with a title to its slide master.")


def _unreadable(error: Exception) -> ExportError:
    return ExportError(
        "The template cannot be read as a PPTX: {reason}. Save it anew in PowerPoint as .pptx.",
        reason=str(error)[:200] or type(error).__name__,
    )
