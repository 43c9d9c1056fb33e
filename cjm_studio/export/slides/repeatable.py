"""Zip files without the time of day, so that the same content is the same file."""

import re
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_SAME_DATE = rb"\g<1>2000-01-01T00:00:00Z\g<2>"


def repeatable(archive: bytes, instead: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """The archive written anew: no times, neither in it nor in the workbooks within it.

    `instead` has the content of files that are only named in it.
    """
    target = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for entry in source.infolist():
            content = instead.get(entry.filename) or source.read(entry)
            if entry.filename.endswith(".xlsx"):
                content = repeatable(content)
            elif entry.filename == "docProps/core.xml":
                content = _DATES.sub(_SAME_DATE, content)
            copy.writestr(_entry(entry.filename), content)
    return target.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """Files by name as one archive; the same files give the same bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(_entry(name), content)
    return target.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _NO_TIME)
    # As on Unix, wherever it is written.
    entry.create_system = 3
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
