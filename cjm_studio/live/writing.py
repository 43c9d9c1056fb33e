"""What the server says, as JSON text. What many clients get is written once."""

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from cjm_studio.errors import TextConflictError
from cjm_studio.store import Logged


def plain_text(plain: Any) -> str:
    """Plain data as compact JSON."""
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def public_id(author: str) -> str:
    """What others may know an author by: his own mark is the key to his undo, so it stays between us."""
    return "p" + blake2b(author.encode(), digest_size=6, person=b"cjm-live").hexdigest()


def entry_text(entry: Logged) -> str:
    """An entry of the log as everybody gets it."""
    head = {
        "revision": entry.revision,
        "by": public_id(entry.author),
        "action": entry.action,
        "id": entry.command_id,
    }
    return plain_text(head | entry.change.as_written())


def entries_frame(entries: Iterable[str]) -> str:
    """Entries that were written before."""
    return f'{{"type":"entries","entries":[{",".join(entries)}]}}'


def people_frame(people: list[dict[str, Any]]) -> str:
    """Who is here and where."""
    return plain_text({"type": "people", "people": people})


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
