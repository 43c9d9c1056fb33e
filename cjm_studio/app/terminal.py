"""What each command of the command line does. Results go to standard output, complaints to standard error."""

import locale
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from cjm_studio.app.cli_insight import run_audit, run_insight
from cjm_studio.app.cli_paths import run_paths
from cjm_studio.app.cli_simulate import run_simulate
from cjm_studio.app.complaints import complain
from cjm_studio.errors import CjmError
from cjm_studio.language import translator


def run(wanted: Namespace) -> int:
    """Carry out a command; the exit code. Every CjmError is said in words, never as a traceback."""
    language = getattr(wanted, "language", None) or terminal_language()
    try:
        return COMMANDS[wanted.command](wanted, language)
    except CjmError as error:
        complain(error, language)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; nothing is left to say to him.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def terminal_language() -> str:
    """The language of messages: CJM_LANGUAGE, else that of the terminal, else English."""
    named = os.environ.get("CJM_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    if not named:
        named = locale.getlocale()[0] or ""
    return "ru" if named.lower().startswith("ru") else "en"


def _serve(wanted: Namespace, language: str) -> int:
    from cjm_studio.app.serving import Place, serve

    serve(
        Place(wanted.host, wanted.port), wanted.store, open_browser=not wanted.no_browser, language=language
    )
    return 0


def _new(wanted: Namespace, language: str) -> int:
    from cjm_studio.app.beginnings import new_journey
    from cjm_studio.export import write_new
    from cjm_studio.fileformat import write_journey

    say = translator(language)
    journey = new_journey(wanted.title or say("New journey"), language)
    write_new(Path(wanted.file), write_journey(journey))
    _tell(say("{file} is written: journey '{id}'.", file=wanted.file, id=journey.id))
    return 0


def _check(wanted: Namespace, language: str) -> int:
    from cjm_studio.app.finding import find_journey
    from cjm_studio.model import stages, unreachable

    say = translator(language)
    journey = find_journey(wanted.journey, wanted.store)
    for record in unreachable(journey):
        _tell(say("Note: no customer comes to '{record}' ({kind}).", record=record.id, kind=record.kind))
    counted = say.many("{count} stage", "{count} stages", len(stages(journey)))
    cards = say.many("{count} record", "{count} records", len(journey.records))
    _tell(
        say("No problems: {title}, {stages}, {cards}.", title=journey.head.name, stages=counted, cards=cards)
    )
    return 0


def _export(wanted: Namespace, language: str) -> int:
    from cjm_studio.app.exporting import export

    _tell(export(wanted, language))
    return 0


def _schema(wanted: Namespace, language: str) -> int:
    from cjm_studio.export import write_atomically
    from cjm_studio.fileformat import written_schema

    if wanted.out == "-":
        sys.stdout.write(written_schema().decode())
    else:
        write_atomically(Path(wanted.out), written_schema())
        _tell(translator(language)("{file} is written.", file=wanted.out))
    return 0


def _doctor(wanted: Namespace, language: str) -> int:
    from cjm_studio.app.doctor import examine

    lines, fit = examine(wanted.store, language)
    for line in lines:
        _tell(line)
    return 0 if fit else 1


COMMANDS: dict[str | None, Callable[[Namespace, str], int]] = {
    None: _serve,
    "new": _new,
    "check": _check,
    "export": _export,
    "audit": run_audit,
    "insight": run_insight,
    "paths": run_paths,
    "simulate": run_simulate,
    "schema": _schema,
    "doctor": _doctor,
}


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")
