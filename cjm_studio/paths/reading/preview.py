"""The first rows of a log as texts, before anybody says what its columns mean."""

import csv
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.errors import LogError
from cjm_studio.paths.log import Columns, Kind, Log, first_bytes, recognise
from cjm_studio.paths.reading.meaning import guess

SHOWN_ROWS = 20
SAMPLE_ROWS = 1_000
MOST_TEXT = 500


@dataclass(frozen=True)
class Preview:
    """A log as its first rows show it; `guess` has "" for a meaning that no column seems to have."""

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Columns


def preview(path: str | Path) -> Preview:
    """Columns, up to 20 rows and the guessed meaning of a log. Raises LogError."""
    log = recognise(path, Columns("", "", ""))
    names, rows = _parquet(log) if log.kind == "parquet" else _text(log)
    shown = tuple(tuple(value[:MOST_TEXT] for value in row) for row in rows[:SHOWN_ROWS])
    return Preview(log.kind, names, shown, guess(names, rows))


def _text(log: Log) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The first lines; the last of them may have been cut off, so it counts only where the file ends."""
    text = first_bytes(log.path).decode(log.encoding, "replace").lstrip("\ufeff")
    lines = text.splitlines(keepends=True)
    whole = lines if len(lines) <= 2 else lines[:-1] if not text.endswith(("\n", "\r")) else lines
    rows = list(csv.reader(whole, delimiter=log.separator))
    names = tuple(rows[0])
    width = len(names)
    filled = [(*row[:width], *[""] * (width - len(row))) for row in rows[1 : SAMPLE_ROWS + 1] if row]
    return names, filled


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
