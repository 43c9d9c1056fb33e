"""Where a journey is named, a file or the id of a stored journey is taken."""

import os
from pathlib import Path

from cjm_studio.errors import JourneyNotFoundError
from cjm_studio.model import Journey


def find_journey(named: str, store_address: str | None) -> Journey:
    """The journey in a file, or the stored one with this id.

    Raises JourneyFileError for a file that holds none, JourneyNotFoundError when there is neither.
    """
    if looks_like_a_file(named):
        from cjm_studio.fileformat import open_journey

        return open_journey(Path(named))
    from cjm_studio.app.keeping import open_kept

    store = open_kept(store_address)
    try:
        return store.journey(named).journey
    except JourneyNotFoundError as error:
        raise JourneyNotFoundError(
            "There is neither a file nor a stored journey '{named}'. Stored journeys: {known}.",
            named=named,
            known=", ".join(summary.id for summary in store.journeys()) or "-",
        ) from error
    finally:
        store.close()


def looks_like_a_file(named: str) -> bool:
    """Whether this is a path rather than an id: ids have neither dots nor slashes."""
    if any(sign in named for sign in (".", "/", os.sep)):
        return True
    try:
        return Path(named).exists()
    except (OSError, ValueError):  # longer than a name may be, or with a NUL: no file, and no id either
        return False
