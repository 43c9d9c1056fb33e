"""From the file to rows with number, customer, event and time, as texts or as the file has them."""

from typing import TYPE_CHECKING

from cjm_studio.paths.duck.connection import escaped
from cjm_studio.paths.duck.literals import literal, quoted
from cjm_studio.paths.log import Log, column_names, refuse_missing

if TYPE_CHECKING:
    from cjm_studio.paths.duck.connection import Connection

LONGEST_LINE_BYTES = 4_000_000


def source_of(connection: "Connection", log: Log, *, in_parts: bool = True) -> str:
    """SQL for the rows of a log, each with `row` from 1 on. Raises LogError for a missing column.

    Several threads read a text file `in_parts`; they cannot where a quoted text goes over several lines.
    """
    path = literal(escaped(log.path))
    if log.kind == "parquet":
        source = f"read_parquet({path}, file_row_number = true)"
        described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
        present = tuple(str(column[0]) for column in described if column[0] != "file_row_number")
        number = "file_row_number + 1"
    else:
        present = column_names(log)
        source = _csv(path, log, present, in_parts=in_parts)
        number = "row_number() OVER ()"
    refuse_missing(log, present)
    columns = log.columns
    more = {"value": columns.value} if columns.value else {}
    more |= {"state": columns.lifecycle} if columns.lifecycle else {}
    more |= {f"a{number}": name for number, name in enumerate(columns.attributes)}
    told = "".join(f", {quoted(name)} AS {column}" for column, name in more.items())
    return (
        f"SELECT {number} AS row, {quoted(columns.case)} AS customer, {quoted(columns.event)} AS event, "
        f"{quoted(columns.time)} AS time{told} FROM {source}"
    )


def _csv(path: str, log: Log, present: tuple[str, ...], *, in_parts: bool) -> str:
    """A text file read as texts only: what a value means is for us to say. Odd lines are kept aside."""
    types = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in present)
    return (
        f"read_csv({path}, delim = {literal(log.separator)}, header = true, quote = '\"', escape = '\"', "
        f"columns = {{{types}}}, null_padding = true, strict_mode = false, store_rejects = true, "
        f"compression = 'none', max_line_size = {LONGEST_LINE_BYTES}, auto_detect = false, "
        f"parallel = {str(in_parts).lower()})"
    )
