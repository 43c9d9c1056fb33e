"""What the board shows at once is what the server makes of a command a moment later."""

from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Page

from cjm_studio.board.settings import board_settings
from cjm_studio.commands import Add, Command, Gesture, Link, Move, Remove, Set, Unlink, apply
from cjm_studio.commands.order_keys import keys_for
from cjm_studio.layout import LIGHT
from cjm_studio.model import Journey, Stage, place_in_order
from tests.browser.visit import Visit
from tests.small_journeys import adding, after, linking, small_journey

pytestmark = pytest.mark.browser

_APPLIED = """async ([written, command, rules]) => {
    const { Journey } = await import("/board/journey.js");
    const { applied } = await import("/board/commands.js");
    const shown = applied(Journey.read(written), command, rules);
    return { records: [...shown.records.values()], links: [...shown.links.values()] };
}"""
_BETWEEN = """async (places) => {
    const { between } = await import("/board/order.js");
    const keys = [];
    for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, between(keys[at - 1] ?? "", keys[at] ?? ""));
    }
    return keys;
}"""


def journey() -> Journey:
    return after(
        small_journey(),
        adding("stage", "memory", name="Память"),
        adding("step", "pay", "visit", name="Оплата"),
        adding("touchpoint", "card", "pay", name="Терминал"),
        adding("sticky", "first", "queue", text="Раз"),
        adding("sticky", "second", "queue", text="Два"),
        adding("hypothesis", "idea", "visit", change="Больше касс"),
        adding("test", "trial", method="Неделя"),
        linking("tested_by", "idea", "trial"),
        linking("at", "idea", "desk"),
    )


COMMANDS: dict[str, Command] = {
    "add at the end": Add(record={"kind": "sticky", "id": "new", "text": "Новая"}, into="queue"),
    "add before": Add(record={"kind": "sticky", "id": "new"}, into="queue", before="second"),
    "add a stage first": Add(record={"kind": "stage", "id": "new", "name": "До"}, before="search"),
    "add nowhere": Add(record={"kind": "sticky", "id": "new", "text": "Где?"}),
    "set": Set(item="waits", values={"text": "Очень долго"}),
    "move into another place": Move(record="waits", into="site"),
    "move a step to another stage": Move(record="pay", into="search", before="compare"),
    "move within a place": Move(record="second", before="first"),
    "move a stage last": Move(record="search"),
    "remove a card": Remove(record="first"),
    "remove a touchpoint with what hangs on it": Remove(record="desk"),
    "remove a stage": Remove(record="visit"),
    "remove a hypothesis with its test": Remove(record="idea"),
    "link": Link(link={"kind": "felt_by", "id": "new", "source": "waits", "target": "marina"}),
    "unlink": Unlink(link="felt_by-feels-marina"),
    "several": Gesture(commands=(Remove(record="first"), Move(record="second", into="pay"))),
}


@pytest.fixture(scope="module")
def rules() -> Any:
    return board_settings("en", LIGHT)["rules"]


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_the_browser_guesses_what_a_command_does(visit: Visit, rules: Any, command: Command) -> None:
    before = journey()
    written = {
        "id": before.id,
        "records": [record.as_written() for record in before.records.values()],
        "links": [link.as_written() for link in before.links.values()],
    }
    page = at_home(visit)
    shown = page.evaluate(_APPLIED, [written, command.model_dump(mode="json"), rules])
    wanted = apply(before, command)
    in_order = sorted(wanted.records.values(), key=place_in_order)
    assert unordered(shown["records"]) == unordered([record.as_written() for record in in_order])
    assert by_id(shown["links"]) == by_id([link.as_written() for link in wanted.links.values()])


def at_home(visit: Visit) -> Page:
    """A page from which the board's modules can be loaded, without the studio around it."""
    visit.page.goto(f"{visit.studio.address}/healthz")
    return visit.page


def unordered(records: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Records of each kind in the order of their keys, without the keys."""
    ordered = sorted(records, key=lambda record: (record.get("order", ""), record["id"]))
    kinds = sorted({record["kind"] for record in records})
    return [
        (kind, [{**record, "order": ""} for record in ordered if record["kind"] == kind]) for kind in kinds
    ]


def by_id(links: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {link["id"]: link for link in links}


@pytest.mark.parametrize("places", [range(60), [0] * 60, [1] * 60, [7 * i * i for i in range(60)]])
def test_a_guessed_order_key_is_the_one_that_the_server_gives(visit: Visit, places: Any) -> None:
    keys = at_home(visit).evaluate(_BETWEEN, list(places))
    assert keys == given(places)
    assert keys == sorted(set(keys))


def given(places: Iterable[int]) -> list[str]:
    """The server's keys for one record after the other put in at these places."""
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        neighbours = [Stage(id=f"stage-{n}", order=key) for n, key in enumerate(keys)]
        before = neighbours[at].id if at < len(keys) else ""
        keys.insert(at, keys_for(neighbours, "new", before)["new"])
    return keys
