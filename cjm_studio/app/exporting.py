"""`cjm-studio export`: what was said on the command line becomes options, and the options a file."""

import sys
from argparse import Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.errors import ExportError
from cjm_studio.language import translator
from cjm_studio.model import Journey

if TYPE_CHECKING:
    from cjm_studio.export import Options

# No template and no logo is larger; a device or a disk image would be.
MOST_BYTES = 200_000_000


def export(wanted: Namespace, language: str) -> str:
    """Write the file; what to tell afterwards. How readable it will be is said before, on standard error."""
    from cjm_studio.app.finding import find_journey
    from cjm_studio.export import (
        check_place,
        export_to,
        exported_together,
        outlook,
        outlook_in_words,
        write_atomically,
    )

    check_place(wanted.out)
    journey = find_journey(wanted.journey, wanted.store)
    options = _options(wanted, journey)
    ending = Path(wanted.out).suffix.removeprefix(".").lower()
    names = _formats(wanted.formats) if ending == "zip" else [ending]
    for name in names:
        seen = outlook(name, journey, options)
        if seen is not None:
            _say_before(f"{name.upper()}: {outlook_in_words(seen, language)}")
    if ending == "zip":
        write_atomically(Path(wanted.out), exported_together(names, journey, options))
    else:
        export_to(Path(wanted.out), journey, options)
    return translator(language)("{file} is written.", file=wanted.out)


def _say_before(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def _formats(listed: str) -> list[str]:
    names = [name.strip().lower() for name in listed.split(",") if name.strip()]
    if not names:
        raise ExportError(
            "A zip holds several formats: say which, as in --formats png,pptx,pdf. Or give another ending."
        )
    return list(dict.fromkeys(names))


def _options(wanted: Namespace, journey: Journey) -> "Options":
    from cjm_studio.app.finding import find_journey
    from cjm_studio.export import COMPARISON, Options, coloured, figures_in, lanes_in, personas_in, stages_in
    from cjm_studio.layout import THEMES, MapOptions

    against = find_journey(wanted.against, wanted.store) if wanted.against else None
    compared = against if wanted.view == COMPARISON else None
    options = Options(
        language=wanted.language or journey.head.language,
        scale=wanted.scale,
        theme=coloured(THEMES[wanted.theme], wanted.colours),
        map=MapOptions(
            columns=wanted.columns,
            teach=False,
            title=wanted.title,
            day=date.today() if wanted.date else None,
            legend=not wanted.no_legend,
            stages=stages_in(wanted.stages, journey, compared),
            personas=personas_in(wanted.personas, journey),
        ),
        view=wanted.view,
        against=against,
        slides=wanted.slides,
        figures=figures_in(wanted.figures),
        width_px=wanted.width,
        paper=wanted.paper,
        template=_content(wanted.template),
        logo=_content(wanted.logo),
    )
    lanes = lanes_in(wanted.lanes, journey, options)
    return replace(options, map=replace(options.map, lanes=lanes))


def _content(path: str) -> bytes:
    """What is in a file that was named; nothing when none was."""
    if not path:
        return b""
    try:
        file = Path(path)
        if not file.is_file():
            raise ExportError("There is no file '{path}'. Check the name and the folder.", path=path)
        if file.stat().st_size > MOST_BYTES:
            raise ExportError(
                "'{path}' is larger than {most} MB. Give a smaller file.",
                path=path,
                most=MOST_BYTES // 1_000_000,
            )
        content = file.read_bytes()
        if not content:  # no bytes would be taken for no file
            raise ExportError("'{path}' is empty. Choose another file.", path=path)
        return content
    except (OSError, ValueError) as error:
        raise ExportError("'{path}' cannot be read: {reason}.", path=path, reason=error) from error
