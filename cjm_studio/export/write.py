"""Files that appear whole or not at all."""

import os
from errno import EACCES
from pathlib import Path
from secrets import token_hex

from cjm_studio.errors import ExportError


def write_atomically(path: str | os.PathLike[str], content: bytes) -> None:
    """Put `content` into the file, replacing what was there; a reader sees the old file or the new one.

    Raises ExportError when the place cannot be written; then nothing is left behind.
    """
    try:
        # A link is followed, so that the file behind it changes and not the link.
        target = Path(os.path.realpath(path))
        _refuse_other_than_files(target)
        _replace(target, content)
    # ValueError: a path with a null character.
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def check_place(path: str | os.PathLike[str]) -> None:
    """Raise ExportError for a place that cannot hold a file: asked before long work, not after it."""
    try:
        target = Path(os.path.realpath(path))
        _refuse_other_than_files(target)
        if not os.access(target.parent, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def write_new(path: str | os.PathLike[str], content: bytes) -> None:
    """Put `content` into a file that does not exist yet; raises ExportError when it does."""
    if os.path.lexists(path):
        raise ExportError("'{path}' exists already. Choose another name, or remove it first.", path=path)
    write_atomically(path, content)


def _unwritable(path: str | os.PathLike[str], error: Exception) -> ExportError:
    return ExportError(
        "'{path}' could not be written: {reason}. Choose another folder or name, or free some space.",
        path=path,
        reason=getattr(error, "strerror", None) or error,
    )


def _refuse_other_than_files(target: Path) -> None:
    if target.is_dir():
        raise ExportError("'{path}' is a folder. Add a file name to it.", path=target)
    if target.exists() and not target.is_file():
        raise ExportError("'{path}' is a device, not a file. Give the path of a file.", path=target)
    if not target.parent.is_dir():
        raise ExportError(
            "The folder '{folder}' does not exist. Make it, or choose another one.", folder=target.parent
        )


def _replace(target: Path, content: bytes) -> None:
    # In the same folder: only within one file system is a file replaced at a stroke.
    part = target.with_name(f".{token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
