"""A workshop of robots on a real server: what was acknowledged is kept, and all end with the same journey."""

import asyncio
from contextlib import ExitStack
from pathlib import Path

import pytest

from cjm_studio.store import open_store
from tests.app.studio import Studio, serving
from tests.builders import journey_of_cards
from tests.load.workshop import JOURNEY_ID, Workshop, faults

pytestmark = pytest.mark.long


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "studio.db")
    store.create(journey_of_cards(100), "load")
    store.close()
    return tmp_path


def answered(workshop: Workshop) -> int:
    return len(workshop.witness.acknowledged) + len(workshop.witness.refused)


def test_a_workshop_of_half_a_minute_loses_nothing(folder: Path) -> None:
    async def meet(studio: Studio) -> Workshop:
        workshop = Workshop(studio.port, editors=12, viewers=20)
        await workshop.gather()
        working = asyncio.create_task(workshop.work(30))
        await asyncio.sleep(5)
        cut = [workshop.clients[0], workshop.clients[11], workshop.clients[-1]]
        for client in cut:
            client.hang_up()
        await asyncio.sleep(5)
        for client in cut:
            await client.join(studio.port, JOURNEY_ID)
        await working
        await workshop.settle()
        workshop.leave()
        return workshop

    with serving(folder) as studio:
        workshop = asyncio.run(meet(studio))
        assert faults(workshop, studio.store) == []
    assert answered(workshop) == len(workshop.witness.sent_s) > 500


def test_a_killed_server_has_kept_what_it_acknowledged_and_does_the_rest_once(folder: Path) -> None:
    async def meet(servers: ExitStack) -> Workshop:
        studio = servers.enter_context(serving(folder))
        workshop = Workshop(studio.port, editors=8, viewers=4, per_second=9)
        await workshop.gather()
        working = asyncio.create_task(workshop.work(4))
        await asyncio.sleep(2)
        studio.process.kill()
        await working
        assert any(client.waiting for client in workshop.clients)
        again = await asyncio.to_thread(servers.enter_context, serving(folder))
        for client in workshop.clients:
            await client.join(again.port, JOURNEY_ID)
        await workshop.settle()
        workshop.leave()
        return workshop

    with ExitStack() as servers:
        workshop = asyncio.run(meet(servers))
        assert faults(workshop, folder / "studio.db") == []
    assert answered(workshop) == len(workshop.witness.sent_s) > 100
