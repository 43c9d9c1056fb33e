"""Packed files, read no further than a real log would go: a small file that grows without end is refused."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from cjm_studio.errors import LogError

CHUNK = 2**20
# Logs shrink to a tenth, very monotonous ones to a hundredth. Less than the floor is nobody's bomb.
MOST_GROWTH = 300
FLOOR_BYTES = 256 * 2**20
MOST_TEXTS_BYTES = 512 * 2**20


def chunks(path: Path) -> Iterator[bytes]:
    """The bytes of a file, unpacked when its name ends with .gz.

    Raises LogError for one that grows without end, OSError and EOFError for one that cannot be read.
    """
    if not path.name.lower().endswith(".gz"):
        with path.open("rb") as plain:
            while chunk := plain.read(CHUNK):
                yield chunk
        return
    left = _most_bytes(path)
    with gzip.open(path, "rb") as packed:
        while chunk := packed.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                raise _bomb(path)
            yield chunk


def refuse_bomb(path: Path) -> None:
    """Raises LogError when the parts of a zip file say that they are huge; none is read beyond that."""
    try:
        with ZipFile(path) as parts:
            sizes = {part.filename: part.file_size for part in parts.infolist()}
    except (BadZipFile, OSError) as error:
        raise LogError(
            "“{name}” cannot be read ({reason}). Choose another file.",
            name=path.name,
            reason=str(error)[:200],
        ) from error
    if sum(sizes.values()) > _most_bytes(path) or sizes.get("xl/sharedStrings.xml", 0) > MOST_TEXTS_BYTES:
        raise _bomb(path)


def _most_bytes(path: Path) -> int:
    return max(FLOOR_BYTES, path.stat().st_size * MOST_GROWTH)


def _bomb(path: Path) -> LogError:
    return LogError(
        "“{name}” would grow to more than {times} times its size when it is unpacked, as no log does. "
        "Unpack it yourself if you trust it.",
        name=path.name,
        times=MOST_GROWTH,
    )
