"""What the table on the screen was built from, and how much of what was written into it is stored already.

Streamlit builds a table anew as soon as its data change, and then loses what is being typed. So the data stay
as they were while somebody works in the table; the table itself keeps the changes, all of them since it was
built, and tells them again with each new one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.app.table_rows import addition, edits, empty_row, places_of, row_of
from cjm_studio.commands import AnyCommand, Remove
from cjm_studio.model import RECORD_CLASSES, Journey, new_id

Cells = Mapping[str, Any]


@dataclass(frozen=True)
class Subject:
    """What a table shows: the records of a kind of a journey, in words of a language."""

    journey_id: str
    kind: str
    language: str


@dataclass
class Sheet:
    """The data of one table. `revision` is the one up to which it knows the journey.

    `record_ids` are those of its rows, the added ones too; "" where a row is no record yet.
    """

    subject: Subject
    key: str
    revision: int
    rows: list[dict[str, Any]]
    record_ids: list[str]
    places: dict[str, str]
    _known: dict[int, dict[str, Any]] = field(default_factory=dict)

    def commands(self, journey: Journey, state: Mapping[str, Any]) -> list[AnyCommand]:
        """What the changes in the table ask for, apart from those that were asked for already."""
        found: list[AnyCommand] = []
        for row, cells in state["edited_rows"].items():
            found += self._changes(journey, int(row), cells)
        gone = self._gone(state)
        if len(self.rows) + len(state["added_rows"]) >= len(self.record_ids):
            for place, cells in enumerate(state["added_rows"]):
                found += self._changes(journey, len(self.rows) + place, cells)
        return [*found, *(Remove(record=record_id) for record_id in gone if record_id in journey.records)]

    def has_lost_rows(self, state: Mapping[str, Any]) -> bool:
        """Whether rows were deleted: then what hung on them may have stood in this table too."""
        return bool(state["deleted_rows"]) or len(self.rows) + len(state["added_rows"]) < len(self.record_ids)

    def _changes(self, journey: Journey, row: int, cells: Cells) -> list[AnyCommand]:
        known = self._known.get(row, {})
        fresh = {name: cell for name, cell in cells.items() if name not in known or known[name] != cell}
        self._known[row] = dict(cells)
        self.record_ids += [""] * (row + 1 - len(self.record_ids))
        if record := journey.records.get(self.record_ids[row]):
            return edits(journey, record, fresh, self.places)
        if self.record_ids[row]:
            return []  # somebody has removed it meanwhile
        record_id = new_id(self.subject.kind)
        made = addition(self.subject.kind, record_id, cells, self.places)
        self.record_ids[row] = record_id if made else ""
        return made

    def _gone(self, state: Mapping[str, Any]) -> list[str]:
        """The records of deleted rows. Of the added rows the table tells only those that are left."""
        gone = [self.record_ids[row] for row in state["deleted_rows"] if row < len(self.rows)]
        left = [dict(cells) for cells in state["added_rows"]]
        for row in range(len(self.rows), len(self.record_ids)):
            if left and (left[0] == self._known.get(row) or len(left) >= len(self.record_ids) - row):
                left.pop(0)
            else:
                gone.append(self.record_ids[row])
        return gone


def new_sheet(subject: Subject, key: str, journey: Journey, revision: int) -> Sheet:
    """A sheet of the records as they are now."""
    records = journey.all_of(RECORD_CLASSES[subject.kind])
    places = places_of(journey, subject.kind, subject.language)
    rows = [row_of(journey, record, places) for record in records] or [empty_row(subject.kind)]
    record_ids = [record.id for record in records] or [""]
    return Sheet(subject, key, revision, rows, record_ids, places)
