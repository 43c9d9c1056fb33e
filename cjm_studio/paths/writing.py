"""Files that are whole or not there: written under another name beside their own, then renamed."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cjm_studio.errors import LogError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Where to write; the file has its own name once the block has ended well. Raises LogError."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise LogError(
            "“{name}” cannot be written ({reason}). Choose another place.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def as_json(report: Mapping[str, Any]) -> str:
    """A report as it is written, for people and programs."""
    return json.dumps(report, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_json(report: Mapping[str, Any], path: Path) -> None:
    """Write a report. Raises LogError where it cannot be written."""
    with whole_file(path) as unfinished:
        unfinished.write_text(as_json(report), encoding="utf-8")
