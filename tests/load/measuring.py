"""A workshop of robots on a server of its own, measured while it is at work."""

import asyncio
import os
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from cjm_studio.store import open_store
from tests.app.studio import Studio, serving
from tests.builders import journey_of_cards
from tests.load.figures import fairness, fsync_ms, percentiles
from tests.load.workshop import Workshop, faults

CARDS = 500
COMPRESSION = "[server]\nenableWebsocketCompression = true\n"
# Python reads this file when it starts, so that the studio needs no setting that only a test would use.
TICK = "from cjm_studio.live import room\nroom.NEWS_TICK_S = {tick_s}\n"


@dataclass(frozen=True)
class Plan:
    """Who works how long; `tick_ms`: for how long news are gathered, None for the studio's own choice."""

    editors: int = 50
    viewers: int = 150
    seconds: float = 300
    per_second: float = 2.0
    deflate: bool = False
    tick_ms: float | None = None


class Meter:
    """What the server and the robots use while the block runs: cores on average, and memory at most."""

    def __init__(self, process_id: int) -> None:
        self.server_cores = 0.0
        self.robots_cores = 0.0
        self.rss_mb = 0.0
        self._server, self._robots = psutil.Process(process_id), psutil.Process()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Meter":
        self._server.cpu_percent()
        self._robots.cpu_percent()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server_cores = self._server.cpu_percent() / 100
        self.robots_cores = self._robots.cpu_percent() / 100
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(0.5):
            self.rss_mb = max(self.rss_mb, self._server.memory_info().rss / 1e6)


def measure(plan: Plan) -> tuple[dict[str, Any], list[str]]:
    """The figures of a workshop, and the promises that were broken in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = open_store(folder / "studio.db")
        store.create(journey_of_cards(CARDS), "load")
        store.close()
        with serving(folder, environment=_settings(folder, plan)) as studio:
            workshop = Workshop(
                studio.port, plan.editors, plan.viewers, plan.per_second, deflate=plan.deflate
            )
            meter, wrong = asyncio.run(_run(studio, workshop, plan.seconds))
            wrong += faults(workshop, studio.store)
        figures = _report(plan, workshop, meter) | {"fsync_ms": fsync_ms(folder), "faults": len(wrong)}
    return figures, wrong


async def _run(studio: Studio, workshop: Workshop, seconds: float) -> tuple[Meter, list[str]]:
    await workshop.gather()
    with Meter(studio.process.pid) as meter:
        await workshop.work(seconds)
    try:
        await workshop.settle()
    except TimeoutError:
        return meter, ["some acts were not answered, or not told to all, long after the last of them"]
    return meter, []


def _settings(folder: Path, plan: Plan) -> dict[str, str]:
    """The environment of the server, and the files that it reads besides."""
    if plan.deflate:
        (folder / ".streamlit").mkdir()
        (folder / ".streamlit" / "config.toml").write_text(COMPRESSION, "utf-8")
    if plan.tick_ms is None:
        return {"HOME": str(folder)}
    tick_s = plan.tick_ms / 1_000 / (plan.editors + plan.viewers)
    (folder / "sitecustomize.py").write_text(TICK.format(tick_s=tick_s), "utf-8")
    return {"HOME": str(folder), "PYTHONPATH": str(folder)}


def _report(plan: Plan, workshop: Workshop, meter: Meter) -> dict[str, Any]:
    witness = workshop.witness
    received = sum(client.wire.received_bytes for client in workshop.clients if client.wire)
    return vars(plan) | {
        "sent": len(witness.sent_s),
        "acknowledged": len(witness.acknowledged),
        "refused": len(witness.refused),
        "resyncs": sum(client.resyncs for client in workshop.clients),
        "seen_ms": percentiles(witness.seen_ms),
        "done_ms": percentiles(witness.done_ms),
        "fairness": fairness([client.done for client in workshop.clients[: workshop.editors]]),
        "server_cores": round(meter.server_cores, 2),
        "robots_cores": round(meter.robots_cores, 2),
        "server_rss_mb": round(meter.rss_mb),
        "received_mb_per_s": round(received / 1e6 / plan.seconds, 2),
        "load_average": os.getloadavg()[0],
    }
