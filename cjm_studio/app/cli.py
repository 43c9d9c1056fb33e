"""The command line: `cjm-studio` serves, the other commands work on one journey and end.

Nothing heavy is imported here: `--help` must answer at once.
"""

import argparse
import sys
from collections.abc import Sequence

from cjm_studio import __version__
from cjm_studio.app.cli_insight import add_audit_arguments, add_insight_arguments
from cjm_studio.app.cli_paths import add_paths_arguments
from cjm_studio.app.cli_simulate import add_simulate_arguments
from cjm_studio.app.export_arguments import add_export_arguments
from cjm_studio.app.terminal import run, terminal_language
from cjm_studio.language import translator

say = translator(terminal_language())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code: 0 well, 1 something is wrong, 2 wrong usage."""
    sys.exit(run(_parser().parse_args(arguments)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cjm-studio",
        description=say(
            "Customer journey maps and service blueprints. Without a command it serves the studio."
        ),
        epilog=say("JOURNEY is a *.journey.json file or the id of a stored journey."),
    )
    parser.add_argument("--version", action="version", version=f"cjm-studio {__version__}")
    _serving(parser)
    _store(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _new(commands.add_parser("new", help=say("start a journey in a new file")))
    _check(
        commands.add_parser(
            "check", help=say("say everything that is wrong with a journey; exit code 1 if anything is")
        )
    )
    _export(commands.add_parser("export", help=say("write a journey as a picture or page")))
    _audit(
        commands.add_parser("audit", help=say("look for the sixteen known mistakes; exit code 1 on errors"))
    )
    _insight(commands.add_parser("insight", help=say("write what the journey tells as JSON")))
    _paths(
        commands.add_parser("paths", help=say("find in an event log what people really did, path by path"))
    )
    _simulate(commands.add_parser("simulate", help=say("draw an event log from a journey")))
    _schema(commands.add_parser("schema", help=say("print the JSON Schema of the journey file")))
    doctor = commands.add_parser(
        "doctor", help=say("say which versions, store and fonts are used and whether they are fit")
    )
    _store(doctor)
    return parser


def _serving(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8501, help=say("port to serve on (8501)"))
    parser.add_argument(
        "--host", default="127.0.0.1", help=say("address to serve on (127.0.0.1: this machine only)")
    )
    parser.add_argument("--no-browser", action="store_true", help=say("do not open a browser"))


def _store(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    parser.add_argument(
        "--store",
        metavar="PATH",
        default=default,
        help=say("where journeys are kept (also CJM_STORE; default: your data folder)"),
    )


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=say("the file to write; it must not exist yet"))
    parser.add_argument("--title", default="", help=say("name of the journey"))
    _language(parser, say("language of the journey"))


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("journey", metavar="JOURNEY", help=say("file or stored id"))
    _language(parser, say("language of the messages"))
    _store(parser)


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("journey", metavar="JOURNEY", help=say("file or stored id"))
    add_export_arguments(parser, say)
    _language(parser, say("language of the labels (the cards keep their own)"))
    _store(parser)


def _audit(parser: argparse.ArgumentParser) -> None:
    add_audit_arguments(parser, say)
    _language(parser, say("language of the messages"))
    _store(parser)


def _insight(parser: argparse.ArgumentParser) -> None:
    add_insight_arguments(parser, say)
    _store(parser)


def _paths(parser: argparse.ArgumentParser) -> None:
    add_paths_arguments(parser, say)
    _language(parser, say("language of the messages"))
    _store(parser)


def _simulate(parser: argparse.ArgumentParser) -> None:
    add_simulate_arguments(parser, say)
    _language(parser, say("language of the messages"))
    _store(parser)


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "out", metavar="OUT", nargs="?", default="-", help=say("file to write (standard output)")
    )


def _language(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--language", choices=("ru", "en"), default=None, help=what)


def _port(text: str) -> int:
    port = int(text) if text.isdecimal() and len(text) < 9 else 0
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError(
            say("'{given}' is not a port: choose one from 1 to 65535", given=text[:40])
        )
    return port
