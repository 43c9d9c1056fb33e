"""What the library shows of each journey, and how it is found by its title."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from cjm_studio.model import PLACED_BY, Change, Journey, Record
from cjm_studio.store.tables import journeys

# What people count as cards: all that stands in a place, but columns and points of curves.
CARD_KINDS = frozenset(PLACED_BY) - {"step", "score"}

HEAD_COLUMNS = ("title", "title_folded", "language", "kind")
COUNTED = ("stages", "cards")

# A title is shorter than this, so nothing is found for a longer query.
LONGEST_QUERY = 500


@dataclass(frozen=True)
class Summary:
    """A journey as the library shows it. `kind` is as_is, to_be or actual; `language` that of its cards."""

    id: str
    title: str
    language: str
    kind: str
    revision: int
    created: datetime
    changed: datetime
    stages: int
    cards: int


def folded(text: str) -> str:
    """A text as it is compared: without case, ё like е, and composed letters like plain ones."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).replace("ё", "е")


def head_columns(journey: Journey) -> dict[str, str]:
    """What the row of a journey takes from its head record."""
    head = journey.head
    return {
        "title": head.name,
        "title_folded": folded(head.name),
        "language": head.language,
        "kind": head.journey_kind,
    }


def counts(records: Iterable[Record]) -> dict[str, int]:
    """How many stages and cards are among the records."""
    kinds = [record.kind for record in records]
    return {"stages": kinds.count("stage"), "cards": sum(kind in CARD_KINDS for kind in kinds)}


def growth(change: Change) -> dict[str, int]:
    """How many more stages and cards there are after a change; below zero where it takes some away."""
    come = counts(after for _, after in change.records.values() if after is not None)
    gone = counts(before for before, _ in change.records.values() if before is not None)
    return {f"more_{name}": come[name] - gone[name] for name in COUNTED}


def read_summaries(connection: Connection, query: str, *, in_bin: bool) -> tuple[Summary, ...]:
    """The journeys whose titles hold every word of the query, the last changed first."""
    if len(query) > LONGEST_QUERY:
        return ()
    discarded = journeys.c.discarded_ms
    wanted = select(journeys).where(discarded.is_not(None) if in_bin else discarded.is_(None))
    for word in folded(query).split():
        wanted = wanted.where(journeys.c.title_folded.contains(word, autoescape=True))
    return tuple(map(_summary, connection.execute(wanted.order_by(journeys.c.recency.desc(), journeys.c.id))))


def _summary(row: Any) -> Summary:
    return Summary(
        id=row.id,
        title=row.title,
        language=row.language,
        kind=row.kind,
        revision=row.revision,
        created=_time(row.created_ms),
        changed=_time(row.changed_ms),
        stages=row.stages,
        cards=row.cards,
    )


def _time(time_ms: int) -> datetime:
    return datetime.fromtimestamp(time_ms / 1_000, UTC)
