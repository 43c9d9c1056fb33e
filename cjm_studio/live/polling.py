"""A closed vote stays as it is: taking back one's last act is no way round the rules of the ballot."""

from cjm_studio.commands import reverted
from cjm_studio.errors import CommandRefusedError
from cjm_studio.language import N_
from cjm_studio.model import Change, Journey, Vote, VotingRound
from cjm_studio.store import Logged

CLOSED = N_("The vote is closed, so your dots stay where they are. Ask the facilitator to open another one.")


def refuse_closed_vote(journey: Journey, act: Logged | None, voter: str) -> None:
    """Raises CommandRefusedError when taking an act back would change the voter's dots in a closed round."""
    if act is None or not any(
        isinstance(side, Vote) for pair in act.change.records.values() for side in pair
    ):
        return
    change = reverted(journey, act.change)
    after = change.applied_to(journey)
    if any(_is_closed(vote_id, journey, after) for vote_id in _votes_of(change, voter)):
        raise CommandRefusedError(CLOSED)


def _votes_of(change: Change, voter: str) -> list[str]:
    return [
        record_id
        for record_id, pair in change.records.items()
        if any(isinstance(side, Vote) and side.voter == voter for side in pair)
    ]


def _is_closed(vote_id: str, before: Journey, after: Journey) -> bool:
    """Whether the round of a vote is closed and stays so, so that its dots must."""
    links = (*before.out(vote_id, "cast_in"), *after.out(vote_id, "cast_in"))
    rounds = [(before.records.get(link.target), after.records.get(link.target)) for link in links]
    return any(
        isinstance(was, VotingRound) and isinstance(now, VotingRound) and not was.is_open and not now.is_open
        for was, now in rounds
    )
