"""`cjm-studio paths`: what people really did, from an event log, in words or as data for programs.

Nothing heavy is imported here: `--help` must answer at once.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.app.cli_log import add_log_arguments, log_of
from cjm_studio.app.cli_overlay import add_overlay_arguments, analysed
from cjm_studio.language import Say, number, translator

if TYPE_CHECKING:
    from cjm_studio.paths import BadRows, PathReport

STANDARD_OUTPUT = "-"
MOST_TOP = 10_000
MOST_SHOWN = 40


def add_paths_arguments(parser: ArgumentParser, say: Say) -> None:
    """What can be said to `cjm-studio paths`, beside the language."""
    add_log_arguments(parser, say)
    parser.add_argument("--outcome", default="", metavar="NAME", help=say("event that is the goal"))
    parser.add_argument(
        "--engine", default="duckdb", metavar="NAME", help=say("duckdb (default), spark or postgres")
    )
    parser.add_argument(
        "--server", default="", metavar="ADDRESS", help=say("where spark or postgres runs, if not here")
    )
    parser.add_argument("--memory", default="", metavar="SIZE", help=say("most memory, for example 1GB"))
    parser.add_argument("--top", default=10, type=_top, metavar="N", help=say("how many paths to name (10)"))
    parser.add_argument(
        "--json", default=None, metavar="OUT", help=say("write the result as JSON (- is standard output)")
    )
    add_overlay_arguments(parser, say)


def run_paths(wanted: Namespace, language: str) -> int:
    """Analyse a log and say or write what was found.

    Raises LogError and whatever keeps a journey from being found.
    """
    report, more = analysed(wanted, log_of(wanted), language)
    if wanted.json is None:
        _tell(report, more.lines, language)
        return 0
    from cjm_studio.paths import as_json, write_json

    written = report.as_written() | more.written
    if wanted.json == STANDARD_OUTPUT:
        sys.stdout.write(as_json(written))
        return 0
    write_json(written, Path(wanted.json))
    sys.stdout.write(translator(language)("{file} is written.", file=wanted.json) + "\n")
    return 0


def _tell(report: "PathReport", more: list[str], language: str) -> None:
    say = translator(language)
    lines = [
        say(
            "{events} events of {customers} customers, {names} names, {paths} distinct paths.",
            events=number(report.events, language),
            customers=number(report.customers, language),
            names=number(report.event_names, language),
            paths=number(report.paths, language),
        )
    ]
    if report.outcome is not None:
        lines.append(
            say(
                "“{name}”: {customers} customers ({share} %) on {paths} paths; {enough} of them hold 80 %.",
                name=report.outcome.name,
                customers=number(report.outcome.customers, language),
                share=number(round(report.outcome.share * 100, 2), language),
                paths=number(report.outcome.paths, language),
                enough=number(report.outcome.paths_for_80_percent, language),
            )
        )
    lines += _doubts(report.bad_rows, language)
    lines += [
        f"{number(path.count, language):>8}  {_path(path.events, language)}" for path in report.top_paths
    ]
    sys.stdout.write("\n".join([*lines, *more]) + "\n")


def _path(events: tuple[str, ...], language: str) -> str:
    left = len(events) - MOST_SHOWN
    more = [f"… (+{number(left, language)})"] if left > 0 else []
    return " → ".join([*events[:MOST_SHOWN], *more])


def _doubts(rows: "BadRows", language: str) -> list[str]:
    """What is to be said about rows that could not be used, and about those to be trusted with care."""
    say = translator(language)
    told: list[str] = []
    if rows.count:
        first = ", ".join(str(row) for row in rows.first_rows) or "-"
        count = number(rows.count, language)
        told.append(say("{count} rows could not be used; the first: {rows}.", count=count, rows=first))
    if rows.repeated:
        count = number(rows.repeated, language)
        told.append(
            say(
                "{count} rows repeat the customer, event and time of the row before; they count.", count=count
            )
        )
    if rows.without_zone:
        count = number(rows.without_zone, language)
        told.append(say("{count} times have no time zone, as others do; they are taken as UTC.", count=count))
    return told


def _top(text: str) -> int:
    top = int(text) if text.isdecimal() and len(text) < 9 else 0
    if not 0 < top <= MOST_TOP:
        raise ArgumentTypeError(f"'{text[:40]}': 1-{MOST_TOP}")
    return top
