"""The log of this visit: its file, what was seen of it, and the open log with the answers that it gave.

Nothing of it comes into a journey or outlives the visit: when the visit ends, or another log comes, the log
is closed and its file is removed.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ParamSpec, TypeVar

import streamlit as st

from cjm_studio.paths import Log, OpenLog, Preview, opened, preview
from cjm_studio.paths.questions import EVERYBODY, Filter

MEMORY = "2GB"  # beyond that an open log goes to the disk
MOST_ANSWERS = 200
LONGEST_NAME = 80

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass
class HeldLog:
    """What is on the table. `kept` and `outcome` are what the questions on the page are about.

    `chosen` is how the file was opened last: the wizard begins with it when people come back.
    """

    folder: "TemporaryDirectory[str] | None" = None
    seen: Preview | None = None
    file: Path | None = None
    log: OpenLog | None = None
    sheet: str = ""
    chosen: Log | None = None
    kept: Filter = EVERYBODY
    outcome: str = ""
    number: int = 0
    _answers: dict[Hashable, object] = field(default_factory=dict)

    def take(self, name: str, write: Callable[[Path], object]) -> None:
        """Put another log in the place of this one; `write` makes its file. Raises LogError."""
        self.clear()
        self.folder = TemporaryDirectory(prefix="cjm-log-", ignore_cleanup_errors=True)
        path = Path(self.folder.name) / _safe(name)
        try:
            write(path)
            self.seen = preview(path)
            self.file = path
        except BaseException:
            self.clear()
            raise

    def look_at(self, sheet: str) -> None:
        """See another sheet of the workbook. Raises LogError."""
        if self.file is not None:
            self.seen = preview(self.file, sheet=sheet)
            self.sheet, self.chosen = sheet, None

    def open(self, log: Log) -> None:
        """Open the log for questions; another one that was open is closed. Raises LogError."""
        self.close()
        self.chosen = log
        self.log = opened(log, memory=MEMORY)
        self.number += 1

    def close(self) -> None:
        """Close the open log and forget its answers; the file stays."""
        if self.log is not None:
            self.log.close()
        self.log, self.kept, self.outcome = None, EVERYBODY, ""
        self._answers.clear()

    def clear(self) -> None:
        """Close everything and remove the file."""
        self.close()
        if self.folder is not None:
            self.folder.cleanup()
        self.folder, self.file, self.seen, self.sheet, self.chosen = None, None, None, "", None

    def ask(
        self,
        question: Callable[Asked, Answer],
        *arguments: Asked.args,
        **named: Asked.kwargs,
    ) -> Answer:
        """The answer to a question about the open log; the same is reckoned once. Raises LogError."""
        key = (question.__module__, question.__name__, arguments[1:], tuple(sorted(named.items())))
        return self.remembered(key, lambda: question(*arguments, **named))

    def remembered(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """What `make` gives, made once for a key as long as this log is open."""
        if key not in self._answers:
            if len(self._answers) >= MOST_ANSWERS:
                self._answers.clear()
            self._answers[key] = make()
        answer: Answer = self._answers[key]  # type: ignore[assignment]  # a key is always asked for the same
        return answer


@st.cache_resource(scope="session", show_spinner=False, on_release=lambda held: held.clear())
def held_log() -> HeldLog:
    """The log of this visit."""
    return HeldLog()


def _safe(name: str) -> str:
    """A file's name without any folder; its ending, which tells the kind, is kept."""
    plain = "".join(sign for sign in Path(name.replace("\\", "/")).name if sign.isprintable() and sign != "/")
    return plain[-LONGEST_NAME:].lstrip(".") or "log.csv"
