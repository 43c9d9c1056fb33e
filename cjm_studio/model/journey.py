"""The journey: records and links by id, frozen, with a quick way from a record to its links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model.links import Link
from cjm_studio.model.records import JourneyHead, Record

AnyKind = TypeVar("AnyKind", bound=Record)


@dataclass(frozen=True)
class Adjacency:
    """The links of each record, going out and coming in."""

    out: dict[str, tuple[Link, ...]]
    into: dict[str, tuple[Link, ...]]

    @classmethod
    def of(cls, links: Iterable[Link]) -> "Adjacency":
        out: dict[str, list[Link]] = {}
        into: dict[str, list[Link]] = {}
        for link in links:
            out.setdefault(link.source, []).append(link)
            into.setdefault(link.target, []).append(link)
        return cls({k: tuple(v) for k, v in out.items()}, {k: tuple(v) for k, v in into.items()})

    def patched(self, gone: Iterable[Link], come: Iterable[Link]) -> "Adjacency":
        """The same with some links taken out and others put in, without reading all of them again."""
        out, into = dict(self.out), dict(self.into)
        for link in gone:
            out[link.source] = tuple(other for other in out[link.source] if other.id != link.id)
            into[link.target] = tuple(other for other in into[link.target] if other.id != link.id)
        for link in come:
            out[link.source] = (*out.get(link.source, ()), link)
            into[link.target] = (*into.get(link.target, ()), link)
        return Adjacency(out, into)


@dataclass(frozen=True)
class Journey:
    """Records and links by id. Plain data: no coordinates, no screen, no database.

    `records[id]` is the JourneyHead. Neither mapping is ever changed in place.
    """

    id: str
    records: Mapping[str, Record]
    links: Mapping[str, Link] = field(default_factory=dict)

    @property
    def head(self) -> JourneyHead:
        """Title and frame of the journey."""
        head = self.records[self.id]
        assert isinstance(head, JourneyHead)
        return head

    @cached_property
    def _adjacency(self) -> Adjacency:
        return Adjacency.of(self.links.values())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for record in self.records.values():
            found.setdefault(record.kind, []).append(record)
        return {kind: tuple(sorted(records, key=place_in_order)) for kind, records in found.items()}

    def all_of(self, kind: type[AnyKind]) -> tuple[AnyKind, ...]:
        """Every record of a class, in order."""
        found = self._by_kind.get(kind.model_fields["kind"].default, ())
        return tuple(record for record in found if isinstance(record, kind))

    def record(self, record_id: str) -> Record:
        """The record with this id. Raises CommandRefusedError when there is none."""
        try:
            return self.records[record_id]
        except KeyError:
            raise CommandRefusedError(
                "There is no record '{record}' in this journey: somebody may have removed it. "
                "Choose another one.",
                record=record_id,
            ) from None

    def out(self, record_id: str, *kinds: str) -> tuple[Link, ...]:
        """The links that leave a record, of these kinds (or of all)."""
        links = self._adjacency.out.get(record_id, ())
        return tuple(link for link in links if link.kind in kinds) if kinds else links

    def into(self, record_id: str, *kinds: str) -> tuple[Link, ...]:
        """The links that come to a record, of these kinds (or of all)."""
        links = self._adjacency.into.get(record_id, ())
        return tuple(link for link in links if link.kind in kinds) if kinds else links

    def replaced(
        self,
        records: Mapping[str, Record | None],
        links: Mapping[str, Link | None] | None = None,
    ) -> "Journey":
        """The journey with these records and links put in, or taken out where they are None."""
        links = links or {}
        after = Journey(self.id, _patched(self.records, records), _patched(self.links, links))
        if links and "_adjacency" in self.__dict__:
            gone = [self.links[key] for key in links if key in self.links]
            come = [link for link in links.values() if link is not None]
            after.__dict__["_adjacency"] = self._adjacency.patched(gone, come)
        elif "_adjacency" in self.__dict__:
            after.__dict__["_adjacency"] = self._adjacency
        return after


Item = TypeVar("Item", Record, Link)


def _patched(items: Mapping[str, Item], changes: Mapping[str, Item | None]) -> Mapping[str, Item]:
    if not changes:
        return items
    patched = dict(items)
    for key, item in changes.items():
        if item is None:
            patched.pop(key, None)
        else:
            patched[key] = item
    return patched


def place_in_order(record: Record) -> tuple[str, str]:
    """The sort key of a record among its siblings: order key, then id so that ties are stable."""
    return getattr(record, "order", ""), record.id
