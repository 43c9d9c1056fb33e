"""An entry of the log in the words of the protocol, for whoever reads it."""

from collections.abc import Container
from dataclasses import dataclass

from cjm_studio.live.redaction import NOBODYS, hidden_in, veiled_change
from cjm_studio.live.writing import plain_text, public_id
from cjm_studio.store import Logged


@dataclass(frozen=True)
class Reader:
    """Somebody who is told what happened: who he is, which records are his, whether names are told now."""

    author: str = ""
    own: Container[str] = NOBODYS
    names_hidden: bool = False


class Telling:
    """An entry, written once for all who may read the same of it."""

    def __init__(self, entry: Logged) -> None:
        self.revision = entry.revision
        self.author = entry.author
        self.hidden_ids = hidden_in(entry.change)
        self._by = public_id(entry.author)
        self._entry = entry if self.hidden_ids else None
        self._for_all = _tail(entry, NOBODYS)

    def text(self, reader: Reader) -> str:
        """The entry as the reader may know it."""
        is_told = self.author == reader.author or not reader.names_hidden
        tail = self._for_all
        if self._entry is not None and any(note_id in reader.own for note_id in self.hidden_ids):
            tail = _tail(self._entry, reader.own)
        return f'{{"revision":{self.revision},"by":"{self._by if is_told else ""}",{tail}'


def _tail(entry: Logged, own: Container[str]) -> str:
    """All but the revision and the author, with the closing brace."""
    head = {"action": entry.action, "id": entry.command_id}
    return plain_text(head | veiled_change(entry.change, own).as_written())[1:]
