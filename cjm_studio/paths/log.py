"""An event log as a file: which kind it is, how it is written, which columns matter."""

import csv
import gzip
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cjm_studio.errors import LogError
from cjm_studio.paths.encodings import encoding_of

Kind = Literal["csv", "parquet", "xlsx", "xes"]
SAMPLE_BYTES = 65_536
SEPARATORS = ",;\t|"
KINDS: dict[str, Kind] = {
    ".csv": "csv",
    ".txt": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xlsx": "xlsx",
    ".xes": "xes",
}
ENDINGS = (*KINDS, ".csv.gz", ".xes.gz")
XES_COLUMNS = ("case:concept:name", "concept:name", "time:timestamp")
XES_LIFECYCLE = "lifecycle:transition"


@dataclass(frozen=True)
class Columns:
    """The columns that the analysis reads; those with a default may be empty.

    `lifecycle` tells the state of an event (start, complete); `attributes` are kept for questions about
    segments and channels.
    """

    case: str
    event: str
    time: str
    value: str = ""
    lifecycle: str = ""
    attributes: tuple[str, ...] = ()

    def named(self) -> tuple[str, ...]:
        """Those that are given."""
        every = (self.case, self.event, self.time, self.value, self.lifecycle, *self.attributes)
        return tuple(name for name in every if name)


@dataclass(frozen=True)
class Log:
    """A log file, its columns, and how a text file is written.

    A customer's silence of more than `sessions_gap_s` seconds begins a new session, which then is a case of
    its own. With `lifecycle` only rows of that state count, upper and lower case alike.
    """

    path: Path
    kind: Kind
    columns: Columns
    separator: str = ","
    encoding: str = "utf-8"
    sheet: str = ""
    sessions_gap_s: float | None = None
    lifecycle: str = ""


def recognise(path: str | Path, columns: Columns | None = None, *, sheet: str = "") -> Log:
    """The log in a file, told by its name and its first bytes. Raises LogError for what cannot be read.

    XES names its columns itself; those that are not said are taken by their usual names.
    """
    path = Path(path)
    kind = KINDS.get(_suffix(path))
    if kind is None or (kind in {"parquet", "xlsx"} and path.suffix.lower() == ".gz"):
        raise LogError(
            "“{name}” is no event log that the studio can read. It reads {known}.",
            name=path.name,
            known=", ".join(ENDINGS),
        )
    sample = first_bytes(path)
    columns = columns or Columns("", "", "")
    if kind == "xes":
        columns = _of_xes(columns)
    if kind != "csv":
        return Log(path, kind, columns, sheet=sheet)
    if not sample.strip():
        raise LogError("“{name}” is empty. Choose another file.", name=path.name)
    encoding = encoding_of(sample)
    head = sample.decode(encoding, "replace").lstrip("\ufeff").splitlines()[0]
    separator = max(SEPARATORS, key=lambda sign: len(next(csv.reader([head], delimiter=sign))))
    return Log(path, kind, columns, separator, encoding)


def _of_xes(columns: Columns) -> Columns:
    case, event, time = XES_COLUMNS
    return replace(
        columns,
        case=columns.case or case,
        event=columns.event or event,
        time=columns.time or time,
        lifecycle=columns.lifecycle or XES_LIFECYCLE,
    )


def column_names(log: Log) -> tuple[str, ...]:
    """The columns of a text log, as its first line names them."""
    lines = first_bytes(log.path).decode(log.encoding, "replace").lstrip("\ufeff").splitlines()
    return tuple(next(csv.reader(lines[:1], delimiter=log.separator)))


def refuse_missing(log: Log, present: tuple[str, ...]) -> None:
    """Raises LogError that names the columns that are missing and those that are there."""
    missing = [name for name in log.columns.named() if name not in present]
    if missing:
        raise LogError(
            "“{name}” has no column “{missing}”. Its columns: {present}.",
            name=log.path.name,
            missing="”, “".join(missing),
            present=", ".join(present),
        )


def _suffix(path: Path) -> str:
    name = path.name.lower()
    return Path(name.removesuffix(".gz")).suffix


def first_bytes(path: Path) -> bytes:
    """The first bytes of a file, unpacked where it is packed. Raises LogError."""
    try:
        if path.name.lower().endswith(".gz"):
            with gzip.open(path, "rb") as packed:
                return packed.read(SAMPLE_BYTES)
        with path.open("rb") as plain:
            return plain.read(SAMPLE_BYTES)
    except (OSError, EOFError) as error:
        raise LogError(
            "“{name}” cannot be read ({reason}). Choose another file.",
            name=path.name,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
