"""A log in a form that the engine does not read, as one that it does, for as long as it takes to load.

Packed text is unpacked once, for the engine would do so at each question; other encodings become UTF-8;
sheets and XES become Parquet with the columns that are asked for.
"""

import codecs
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from cjm_studio.errors import LogError
from cjm_studio.paths.log import XES_LIFECYCLE, Log, refuse_missing
from cjm_studio.paths.reading.excel import NO_VALUE
from cjm_studio.paths.reading.tables import Row, table_of
from cjm_studio.paths.reading.unpacking import chunks

ROWS_AT_ONCE = 50_000


@contextmanager
def readable(log: Log) -> Iterator[Log]:
    """The log itself if it is Parquet or plain UTF-8; else a copy of it for as long as the block runs.

    Raises LogError for a file that cannot be read to its end.
    """
    is_packed = log.path.name.lower().endswith(".gz")
    if log.kind == "parquet" or (log.kind == "csv" and log.encoding == "utf-8" and not is_packed):
        yield log
        return
    with TemporaryDirectory(prefix="cjm-log-") as folder:
        copy = Path(folder) / (log.path.stem if is_packed else log.path.name)
        try:
            if log.kind == "csv":
                _write_text(log, copy)
                yield replace(log, path=copy, encoding="utf-8")
            else:
                yield replace(log, path=copy, kind="parquet", columns=_write_table(log, copy).columns)
        except (OSError, EOFError) as error:
            raise LogError(
                "“{name}” cannot be read to its end ({reason}). Choose another file.",
                name=log.path.name,
                reason=str(error)[:200],
            ) from error


def _write_text(log: Log, copy: Path) -> None:
    decoder = None if log.encoding == "utf-8" else codecs.getincrementaldecoder(log.encoding)()
    try:
        with copy.open("wb") as target:
            for chunk in chunks(log.path):
                target.write(decoder.decode(chunk).encode() if decoder else chunk)
            if decoder:
                decoder.decode(b"", final=True)
    except UnicodeError as error:
        raise LogError(
            "“{name}” cannot be read to its end as {encoding} ({reason}). Save it as UTF-8.",
            name=log.path.name,
            encoding=log.encoding,
            reason=str(error)[:200],
        ) from error


def _write_table(log: Log, copy: Path) -> Log:
    """Write the columns that are asked for; the log with those of them that there are."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    with table_of(log) as (present, rows):
        log = _with_present(log, present)
        refuse_missing(log, present)
        names = tuple(dict.fromkeys(log.columns.named()))
        places = [present.index(name) for name in names]
        schema = pa.schema([(name, pa.string()) for name in names])
        with parquet.ParquetWriter(copy, schema) as writer:
            while block := list(islice(rows, ROWS_AT_ONCE)):
                columns = [_column(log, block, place) for place in places]
                writer.write_table(pa.table([pa.array(each, pa.string()) for each in columns], schema=schema))
    return log


def _with_present(log: Log, present: Sequence[str]) -> Log:
    """XES need not tell states: without them none is looked for, unless one is asked for."""
    columns = log.columns
    if log.kind == "xes" and columns.lifecycle == XES_LIFECYCLE not in present and not log.lifecycle:
        return replace(log, columns=replace(columns, lifecycle=""))
    return log


def _column(log: Log, block: Sequence[Row], place: int) -> list[str | None]:
    told = [row[place] if place < len(row) else None for row in block]
    missing = next((value for value in told if value and value.startswith(NO_VALUE)), None)
    if missing is not None:
        raise LogError(
            "The formula in cell {cell} of “{name}” has no value kept. Open the file in your spreadsheet "
            "program, save it and try again.",
            cell=missing.removeprefix(NO_VALUE),
            name=log.path.name,
        )
    return told
