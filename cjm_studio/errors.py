"""Every exception of the studio.

CjmError
├─ JourneyFileError            the file cannot be opened as a journey
│  ├─ NotAJourneyFileError     not JSON, or not our format
│  ├─ NewerFormatError         written by a later version of the studio
│  └─ InvalidJourneyError      carries every problem with its place in the file
├─ CommandRefusedError         a rule said no; the reason is for the user
│  └─ TextConflictError        two people changed the same long text; carries both versions
├─ StoreError
│  ├─ JourneyNotFoundError
│  ├─ JourneyExistsError
│  └─ StoreUnavailableError    no room, no right to write, damaged, too old a SQLite
├─ PictureError                an image that somebody brings cannot be taken
├─ ExportError
│  └─ UnknownFormatError       lists the known ones
├─ LogError                    an event log cannot be read or analysed as asked
└─ StudioStartError            the studio cannot be served as asked

A message says what happened, why (with the values) and what to do. It is written in English
with `{name}` places; `told("ru")` says it in Russian.
"""

from cjm_studio.language import translator


class CjmError(Exception):
    """Something that a user can understand and mend."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values

    def told(self, language: str) -> str:
        """The message in `language` ("en" or "ru")."""
        return translator(language)(self.message, **self.values)


class JourneyFileError(CjmError):
    """A file cannot be opened as a journey."""


class NotAJourneyFileError(JourneyFileError):
    """The file is not JSON, or not a journey of ours."""


class NewerFormatError(JourneyFileError):
    """The file was written by a later version of the studio."""


class InvalidJourneyError(JourneyFileError):
    """The file is a journey, but some of it cannot be taken; `problems` has them all."""

    def __init__(self, message: str, problems: tuple["CjmError", ...] = (), **values: object) -> None:
        super().__init__(message, **values)
        self.problems = problems


class CommandRefusedError(CjmError):
    """A command would break a rule of the journey."""


class TextConflictError(CommandRefusedError):
    """Somebody else has changed a long text since; theirs is kept, `yours` is handed back."""

    def __init__(self, message: str, *, theirs: str, yours: str, **values: object) -> None:
        super().__init__(message, **values)
        self.theirs = theirs
        self.yours = yours


class StoreError(CjmError):
    """The place where journeys are kept refused."""


class JourneyNotFoundError(StoreError):
    """No journey has this id."""


class JourneyExistsError(StoreError):
    """A journey with this id is already kept."""


class StoreUnavailableError(StoreError):
    """The store cannot be read or written now."""


class PictureError(CjmError):
    """An image that somebody brings cannot be taken."""


class ExportError(CjmError):
    """A picture or file could not be made."""


class UnknownFormatError(ExportError):
    """No exporter writes this format."""


class StudioStartError(CjmError):
    """The studio cannot be served as asked."""


class LogError(CjmError):
    """An event log cannot be read, or not be analysed as asked."""
