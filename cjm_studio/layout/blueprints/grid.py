"""Cards to cells: which row and which slot each card of a blueprint stands in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cjm_studio.layout.blueprints.lanes import BlueprintLane
from cjm_studio.layout.blueprints.slots import Slots
from cjm_studio.model import Journey, Record, Touchpoint


class Cell(NamedTuple):
    """A place for one card; rows count from the top, columns from the left."""

    row: int
    column: int


@dataclass(frozen=True)
class Grid:
    """Cards by id to their cells; `row_lanes` says to which lane each row belongs.

    `least_heights` has the rows that need some height whatever cards stand in them, in pixels.
    """

    cells: Mapping[str, Cell]
    row_lanes: tuple[int, ...]
    columns: int
    least_heights: Mapping[int, float] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return len(self.row_lanes)

    def taken(self) -> frozenset[Cell]:
        """The cells in which a card stands."""
        return frozenset(self.cells.values())


def lay_grid(journey: Journey, lanes: tuple[BlueprintLane, ...], slots: Slots) -> Grid:
    """Every card in the slot of the touchpoint that it serves; what shares a slot is stacked."""
    served = _served(journey, slots)
    cells: dict[str, Cell] = {}
    row_lanes: list[int] = []
    for number, lane in enumerate(lanes):
        top = len(row_lanes)
        taken: set[Cell] = set()
        for record in _in_order(lane.records, journey, slots):
            cell = _free_cell(_wanted(record, journey, slots, served), top, taken)
            taken.add(cell)
            cells[record.id] = cell
        height = max((cell.row - top + 1 for cell in taken), default=1)
        row_lanes += [number] * height
    return Grid(cells, tuple(row_lanes), slots.count)


def _free_cell(columns: list[int], top: int, taken: set[Cell]) -> Cell:
    row = top
    while True:
        for column in columns:
            if Cell(row, column) not in taken:
                return Cell(row, column)
        row += 1


def _in_order(records: Iterable[Record], journey: Journey, slots: Slots) -> list[Record]:
    return sorted(records, key=lambda record: _home(record, journey, slots)[0])


def _home(record: Record, journey: Journey, slots: Slots) -> tuple[int, int]:
    """The first and last slot that the record may stand in."""
    spans = slots.spans
    if isinstance(record, Touchpoint):
        found = [spans[record.id]] if record.id in spans else []
    else:
        places = [link.target for link in journey.out(record.id, "part_of")]
        places += [link.source for link in journey.into(record.id, "measured_by")]
        found = [spans[place] for place in places if place in spans]
    return (found[0].first, found[0].last) if found else (0, 0)


def _wanted(record: Record, journey: Journey, slots: Slots, served: Mapping[str, int]) -> list[int]:
    """Slots from the best to the last resort: that of the touchpoint it serves, then others of its step."""
    first, last = _home(record, journey, slots)
    own = list(range(first, last + 1))
    best = served.get(record.id, first)
    return [best, *(slot for slot in own if slot != best)] if best in own else own


def _served(journey: Journey, slots: Slots) -> dict[str, int]:
    """The slot of the first touchpoint that each record helps to deliver, directly or through others."""
    served: dict[str, int] = {}
    for touchpoint in slots.touchpoints:
        if touchpoint.id not in slots.spans:
            continue
        waiting = [touchpoint.id]
        while waiting:
            for link in journey.out(waiting.pop(), "delivered_by"):
                if link.target not in served:
                    served[link.target] = slots.spans[touchpoint.id].first
                    waiting.append(link.target)
    return served
