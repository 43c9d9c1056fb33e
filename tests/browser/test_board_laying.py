"""A change lays only what it reaches; the board shows what it would show of the whole journey."""

import random

import pytest

from cjm_studio.board.settings import board_settings
from cjm_studio.commands import Add, Command, Link, Move, Remove, Set, apply
from cjm_studio.errors import CommandRefusedError
from cjm_studio.layout import LIGHT
from cjm_studio.model import Journey
from tests.browser.test_board_guesses import at_home
from tests.browser.visit import Visit
from tests.builders import journey_of_cards

pytestmark = [pytest.mark.browser, pytest.mark.long]

ACTS = 120
HOLDERS = {
    "pain_point": "touchpoint",
    "gain": "touchpoint",
    "touchpoint": "step",
    "sticky": "step",
    "hypothesis": "stage",
    "step": "stage",
}

# Lays the journey after each command as the board does it and, from nothing, as a board that is opened then.
_LAID = """async ([written, commands, { lanes, rules }]) => {
    const { Journey } = await import("/board/journey.js");
    const { applied } = await import("/board/commands.js");
    const { layGrid, relayGrid } = await import("/board/grid.js");
    const { kindsAmong, reachOf } = await import("/board/journey_changes.js");
    const all = () => true;
    const anew = (journey) => layGrid(journey, lanes, rules.placed_by, all);
    const cards = (grid) => JSON.stringify(grid.lanes.map((lane) => [
        lane.key, lane.cells.map((cell) => [cell.key, cell.cards.map((card) => card.id)]),
    ]));
    const ways = (journey) => JSON.stringify([...journey.records.keys()].sort().map((id) =>
        [id, ...["out", "into"].map((way) => journey[way](id).map((link) => link.id).sort())]));
    let journey = Journey.read(written);
    let grid = anew(journey);
    let kept = 0;
    for (const [turn, command] of commands.entries()) {
        const before = journey;
        journey = applied(before, command, rules);
        const reach = reachOf(before, journey);
        const again = reach && relayGrid(grid, journey, all, reach, kindsAmong(reach, before, journey));
        kept += again ? 1 : 0;
        grid = again ?? anew(journey);
        const [records, links] = [[...journey.records.values()], [...journey.links.values()]];
        const fresh = Journey.read({ id: journey.id, records, links: links });
        if (cards(grid) !== cards(anew(fresh)) || ways(journey) !== ways(fresh)) return [turn, kept];
    }
    return [commands.length, kept];
}"""


@pytest.mark.parametrize("seed", range(4))
def test_what_is_laid_by_changes_is_what_is_laid_anew(visit: Visit, seed: int) -> None:
    before = journey_of_cards(60)
    acts = random_acts(before, random.Random(seed))
    written = {
        "id": before.id,
        "records": [record.as_written() for record in before.records.values()],
        "links": [link.as_written() for link in before.links.values()],
    }
    plain = [command.model_dump(mode="json") for command in acts]
    turns, kept = at_home(visit).evaluate(_LAID, [written, plain, board_settings("en", LIGHT)])
    assert turns == len(acts), acts[turns]
    assert kept > len(acts) / 4


def random_acts(journey: Journey, chance: random.Random) -> list[Command]:
    """What people could do with a journey, one act after the other."""
    acts: list[Command] = []
    while len(acts) < ACTS:
        command = random_act(journey, chance, f"new-{len(acts)}")
        try:
            journey = apply(journey, command)
        except CommandRefusedError:
            continue
        acts.append(command)
    return acts


def random_act(journey: Journey, chance: random.Random, new_id: str) -> Command:
    """A command that may or may not be refused."""
    kind = chance.choice(list(HOLDERS))
    own = ids_of(journey, kind)
    into = chance.choice(ids_of(journey, HOLDERS[kind]))
    add = Add(record={"kind": kind, "id": new_id}, into=chance.choice([into, into, ""]))
    if not own or chance.random() < 0.2:
        return add
    one = chance.choice(own)
    joined = {"id": new_id, "source": one}
    acts: list[Command] = [
        Move(record=one, into=into),
        Move(record=one, into=into, before=chance.choice([*own, ""])),
        Set(item=one, values={"evidence_level": "reported"}),
        Link(link={"kind": "felt_by", "target": "persona-0", **joined}),
        Link(link={"kind": "at", "target": into, **joined}),
        Remove(record=one),
    ]
    return chance.choices(acts, [6, 4, 4, 2, 2, 0 if kind == "step" else 1])[0]


def ids_of(journey: Journey, kind: str) -> list[str]:
    return sorted(record.id for record in journey.records.values() if record.kind == kind)
