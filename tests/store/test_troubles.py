"""Errors of the system, in words with a remedy."""

import errno
from pathlib import Path

import pytest

from cjm_studio.store.troubles import unavailable

PATH = Path("/data/studio.sqlite3")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "Give yourself the right to read and write it"),
        (errno.EROFS, "Give yourself the right to read and write it"),
        (errno.ENOSPC, "is full: nothing was saved"),
        (errno.EIO, "The disk failed"),
        (errno.ENOTDIR, "could not be used: Not a directory"),
    ],
)
def test_an_error_of_the_system_is_told_with_a_remedy(number: int, words: str) -> None:
    told = str(unavailable(OSError(number, "Not a directory"), PATH))
    assert words in told
    assert str(PATH) in told


def test_an_unknown_error_is_told_by_its_kind() -> None:
    assert "UnicodeDecodeError" not in str(unavailable(MemoryError(), PATH))
    assert "MemoryError" in str(unavailable(MemoryError(), PATH))
