"""Fractional order keys: a record gets a key between its neighbours, so that nobody else has to move."""

from collections.abc import Sequence

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

from cjm_studio.model import Record

# 10,000 inserts at one spot would make keys of 2,000 letters; past this length all siblings get new ones.
LONGEST_KEY = 48


def keys_for(siblings: Sequence[Record], newcomer: str, before: str) -> dict[str, str]:
    """Order keys by id that put `newcomer` in front of the sibling `before` (or last when that is empty).

    `siblings` are in order and without the newcomer. Usually only the newcomer gets a key; when the
    neighbours' keys leave no room (equal, unreadable or too long) every sibling does.
    """
    ids = [record.id for record in siblings]
    place = ids.index(before) if before in ids else len(ids)
    lower = _key(siblings[place - 1]) if place > 0 else None
    upper = _key(siblings[place]) if place < len(ids) else None
    try:
        key = generate_key_between(lower, upper)
    except (FIError, IndexError, ValueError):
        key = ""
    if key and len(key) <= LONGEST_KEY and "" not in (lower, upper):
        return {newcomer: key}
    ids.insert(place, newcomer)
    return dict(zip(ids, generate_n_keys_between(None, None, len(ids)), strict=True))


def _key(record: Record) -> str:
    return str(getattr(record, "order", ""))
