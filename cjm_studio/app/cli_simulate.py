"""`cjm-studio simulate`: an event log drawn from a journey or of a known shape.

Nothing heavy is imported here: `--help` must answer at once.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from cjm_studio.errors import LogError
from cjm_studio.language import Say, number, translator


def add_simulate_arguments(parser: ArgumentParser, say: Say) -> None:
    """What can be said to `cjm-studio simulate`, beside language and store."""
    parser.add_argument("journey", metavar="JOURNEY", nargs="?", default="", help=say("file or stored id"))
    parser.add_argument(
        "--customers", type=_count, default=10_000, metavar="N", help=say("how many (10,000)")
    )
    parser.add_argument(
        "--seed", type=_count, default=7, metavar="N", help=say("what the draws begin with (7)")
    )
    parser.add_argument(
        "--preset", choices=("retailer",), default=None, help=say("a known shape in the place of a journey")
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="LOG", help=say("file to write: .parquet or .csv")
    )


def run_simulate(wanted: Namespace, language: str) -> int:
    """Draw a log and write it. Raises LogError and whatever keeps the journey from being found."""
    from cjm_studio.app.finding import find_journey
    from cjm_studio.paths import simulate_journey, simulate_retailer, write_log

    if bool(wanted.journey) == bool(wanted.preset):
        raise LogError("Give a journey or a preset, one of the two.")
    if wanted.preset:
        log = simulate_retailer(wanted.customers, wanted.seed)
    else:
        log = simulate_journey(find_journey(wanted.journey, wanted.store), wanted.customers, wanted.seed)
    write_log(log, Path(wanted.output))
    say = translator(language)
    told = say(
        "{file} is written: {events} events.", file=wanted.output, events=number(log.num_rows, language)
    )
    sys.stdout.write(told + "\n")
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise ArgumentTypeError(text[:40])
    return int(text)
