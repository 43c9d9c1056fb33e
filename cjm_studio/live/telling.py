"""An entry of the log in the words of the protocol, for whoever reads it."""

from cjm_studio.live.redaction import ANYBODY, Reader, change_for, hidden_in, voters_in
from cjm_studio.live.writing import plain_text, public_id
from cjm_studio.store import Logged


class Telling:
    """An entry, written once for all who may read the same of it."""

    def __init__(self, entry: Logged) -> None:
        self.revision = entry.revision
        self.author = entry.author
        self.hidden_ids = hidden_in(entry.change)
        self.voters = voters_in(entry.change)
        self._by = public_id(entry.author)
        self._entry = entry if self.hidden_ids or self.voters else None
        self._for_all = _tail(entry, ANYBODY)

    def text(self, reader: Reader) -> str:
        """The entry as the reader may know it."""
        is_told = self.author == reader.author or not reader.names_hidden
        tail = self._for_all
        if self._entry is not None and self._is_special_for(reader):
            tail = _tail(self._entry, reader)
        return f'{{"revision":{self.revision},"by":"{self._by if is_told else ""}",{tail}'

    def _is_special_for(self, reader: Reader) -> bool:
        reads_his_own = any(note_id in reader.own for note_id in self.hidden_ids)
        return reads_his_own or bool(self.voters and reader.names_hidden)


def _tail(entry: Logged, reader: Reader) -> str:
    """All but the revision and the author, with the closing brace."""
    head = {"action": entry.action, "id": entry.command_id}
    return plain_text(head | change_for(entry.change, reader).as_written())[1:]
