"""How a journey is written down: `*.journey.json`, versioned, with a JSON Schema."""

from cjm_studio.fileformat.document import FORMAT
from cjm_studio.fileformat.entries import EntryError
from cjm_studio.fileformat.journey_file import open_journey, read_journey, write_journey
from cjm_studio.fileformat.migrations import MIGRATIONS, VERSION, migrated
from cjm_studio.fileformat.schema import journey_schema, written_schema

__all__ = [
    "FORMAT",
    "MIGRATIONS",
    "VERSION",
    "EntryError",
    "journey_schema",
    "migrated",
    "open_journey",
    "read_journey",
    "write_journey",
    "written_schema",
]
