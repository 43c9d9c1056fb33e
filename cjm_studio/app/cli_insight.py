"""`cjm-studio audit` and `cjm-studio insight`: what a journey tells, in words or as data for programs.

Nothing heavy is imported here: `--help` must answer at once.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.app.complaints import complain
from cjm_studio.errors import CjmError
from cjm_studio.language import Say, translator

if TYPE_CHECKING:
    from cjm_studio.insight.audit import Circumstances, Finding
    from cjm_studio.model import Journey

WELL, ERRORS_FOUND, UNREADABLE = 0, 1, 2
STANDARD_OUTPUT = "-"


def add_audit_arguments(parser: ArgumentParser, say: Say) -> None:
    """What can be said to `cjm-studio audit`, beside language and store."""
    parser.add_argument("journey", metavar="JOURNEY", help=say("file or stored id"))
    parser.add_argument(
        "--json", metavar="OUT", default=None, help=say("write the findings as JSON (- is standard output)")
    )


def add_insight_arguments(parser: ArgumentParser, say: Say) -> None:
    """What can be said to `cjm-studio insight`, beside the store."""
    parser.add_argument("journey", metavar="JOURNEY", help=say("file or stored id"))
    parser.add_argument(
        "--json", metavar="OUT", default=STANDARD_OUTPUT, help=say("file to write (standard output)")
    )


def run_audit(wanted: Namespace, language: str) -> int:
    """Tell what the audit finds: 1 when an error is among it, 2 when the journey cannot be read."""
    from cjm_studio.insight.audit import audit

    try:
        journey, circumstances = _surroundings(wanted)
        findings = audit(journey, circumstances)
        if wanted.json is None:
            _tell_findings(findings, language)
        else:
            _write(wanted.json, [finding.told(language) for finding in findings], language)
    except CjmError as error:
        complain(error, language)
        return UNREADABLE
    return ERRORS_FOUND if any(finding.rule.severity == "error" for finding in findings) else WELL


def run_insight(wanted: Namespace, language: str) -> int:
    """Write all results as JSON; 2 when the journey cannot be read."""
    from cjm_studio.insight.report import insight_report

    try:
        journey, circumstances = _surroundings(wanted)
        _write(wanted.json, insight_report(journey, circumstances), language)
    except CjmError as error:
        complain(error, language)
        return UNREADABLE
    return WELL


def _surroundings(wanted: Namespace) -> "tuple[Journey, Circumstances]":
    """The journey, and for a stored one the day of its last change: files keep none."""
    from cjm_studio.app.finding import find_journey, looks_like_a_file
    from cjm_studio.app.keeping import open_kept
    from cjm_studio.insight.audit import Circumstances

    journey = find_journey(wanted.journey, wanted.store)
    if looks_like_a_file(wanted.journey):
        return journey, Circumstances()
    store = open_kept(wanted.store)
    try:
        changed = next(each.changed for each in store.journeys() if each.id == wanted.journey)
    finally:
        store.close()
    return journey, Circumstances(changed.date(), date.today())


def _tell_findings(findings: "tuple[Finding, ...]", language: str) -> None:
    from cjm_studio.insight.audit import health

    say = translator(language)
    severities = {"error": say("Error"), "warning": say("Warning"), "note": say("Hint")}
    for finding in findings:
        told = finding.told(language)
        _tell(f"{severities[told['severity']]} {told['rake']}: {told['title']} [{told['code']}]")
        _tell(f"  {told['why']} {told['do']}")
    counted = say.many("{count} finding", "{count} findings", len(findings))
    _tell(
        say("{findings}. Health of the map: {score} of 100.", findings=counted, score=health(findings).score)
    )


def _write(out: str, data: Any, language: str) -> None:
    from cjm_studio.export import write_atomically

    written = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    if out == STANDARD_OUTPUT:
        sys.stdout.write(written)
    else:
        write_atomically(Path(out), written.encode())
        _tell(translator(language)("{file} is written.", file=out))


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")
