"""A log of customers who wander at random, and the questions to it answered once more in plain Python."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from cjm_studio.paths import Columns, OpenLog, opened, recognise
from cjm_studio.paths.questions import FunnelRules

EVENTS = ("a", "b", "c", "d")
START_S = 1_767_225_600  # 2026-01-01
Walk = list[tuple[int, str]]


def wandering(customers: int, seed: int) -> dict[str, Walk]:
    """Walks of up to eight events, some of them in the same second."""
    rng = Random(seed)
    walks: dict[str, Walk] = {}
    for number in range(customers):
        second, walk = START_S + rng.randrange(86_400 * 60), []
        for _ in range(rng.randint(1, 8)):
            walk.append((second, rng.choice(EVENTS)))
            second += rng.choice((0, 1, 5, 20))
        walks[f"k{number}"] = walk
    return walks


def opened_walks(folder: Path, walks: dict[str, Walk]) -> OpenLog:
    """The walks as an open log; every third customer comes by phone, and each event is worth a rouble."""
    path = folder / "log.csv"
    lines = ["customer,event,time,channel,value"]
    for number, (customer, walk) in enumerate(walks.items()):
        channel = "phone" if number % 3 == 0 else "site"
        lines += [f"{customer},{event},{second},{channel},1" for second, event in walk]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    columns = Columns("customer", "event", "time", "value", attributes=("channel",))
    return opened(recognise(path, columns))


def reached(walk: Walk, events: tuple[str, ...], rules: FunnelRules) -> int:
    """How many events of a funnel a walk comes to, by trying every chain."""
    return max((len(chain) for chain in _chains(walk, events, rules)), default=0)


def _chains(walk: Walk, events: tuple[str, ...], rules: FunnelRules) -> Iterator[tuple[int, ...]]:
    chains: list[tuple[int, ...]] = [(place,) for place, (_, event) in enumerate(walk) if event == events[0]]
    for wanted in events[1:]:
        yield from chains
        chains = [
            (*chain, place)
            for chain in chains
            for place in range(chain[-1] + 1, len(walk))
            if walk[place][1] == wanted and _allowed(walk, (*chain, place), rules)
        ]
    yield from chains


def _allowed(walk: Walk, chain: tuple[int, ...], rules: FunnelRules) -> bool:
    steps = list(pairwise(chain))
    in_step = all(walk[b][0] - walk[a][0] <= (rules.step_s or 1e9) for a, b in steps)
    in_whole = walk[chain[-1]][0] - walk[chain[0]][0] <= (rules.whole_s or 1e9)
    return in_step and in_whole and (not rules.is_strict or all(b == a + 1 for a, b in steps))


def returned(walks: dict[str, Walk]) -> Counter[tuple[str, str]]:
    """Moves to an event that was there before, from another one."""
    found: Counter[tuple[str, str]] = Counter()
    for walk in walks.values():
        for place in range(1, len(walk)):
            before = [event for _, event in walk[: place - 1]]
            source, target = walk[place - 1][1], walk[place][1]
            if source != target and target in before:
                found[source, target] += 1
    return found
