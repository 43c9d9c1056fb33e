"""Typst at work: a document and its inputs become PDF or PNG."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Literal

from cjm_studio.errors import ExportError
from cjm_studio.layout import fonts

WORKER = Path(__file__).with_name("typst_worker.py")
LONGEST_RUN_S = 180

# The largest PNG takes 1.4 GB and a core while it is made; more at once would be in each other's way.
_SEATS = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class TypstJob:
    """A document in typst's language; `inputs` is what it finds in `sys.inputs`, all of it plain text."""

    source: str
    inputs: dict[str, str]
    format: Literal["pdf", "png"]
    pixels_per_inch: float = 72


def typeset(job: TypstJob) -> bytes:
    """The finished document. Raises ExportError when typst cannot make it."""
    try:
        with _SEATS:
            done = subprocess.run(
                [sys.executable, "-P", WORKER],
                input=_message(job),
                capture_output=True,
                timeout=LONGEST_RUN_S,
            )
    except subprocess.TimeoutExpired as error:
        raise ExportError(
            "The {format} was not ready after {seconds} seconds. Export at a smaller scale, or as SVG.",
            format=job.format.upper(),
            seconds=LONGEST_RUN_S,
        ) from error
    except OSError as error:
        raise ExportError(
            "The {format} could not be made: '{program}' did not start ({reason}). "
            "Run `cjm-studio doctor`, or export as SVG.",
            format=job.format.upper(),
            program=sys.executable,
            reason=error.strerror or error,
        ) from error
    if done.returncode != 0 or not done.stdout:
        raise _failure(job, done)
    return done.stdout


def _message(job: TypstJob) -> bytes:
    return json.dumps(
        {
            "source": job.source,
            "inputs": job.inputs,
            "format": job.format,
            "pixels_per_inch": job.pixels_per_inch,
            "font_folder": str(fonts.FONT_DIR),
        },
        ensure_ascii=False,
    ).encode()


def _failure(job: TypstJob, done: subprocess.CompletedProcess[bytes]) -> ExportError:
    if done.returncode < 0:
        return ExportError(
            "The {format} could not be made: the system ended typst (signal {signal}), probably for lack of "
            "memory. Export at a smaller scale, or as SVG.",
            format=job.format.upper(),
            signal=-done.returncode,
        )
    said = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
    return ExportError(
        "The {format} could not be made: {reason}. "
        "Export as SVG, and report this together with the journey's file.",
        format=job.format.upper(),
        reason=said[-1][:300],
    )
