"""Texts and names as SQL takes them, whatever signs they have."""


def literal(text: str) -> str:
    """A text."""
    return "'" + text.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """The name of a column."""
    return '"' + name.replace('"', '""') + '"'
