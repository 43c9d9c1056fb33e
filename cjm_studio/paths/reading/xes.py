"""Event logs in XES, the format of process mining: one event after the other, never the whole tree.

Attributes of a trace are told as "case:" and their key, those of an event by their key alone. Only plain
values count, not lists and not attributes of attributes.
"""

from collections.abc import Iterator
from pathlib import Path

from cjm_studio.paths.reading.safe_xml import Listener
from cjm_studio.paths.reading.unpacking import chunks

CASE = "case:concept:name"
PLAIN = {"string", "date", "int", "float", "boolean", "id"}


def xes_events(path: Path) -> Iterator[dict[str, str]]:
    """The events of a log with the attributes of their trace. Raises LogError for what is no XES."""
    reader = _Reader(path.name)
    for _ in reader.hear(chunks(path)):
        yield from reader.taken()


class _Reader(Listener):
    """Collects events until somebody takes them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._traces = 0
        self._trace: dict[str, str] = {}
        self._event: dict[str, str] = {}
        self._events: list[dict[str, str]] = []

    def taken(self) -> list[dict[str, str]]:
        """The events read since the last call."""
        events, self._events = self._events, []
        return events

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.text = ""  # values are attributes; what stands between elements is only their layout
        inside = self.open[-1] if self.open else ""
        if tag in PLAIN and "key" in attributes:
            if inside == "event":
                self._event[attributes["key"]] = attributes.get("value", "")
            elif inside == "trace":
                self._trace["case:" + attributes["key"]] = attributes.get("value", "")
        elif tag == "trace":
            self._traces += 1
            self._trace = {CASE: str(self._traces)}
        elif tag == "event":
            self._event = {}

    def end(self, tag: str) -> None:
        if tag == "event":
            self._events.append(self._trace | self._event)
