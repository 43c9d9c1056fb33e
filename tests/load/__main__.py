"""The load test: `make load EDITORS=50 VIEWERS=150 SECONDS=300`. Its last line is JSON with the figures."""

import argparse
import asyncio
import json
import os
import sys
import tempfile
import threading
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


class Meter:
    """What a process uses while the block runs: cores on average, and memory at most."""

    def __init__(self, process_id: int) -> None:
        self.cores = 0.0
        self.rss_mb = 0.0
        self._process = psutil.Process(process_id)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Meter":
        self._process.cpu_percent()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.cores = self._process.cpu_percent() / 100
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(0.5):
            self.rss_mb = max(self.rss_mb, self._process.memory_info().rss / 1e6)


async def run(studio: Studio, workshop: Workshop, seconds: float) -> Meter:
    """A whole workshop, measured while it is at work."""
    await workshop.gather()
    with Meter(studio.process.pid) as meter:
        await workshop.work(seconds)
    await workshop.settle()
    return meter


def report(workshop: Workshop, meter: Meter, seconds: float) -> dict[str, Any]:
    """The figures of a workshop."""
    witness = workshop.witness
    return {
        "editors": workshop.editors,
        "viewers": workshop.viewers,
        "seconds": seconds,
        "deflate": workshop.deflate,
        "sent": len(witness.sent_s),
        "acknowledged": len(witness.acknowledged),
        "refused": len(witness.refused),
        "resyncs": sum(client.resyncs for client in workshop.clients),
        "seen_ms": percentiles(witness.seen_ms),
        "done_ms": percentiles(witness.done_ms),
        "fairness": fairness([client.done for client in workshop.clients[: workshop.editors]]),
        "server_cores": round(meter.cores, 2),
        "server_rss_mb": round(meter.rss_mb),
        "received_mb_per_s": round(
            sum(client.wire.received_bytes for client in workshop.clients if client.wire) / 1e6 / seconds, 2
        ),
        "load_average": os.getloadavg()[0],
    }


def main() -> None:
    """Run one workshop and leave with 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--editors", type=int, default=50)
    parser.add_argument("--viewers", type=int, default=150)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--per-second", type=float, default=2.0, help="acts of each editor")
    parser.add_argument("--deflate", action="store_true", help="compress the frames")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = open_store(folder / "studio.db")
        store.create(journey_of_cards(CARDS), "load")
        store.close()
        if wanted.deflate:
            (folder / ".streamlit").mkdir()
            (folder / ".streamlit" / "config.toml").write_text(COMPRESSION, "utf-8")
        with serving(folder, environment={"HOME": name}) as studio:
            workshop = Workshop(
                studio.port, wanted.editors, wanted.viewers, wanted.per_second, deflate=wanted.deflate
            )
            meter = asyncio.run(run(studio, workshop, wanted.seconds))
            wrong = faults(workshop, studio.store)
        figures = report(workshop, meter, wanted.seconds)
        figures |= {"fsync_ms": fsync_ms(folder), "faults": len(wrong)}
    sys.stderr.write("".join(f"{fault}\n" for fault in wrong[:20]))
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
