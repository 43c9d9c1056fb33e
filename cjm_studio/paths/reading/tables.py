"""Sheets and XES as what they have in common: names of columns and rows of texts, one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import TypeAlias

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Log
from cjm_studio.paths.reading.excel import opened_workbook
from cjm_studio.paths.reading.xes import xes_events

Row: TypeAlias = tuple[str, ...]
# XES names no columns: they are those that its first events have.
TELLING_EVENTS = 1_000


@contextmanager
def table_of(log: Log) -> Iterator[tuple[tuple[str, ...], Iterator[Row]]]:
    """Columns and rows of a sheet or of XES; a row may be shorter than there are columns. Raises LogError."""
    if log.kind == "xlsx":
        with opened_workbook(log.path) as book:
            rows = book.rows(log.sheet)
            names = next(rows, ())
            if not names:
                raise LogError("“{name}” is empty. Choose another file.", name=log.path.name)
            yield names, rows
        return
    events = xes_events(log.path)
    first = list(islice(events, TELLING_EVENTS))
    if not first:
        raise LogError("“{name}” holds no event. Choose another file.", name=log.path.name)
    names = tuple(dict.fromkeys(key for event in first for key in event))
    yield names, (tuple([event.get(name, "") for name in names]) for event in chain(first, events))
