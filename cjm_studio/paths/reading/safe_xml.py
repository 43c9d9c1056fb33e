"""XML from anybody, heard element by element and never kept: what grows, nests or never ends is refused.

A document type is refused before it is read. Logs and sheets need none, and with it go the entities that grow
to billions and those that fetch files.
"""

from collections.abc import Iterable
from xml.parsers import expat

from cjm_studio.errors import LogError

LONGEST_TOKEN_BYTES = 8 * 2**20
MOST_DEPTH = 200
MOST_NAME = 1_000


class Listener:
    """Hears elements begin and end by their names without a prefix, and the text inside of them.

    A subclass says what is to be done; `text` holds the text since the last begin that asked for it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.text = ""
        self.open: list[str] = []

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; the elements around it are in `open`."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def hear(self, pieces: Iterable[bytes]) -> Iterable[None]:
        """Read the file piece by piece, with a pause after each. Raises LogError for what is no safe XML."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_type
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._write
        told = 0
        try:
            for piece in pieces:
                parser.Parse(piece, False)
                told += len(piece)
                if told - parser.CurrentByteIndex > LONGEST_TOKEN_BYTES:
                    raise LogError("“{name}” has a text that never ends. Export it again.", name=self.name)
                yield
            parser.Parse(b"", True)
            yield
        except expat.ExpatError as error:
            raise LogError(
                "“{name}” is damaged (line {line}: {reason}). Export it again.",
                name=self.name,
                line=error.lineno,
                reason=expat.ErrorString(error.code),
            ) from error

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        self.begin(tag, attributes)
        self.open.append(tag)
        if len(self.open) > MOST_DEPTH:
            raise LogError("“{name}” is nested deeper than any log. Export it again.", name=self.name)

    def _end(self, tag: str) -> None:
        self.end(self.open.pop())

    def _write(self, text: str) -> None:
        if len(self.text) < LONGEST_TOKEN_BYTES:
            self.text += text

    def _refuse_type(self, *_: object) -> None:
        raise LogError(
            "“{name}” has a document type, which no log needs and which can hide harm. Export it again.",
            name=self.name,
        )
