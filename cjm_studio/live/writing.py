"""What the server says, as JSON text. What many clients get is written once."""

import json
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from cjm_studio.errors import TextConflictError


def plain_text(plain: Any) -> str:
    """Plain data as compact JSON."""
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@lru_cache(maxsize=4_096)
def public_id(author: str) -> str:
    """What others may know an author by: his own mark is the key to his undo, so it stays between us."""
    return "p" + blake2b(author.encode(), digest_size=6, person=b"cjm-live").hexdigest()


def entries_text(entries: Iterable[str]) -> str:
    """The field of a frame that holds entries, which were written before."""
    return f'"entries":[{",".join(entries)}]'


def entries_frame(entries: Iterable[str]) -> str:
    """News: nothing but entries."""
    return f'{{"type":"entries",{entries_text(entries)}}}'


def people_frame(people: list[dict[str, Any]]) -> str:
    """Who is here and where."""
    return plain_text({"type": "people", "people": people})


def spotlight_frame(author: str) -> str:
    """Who is followed now; nobody when the author is ""."""
    return plain_text({"type": "spotlight", "by": spotlight_id(author)})


def spotlight_id(author: str) -> str:
    """Whom the others follow, by the id that they know; "" for nobody."""
    return public_id(author) if author else ""


def refused_frame(act_id: str, reason: str) -> str:
    """An act that was not done, and why."""
    return plain_text({"type": "refused", "id": act_id, "reason": reason})


def conflict_frame(act_id: str, conflict: TextConflictError) -> str:
    """Both versions of a text that two people have changed; theirs is the one that is kept."""
    both = {"theirs": conflict.theirs, "yours": conflict.yours}
    place = {name: str(conflict.values[name]) for name in ("record", "field")}
    return plain_text({"type": "conflict", "id": act_id} | place | both)


def bye_frame(reason: str) -> str:
    """The last thing said before the connection is closed."""
    return plain_text({"type": "bye", "reason": reason})
