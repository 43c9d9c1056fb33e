"""What is wrong with the JSON of a file, in words."""

import json

from cjm_studio.errors import NotAJourneyFileError
from cjm_studio.language import N_

ODD = N_("'{file}' is not JSON at line {line}, column {column}. Choose a journey file, or mend that place.")

# By the beginning of what Python's own parser says.
MESSAGES = {
    "Expecting ',' delimiter": N_(
        "'{file}' is not JSON: at line {line}, column {column} a comma or closing bracket is missing. Add it."
    ),
    "Expecting ':' delimiter": N_(
        "'{file}' is not JSON: at line {line}, column {column} the colon after a key is missing. Add it."
    ),
    "Expecting property name": N_(
        "'{file}' is not JSON: at line {line}, column {column} a key in double quotes should stand. "
        "Look for a comma too many."
    ),
    "Illegal trailing comma": N_(
        "'{file}' is not JSON: at line {line}, column {column} a comma follows the last entry. Remove it."
    ),
    "Expecting value": N_(
        "'{file}' is not JSON: at line {line}, column {column} a value should stand. "
        "Choose a journey file, or mend that place."
    ),
    "Invalid control character": N_(
        "'{file}' is not JSON: at line {line}, column {column} a text holds a bare control character. "
        "Remove it; a line break is written \\n."
    ),
    "Invalid \\": N_(
        "'{file}' is not JSON: at line {line}, column {column} a backslash begins no known sign. "
        "Write \\\\ for a backslash."
    ),
    "Extra data": N_(
        "'{file}' is not JSON: after its end more text follows, at line {line}, column {column}. Remove it."
    ),
}


def syntax_error(error: json.JSONDecodeError, file: str) -> NotAJourneyFileError:
    """The refusal of a file that is not JSON, with its line and column."""
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string"):
        return broken_off(file, error.lineno, error.colno)
    found = (words for beginning, words in MESSAGES.items() if error.msg.startswith(beginning))
    return NotAJourneyFileError(next(found, ODD), file=file, line=error.lineno, column=error.colno)


def broken_off(file: str, line: int, column: int) -> NotAJourneyFileError:
    """The refusal of a file whose end is missing."""
    return NotAJourneyFileError(
        "'{file}' breaks off at line {line}, column {column}: the end is missing. Fetch the file once more.",
        file=file,
        line=line,
        column=column,
    )
