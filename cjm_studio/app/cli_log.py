"""Which event log a command is about: its file, what its columns mean, what makes a case.

Nothing heavy is imported here: `--help` must answer at once.
"""

import math
import shlex
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from cjm_studio.errors import LogError
from cjm_studio.language import Say

if TYPE_CHECKING:
    from cjm_studio.paths import Columns, Log

MOST_MINUTES = 60 * 24 * 366


def add_log_arguments(parser: ArgumentParser, say: Say) -> None:
    """The log and its columns; XES names its columns itself."""
    parser.add_argument(
        "log", metavar="LOG", help=say("event log: CSV, Parquet, XLSX, XES; also .csv.gz, .xes.gz")
    )
    parser.add_argument("--case", default="", metavar="COLUMN", help=say("column of the customer"))
    parser.add_argument("--event", default="", metavar="COLUMN", help=say("column of the event"))
    parser.add_argument("--time", default="", metavar="COLUMN", help=say("column of the time"))
    parser.add_argument("--value", default="", metavar="COLUMN", help=say("column of the value, as money"))
    parser.add_argument("--sheet", default="", metavar="NAME", help=say("sheet of an Excel file (the first)"))
    parser.add_argument(
        "--sessions",
        default=None,
        type=_minutes,
        metavar="MINUTES",
        help=say("a longer silence of a customer begins a new case"),
    )
    parser.add_argument(
        "--lifecycle",
        default="",
        metavar="STATE",
        help=say("only events in this state, for example complete"),
    )


def log_of(wanted: Namespace) -> "Log":
    """The log that is asked for. Raises LogError."""
    from cjm_studio.paths import Columns, recognise

    columns = Columns(wanted.case, wanted.event, wanted.time, wanted.value)
    log = recognise(wanted.log, columns, sheet=wanted.sheet)
    if not (log.columns.case and log.columns.event and log.columns.time):
        raise _unsaid(wanted)
    if wanted.lifecycle and not log.columns.lifecycle:
        log = replace(log, columns=replace(log.columns, lifecycle=_state_column(wanted)))
    gap_s = wanted.sessions * 60 if wanted.sessions else None
    return replace(log, sessions_gap_s=gap_s, lifecycle=wanted.lifecycle)


def _unsaid(wanted: Namespace) -> LogError:
    """What to add to the command, with the columns that seem to be meant."""
    from cjm_studio.paths import preview

    shown = preview(wanted.log, sheet=wanted.sheet)
    guessed: Columns = shown.guess
    told = {
        "--case": wanted.case or guessed.case,
        "--event": wanted.event or guessed.event,
        "--time": wanted.time or guessed.time,
    }
    return LogError(
        "Say which columns hold the customer, the event and the time; perhaps {options}. Columns: {columns}.",
        options=" ".join(
            f"{option} {shlex.quote(name) if name else 'COLUMN'}" for option, name in told.items()
        ),
        columns=", ".join(shown.columns),
    )


def _state_column(wanted: Namespace) -> str:
    from cjm_studio.paths import preview

    shown = preview(wanted.log, sheet=wanted.sheet)
    if not shown.guess.lifecycle:
        raise LogError(
            "“{log}” has no column with the states of events. Leave --lifecycle out. Columns: {columns}.",
            log=wanted.log,
            columns=", ".join(shown.columns),
        )
    return shown.guess.lifecycle


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = math.nan
    if not 0 < minutes <= MOST_MINUTES:
        raise ArgumentTypeError(f"'{text[:40]}': 0-{MOST_MINUTES}")
    return minutes
