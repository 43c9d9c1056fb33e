"""Kinds of record that keep a workshop going and are no contents of the map.

Notes, clusters and comments are contents. Votes and reactions belong to those who cast them: nobody edits
them in a table. Workshops, phases and voting rounds come last there.
"""

from typing import Final

CAST_BY_PEOPLE: Final = frozenset({"vote", "reaction"})
AGENDA: Final = ("workshop", "phase", "voting_round")
MACHINERY: Final = frozenset({*CAST_BY_PEOPLE, *AGENDA})
