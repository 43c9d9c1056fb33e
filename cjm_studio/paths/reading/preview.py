"""The first rows of a log as texts, before anybody says what its columns mean."""

import csv
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Columns, Kind, Log, first_bytes, recognise
from cjm_studio.paths.reading.excel import NO_VALUE, opened_workbook
from cjm_studio.paths.reading.meaning import guess
from cjm_studio.paths.reading.tables import table_of

SHOWN_ROWS = 20
SAMPLE_ROWS = 1_000
MOST_TEXT = 500


@dataclass(frozen=True)
class Preview:
    """A log as its first rows show it; `guess` has "" for a meaning that no column seems to have.

    `sheets` are those of a workbook.
    """

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Columns
    sheets: tuple[str, ...] = ()


def preview(path: str | Path, *, sheet: str = "") -> Preview:
    """Columns, up to 20 rows and the guessed meaning of a log. Raises LogError."""
    log = recognise(path, sheet=sheet)
    names, rows = READERS[log.kind](log)
    filled = [(*row[: len(names)], *[""] * (len(names) - len(row))) for row in rows]
    shown = tuple(tuple(value[:MOST_TEXT].replace(NO_VALUE, "") for value in row) for row in filled)
    meaning = guess(names, filled)
    if log.kind == "xes":
        meaning = replace(meaning, case=log.columns.case, event=log.columns.event, time=log.columns.time)
    return Preview(log.kind, names, shown[:SHOWN_ROWS], meaning, _sheets(log))


def _sheets(log: Log) -> tuple[str, ...]:
    if log.kind != "xlsx":
        return ()
    with opened_workbook(log.path) as book:
        return tuple(book.sheets)


def _table(log: Log) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    with table_of(log) as (names, rows):
        return names, list(islice(rows, SAMPLE_ROWS))


def _text(log: Log) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The first lines; the last of them may have been cut off, so it counts only where the file ends."""
    text = first_bytes(log.path).decode(log.encoding, "replace").lstrip("\ufeff")
    lines = text.splitlines(keepends=True)
    whole = lines if len(lines) <= 2 else lines[:-1] if not text.endswith(("\n", "\r")) else lines
    rows = [tuple(row) for row in csv.reader(whole, delimiter=log.separator)]
    return rows[0], [row for row in rows[1 : SAMPLE_ROWS + 1] if row]


def _parquet(log: Log) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        with parquet.ParquetFile(log.path) as file:
            batch = next(file.iter_batches(batch_size=SAMPLE_ROWS), None)
            names = tuple(str(name) for name in file.schema_arrow.names)
    except (pa.ArrowException, OSError) as error:
        raise LogError(
            "“{name}” cannot be analysed ({reason}). Check that the file is whole.",
            name=log.path.name,
            reason=str(error).splitlines()[0][:200],
        ) from error
    if batch is None:
        return names, []
    columns = [[_told(value) for value in column.to_pylist()] for column in batch.columns]
    return names, list(zip(*columns, strict=True))


def _told(value: object) -> str:
    return "" if value is None else str(value)


READERS = {"csv": _text, "parquet": _parquet, "xlsx": _table, "xes": _table}
