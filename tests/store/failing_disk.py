"""A disk that fails at the n-th write: SQLite's own system calls, replaced by ones that count and refuse.

SQLite lets its tests do this through `xSetSystemCall` of its Unix layer, in the library that Python uses.
"""

import ctypes
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from cjm_studio.store.library import Library

INT, POINTER, SIZE, TEXT = ctypes.c_int, ctypes.c_void_p, ctypes.c_ssize_t, ctypes.c_char_p
WRITE = ctypes.CFUNCTYPE(SIZE, INT, POINTER, SIZE, use_errno=True)
WRITE_AT = ctypes.CFUNCTYPE(SIZE, INT, POINTER, SIZE, ctypes.c_int64, use_errno=True)
TRUNCATE = ctypes.CFUNCTYPE(INT, INT, ctypes.c_int64, use_errno=True)
CALLS = {b"write": WRITE, b"pwrite": WRITE_AT, b"pwrite64": WRITE_AT, b"ftruncate": TRUNCATE}

SET_CALL = ctypes.CFUNCTYPE(INT, POINTER, TEXT, POINTER)
GET_CALL = ctypes.CFUNCTYPE(POINTER, POINTER, TEXT)

NATIVE = {"pysqlite3": "pysqlite3._sqlite3", "sqlite3": "_sqlite3"}
OPEN_TO_TIME = (
    *("open", "delete", "access", "full_pathname", "dl_open", "dl_error", "dl_sym", "dl_close"),
    *("randomness", "sleep", "current_time", "last_error", "current_time_int64"),
)


class FileLayer(ctypes.Structure):
    """`sqlite3_vfs` of sqlite3.h."""

    _fields_ = (
        *(("version", INT), ("file_size", INT), ("longest_path", INT)),
        *(("next", POINTER), ("name", TEXT), ("data", POINTER)),
        *((name, POINTER) for name in OPEN_TO_TIME),
        *(("set_system_call", SET_CALL), ("get_system_call", GET_CALL), ("next_system_call", POINTER)),
    )


class FailingDisk:
    """Writes as it is told until `fail_at`; then the n-th write from there fails, and those after it.

    `once`: only that one. `torn`: half of it is written before the next one fails.
    """

    def __init__(self) -> None:
        self.failures = 0
        self._left: int | None = None
        self._once = self._torn = False

    def fail_at(self, number: int, *, once: bool, torn: bool) -> None:
        self.failures, self._left, self._once, self._torn = 0, number, once, torn

    def mend(self) -> None:
        self._left = None

    def wrapping(self, original: Callable[..., int]) -> Callable[..., int]:
        def call(file: int, *arguments: Any) -> int:
            if not self._is_due():
                return original(file, *arguments)
            if self._torn and len(arguments) > 1:
                self._torn = False
                data, size, *place = arguments
                return original(file, data, size // 2, *place)
            self.failures += 1
            if self._once:
                self._left = None
            ctypes.set_errno(errno.EIO)
            return -1

        return call

    def _is_due(self) -> bool:
        if self._left is None:
            return False
        self._left = max(0, self._left - 1)
        return self._left == 0


@contextmanager
def failing_disk(library: Library) -> Iterator[FailingDisk]:
    """The disk of everything that this library writes in this process; whole again at the end."""
    layer, address = _file_layer(library)
    disk, replaced = FailingDisk(), {}
    for name, signature in CALLS.items():
        original = layer.get_system_call(address, name)
        if original:
            replaced[name] = signature(disk.wrapping(signature(original)))
            layer.set_system_call(address, name, ctypes.cast(replaced[name], POINTER))
    try:
        yield disk
    finally:
        disk.mend()
        for name in replaced:
            layer.set_system_call(address, name, None)


def _file_layer(library: Library) -> tuple[FileLayer, int]:
    # The part in C that the module rests on, with SQLite in it or beside it.
    native = ctypes.CDLL(import_module(NATIVE[library.name]).__file__)
    native.sqlite3_vfs_find.restype = POINTER
    address = native.sqlite3_vfs_find(None)
    return FileLayer.from_address(address), address
