"""A workshop on the small journey, in commands."""

from cjm_studio.commands import Command, Gesture, Set
from tests.small_journeys import adding, linking

CANARY = "Канарейка-7f3a"


def note(note_id: str = "note", text: str = CANARY, *, hidden: bool = True) -> Command:
    """The command that puts a note on the map, hidden unless said otherwise."""
    return adding("sticky", note_id, "queue", text=text, hidden=hidden)


def revealing(note_id: str = "note") -> Set:
    """The command that shows a note to all."""
    return Set(item=note_id, values={"hidden": False})


def workshop(*, names_hidden: bool = False, timer_ends_ms: int | None = None) -> Command:
    """The command that begins a workshop."""
    return adding(
        "workshop",
        "workshop",
        status="running",
        names_hidden=names_hidden,
        timer_ends_ms=timer_ends_ms,
    )


def names(*, hidden: bool) -> Set:
    """The command that hides the names of a workshop or shows them."""
    return Set(item="workshop", values={"names_hidden": hidden})


def round_of(dots: int = 3) -> Command:
    """The command that opens a vote on everything."""
    return adding("voting_round", "round", votes_per_person=dots)


def vote(vote_id: str, voter: str, about: str = "waits", dots: int = 1) -> Command:
    """The command that sets somebody's dots on a record."""
    return Gesture(
        commands=(
            adding("vote", vote_id, voter=voter, dots=dots),
            linking("about", vote_id, about),
            linking("cast_in", vote_id, "round"),
        )
    )
