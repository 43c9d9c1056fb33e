"""A client of a room as the board is one: it keeps the journey by the entries that it hears."""

import asyncio
import json
from array import array
from dataclasses import dataclass, field
from functools import lru_cache
from time import perf_counter
from typing import Any

from tests.load.wire import Wire

Items = dict[str, dict[str, Any]]


@lru_cache(maxsize=512)
def parsed(frame: bytes) -> dict[str, Any]:
    """What a frame says; two hundred clients get the same one, and it is read once."""
    said: dict[str, Any] = json.loads(frame)
    return said


@dataclass
class Witness:
    """What all clients have seen together."""

    sent_s: dict[str, float] = field(default_factory=dict)
    order: dict[int, str] = field(default_factory=dict)
    acknowledged: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    may_change_nothing: set[str] = field(default_factory=set)
    seen_ms: "array[float]" = field(default_factory=lambda: array("f"))
    done_ms: "array[float]" = field(default_factory=lambda: array("f"))
    faults: list[str] = field(default_factory=list)

    def saw(self, revision: int, act_id: str) -> None:
        """Somebody was told that this act has this revision; all must be told the same."""
        if self.order.setdefault(revision, act_id) != act_id:
            self.faults.append(f"revision {revision} is {act_id} for one and another act for others")


@dataclass
class Client:
    """One tab: an editor or a viewer."""

    number: int
    witness: Witness
    revision: int = -1
    records: Items = field(default_factory=dict)
    links: Items = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    wire: Wire | None = None
    resyncs: int = 0
    done: int = 0
    welcomed: asyncio.Event = field(default_factory=asyncio.Event)

    async def join(self, port: int, journey_id: str, *, deflate: bool = False) -> None:
        """Come in, or come back: then what was not acknowledged is sent again."""
        cookie = f"cjm-author=author-{self.number}"
        self.welcomed.clear()
        self.wire = await Wire.connect(port, f"/ws/{journey_id}", cookie, self._hear, deflate=deflate)
        hello = {"type": "hello", "client": f"tab-{self.number}", "name": f"Участник {self.number}"}
        since = self.revision if self.revision >= 0 else None
        self.wire.say(json.dumps(hello | {"since": since, "language": "ru"}))
        await asyncio.wait_for(self.welcomed.wait(), 60)
        for frame in self.waiting.values():
            self.wire.say(frame)

    def hang_up(self) -> None:
        """Lose the connection."""
        if self.wire is not None:
            self.wire.hang_up()

    def do(self, act_id: str, frame: dict[str, Any]) -> None:
        """Send an act; without a connection it waits for the next one."""
        self.witness.sent_s[act_id] = perf_counter()
        self.sent.add(act_id)
        self.waiting[act_id] = json.dumps(frame | {"id": act_id}, ensure_ascii=False)
        if self.wire is not None and not self.wire.is_closed:
            self.wire.say(self.waiting[act_id])

    def _hear(self, frame: bytes) -> None:
        said = parsed(frame)
        match said["type"]:
            case "entries":
                for entry in said["entries"]:
                    self._take(entry)
            case "done":
                self._acknowledged(said)
            case "refused" | "conflict":
                self.waiting.pop(said["id"], None)
                self.witness.refused[said["id"]] = said.get("reason", "conflict")
            case "welcome" | "resync":
                self._begin(said)
            case "bye":
                self.witness.faults.append(f"client {self.number} was sent away: {said['reason']}")

    def _begin(self, said: dict[str, Any]) -> None:
        self.resyncs += said["type"] == "resync"
        if "journey" in said:
            self.records = {record["id"]: record for record in said["journey"]["records"]}
            self.links = {link["id"]: link for link in said["journey"]["links"]}
            self.revision = said["revision"]
        for entry in said.get("entries", ()):
            self._take(entry)
        self.welcomed.set()

    def _take(self, entry: dict[str, Any]) -> None:
        revision, act_id = entry["revision"], entry["id"]
        if revision != self.revision + 1:
            self.witness.faults.append(f"client {self.number} got {revision} after {self.revision}")
        self.revision = revision
        self.witness.saw(revision, act_id)
        sent_s = self.witness.sent_s.get(act_id)
        if sent_s is not None and act_id not in self.sent:
            self.witness.seen_ms.append((perf_counter() - sent_s) * 1_000)
        for items, pairs in ((self.records, entry["records"]), (self.links, entry["links"])):
            for before, after in pairs:
                if after is None:
                    items.pop(before["id"], None)
                else:
                    items[after["id"]] = after

    def _acknowledged(self, said: dict[str, Any]) -> None:
        act_id = said["id"]
        if self.waiting.pop(act_id, None) is not None:
            self.done += 1
            self.witness.acknowledged[act_id] = said["revision"]
            self.witness.done_ms.append((perf_counter() - self.witness.sent_s[act_id]) * 1_000)
