"""The steps by which an older document becomes a document of today.

A step takes the plain document of one version and returns that of the next; it may change what it is given,
which is a copy. It works on plain data and never sees the model, for the model will have moved on.
Steps are only ever added at the end: the version of the format is their number plus one.
"""

from collections.abc import Callable
from copy import deepcopy
from typing import Any, TypeAlias

from cjm_studio.errors import JourneyFileError, NewerFormatError, NotAJourneyFileError

Document: TypeAlias = dict[str, Any]
Migration: TypeAlias = Callable[[Document], Document]

MIGRATIONS: tuple[Migration, ...] = ()
VERSION = len(MIGRATIONS) + 1


def migrated(
    document: Document, migrations: tuple[Migration, ...] = MIGRATIONS, *, file: str = "?"
) -> Document:
    """The document brought to the newest version; `file` names it in messages. The given one stays as it is.

    Raises NotAJourneyFileError for a version that never was, NewerFormatError for one to come and
    JourneyFileError when a step fails.
    """
    version = _version(document, file)
    newest = len(migrations) + 1
    if version > newest:
        raise NewerFormatError(
            "'{file}' was written by a later studio: its version is {version}, and {newest} is known. "
            "Update the studio.",
            file=file,
            version=version,
            newest=newest,
        )
    if version == newest:
        return document
    current = deepcopy(document)
    for number in range(version, newest):
        current = _stepped(current, migrations[number - 1], number, file)
    return current


def _version(document: Document, file: str) -> int:
    version = document.get("version")
    # A bool is an int to Python, and the version `true` is nobody's.
    if type(version) is not int or version < 1:
        raise NotAJourneyFileError(
            "'{file}' does not say its version as a whole number from 1 on. "
            'Choose a file that the studio wrote, or mend "version".',
            file=file,
        )
    return version


def _stepped(document: Document, step: Migration, number: int, file: str) -> Document:
    try:
        return step(document) | {"version": number + 1}
    # A step works on what a stranger wrote, so it may trip over anything.
    except Exception as error:
        raise JourneyFileError(
            "'{file}' cannot be brought from version {old} to {new}: something in it is not as it should be. "
            "Open it with an older studio, or mend the file.",
            file=file,
            old=number,
            new=number + 1,
        ) from error
