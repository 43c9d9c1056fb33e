"""A workshop of robots: editors who write at random, viewers who look on, and what must hold at its end."""

import asyncio
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cjm_studio.store import open_store
from tests.load.client import Client, Witness

JOURNEY_ID = "journey-1"
WORDS = ("клиент", "ждёт", "ответа", "не понимает", "где его заявка", "звонит", "второй раз", "уходит")
SETTLE_S = 30


@dataclass
class Workshop:
    """Clients of one journey on a server at a port of this machine."""

    port: int
    editors: int
    viewers: int
    per_second: float = 2.0
    deflate: bool = False
    witness: Witness = field(default_factory=Witness)
    clients: list[Client] = field(default_factory=list)
    chance: random.Random = field(default_factory=lambda: random.Random(1))

    async def gather(self) -> None:
        """Everybody comes in."""
        self.clients = [Client(number, self.witness) for number in range(self.editors + self.viewers)]
        for client in self.clients:
            await client.join(self.port, JOURNEY_ID, deflate=self.deflate)

    async def work(self, seconds: float) -> None:
        """Editors write, each at his own times, whatever the answers take."""
        await asyncio.gather(*(self._write(client, seconds) for client in self.clients[: self.editors]))

    async def settle(self) -> None:
        """Wait until everything is answered and everybody has heard of everything."""
        async with asyncio.timeout(SETTLE_S):
            while not self._is_quiet():
                await asyncio.sleep(0.05)

    def leave(self) -> None:
        """Everybody goes."""
        for client in self.clients:
            client.hang_up()

    def _is_quiet(self) -> bool:
        last = max(self.witness.acknowledged.values(), default=0)
        return all(not client.waiting and client.revision >= last for client in self.clients)

    async def _write(self, client: Client, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        due = loop.time() + self.chance.random() / self.per_second
        while due < end:
            await asyncio.sleep(max(0.0, due - loop.time()))
            act_id = f"{self.chance.getrandbits(128):032x}"
            client.do(act_id, self._act(client, act_id))
            due += self.chance.uniform(0.5, 1.5) / self.per_second

    def _act(self, client: Client, act_id: str) -> dict[str, Any]:
        chance = self.chance.random()
        if chance < 0.05:
            return {"type": "undo"}
        if chance < 0.07:
            return {"type": "redo"}
        return {"type": "do", "command": self._command(client, act_id, chance)}

    def _command(self, client: Client, act_id: str, chance: float) -> dict[str, Any]:
        kinds: dict[str, list[str]] = {}
        for record in client.records.values():
            kinds.setdefault(record["kind"], []).append(record["id"])
        some = self.chance.choice
        text = " ".join((*self.chance.choices(WORDS, k=8), act_id[:8]))
        if chance < 0.2:
            record = {"kind": "pain_point", "id": f"pain_point-{act_id[:20]}", "text": text}
            return {"kind": "add", "record": record, "into": some(kinds["touchpoint"])}
        if chance < 0.3:
            self.witness.may_change_nothing.add(act_id)  # it may stand there already
            return {"kind": "move", "record": some(kinds["touchpoint"]), "into": some(kinds["step"])}
        if chance < 0.35:
            return {"kind": "remove", "record": some(kinds["pain_point"])}
        return {"kind": "set", "item": some(kinds["pain_point"] + kinds["gain"]), "values": {"text": text}}


def faults(workshop: Workshop, path: Path) -> list[str]:
    """What is wrong at the end, by the store's own word: nothing, if the rooms keep their promises."""
    store = open_store(path)
    kept, history = store.journey(JOURNEY_ID), store.history(JOURNEY_ID)
    store.close()
    witness = workshop.witness
    logged = {entry.command_id: entry.revision for entry in history}
    found = list(witness.faults)
    for act_id, revision in witness.acknowledged.items():
        if logged.get(act_id) != revision and (act_id in logged or act_id not in witness.may_change_nothing):
            found.append(f"{act_id} was acknowledged as {revision} and kept as {logged.get(act_id)}")
    found += [f"{act_id} was told and not kept" for act_id in witness.order.values() if act_id not in logged]
    found += [
        f"{act_id} was kept, not acknowledged" for act_id in logged if act_id not in witness.acknowledged
    ]
    records = {key: record.as_written() for key, record in kept.journey.records.items()}
    links = {key: link.as_written() for key, link in kept.journey.links.items()}
    for client in workshop.clients:
        if (client.revision, client.records, client.links) != (kept.revision, records, links):
            found.append(f"client {client.number} ends with another journey at revision {client.revision}")
    return found
