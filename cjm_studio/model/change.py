"""What differs between two states of a journey: computed, reversible, plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from cjm_studio.model.journey import Journey
from cjm_studio.model.links import Link
from cjm_studio.model.records import Record

Item = TypeVar("Item", Record, Link)


@dataclass(frozen=True)
class Change:
    """By id, each record and link before and after; None where it did not or does not exist."""

    records: Mapping[str, tuple[Record | None, Record | None]]
    links: Mapping[str, tuple[Link | None, Link | None]]

    @classmethod
    def between(cls, before: Journey, after: Journey) -> "Change":
        """What must happen to `before` to make it `after`."""
        return cls(_differences(before.records, after.records), _differences(before.links, after.links))

    @classmethod
    def putting(
        cls, journey: Journey, records: Mapping[str, Record | None], links: Mapping[str, Link | None]
    ) -> "Change":
        """What differs when these records and links are put in, or taken out where they are None."""
        return cls(_puttings(journey.records, records), _puttings(journey.links, links))

    def __bool__(self) -> bool:
        return bool(self.records or self.links)

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(
            {key: (after, before) for key, (before, after) in self.records.items()},
            {key: (after, before) for key, (before, after) in self.links.items()},
        )

    def applied_to(self, journey: Journey) -> Journey:
        """The journey with the `after` side of everything that this change touches."""
        return journey.replaced(
            {key: after for key, (_, after) in self.records.items()},
            {key: after for key, (_, after) in self.links.items()},
        )

    def as_written(self) -> dict[str, Any]:
        """The change as plain JSON data."""
        return {
            "records": [[_written(before), _written(after)] for before, after in self.records.values()],
            "links": [[_written(before), _written(after)] for before, after in self.links.values()],
        }


def _puttings(
    before: Mapping[str, Item], put: Mapping[str, Item | None]
) -> dict[str, tuple[Item | None, Item | None]]:
    return {key: (before.get(key), item) for key, item in put.items() if before.get(key) != item}


def _differences(
    before: Mapping[str, Item], after: Mapping[str, Item]
) -> dict[str, tuple[Item | None, Item | None]]:
    if before is after:
        return {}
    # Records are frozen, so an untouched one is the very same object: identity first, equality to be sure.
    changed: dict[str, tuple[Item | None, Item | None]] = {}
    for key, item in after.items():
        old = before.get(key)
        if old is not item and old != item:
            changed[key] = (old, item)
    if len(before) + sum(old is None for old, _ in changed.values()) != len(after):
        changed.update({key: (item, None) for key, item in before.items() if key not in after})
    return changed


def _written(item: Record | Link | None) -> dict[str, Any] | None:
    return None if item is None else item.as_written()
