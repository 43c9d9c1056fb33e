"""The rules of a dot vote: one's own dots, in an open round, on what it is about, as many as there are.

A cluster stands for the notes that are gathered in it: new dots go to the cluster, and dots that its notes
got before count for it.
"""

from cjm_studio.commands.acts import change_of
from cjm_studio.commands.command import Add, Command, Gesture, Move
from cjm_studio.commands.returns import Restore, Revert
from cjm_studio.errors import CommandRefusedError
from cjm_studio.language import N_
from cjm_studio.model import Change, Journey, Vote, VotingRound

# What a scope lets be voted on, by kind.
IN_SCOPE: dict[str, frozenset[str]] = {
    "stickies": frozenset({"sticky", "cluster"}),
    "touchpoints": frozenset({"touchpoint"}),
    "pains": frozenset({"pain_point"}),
    "hypotheses": frozenset({"hypothesis"}),
}
EVERYTHING = frozenset().union(*IN_SCOPE.values(), {"gain", "expectation"})

ANOTHERS = N_("These dots are somebody else's. Set your own.")
NO_ROUND = N_("There is no vote going on for these dots. Ask the facilitator to open one.")
CLOSED = N_("The vote is closed: its dots stay as they are. Ask the facilitator to open another one.")
OUT_OF_SCOPE = N_("This vote is about something else. Set your dots on what it is about.")
GATHERED = N_("This note is gathered with others. Set your dots on their cluster.")
SPENT = N_("You have no dots left in this vote. Take one back first.")


def vote_refusal(command: Command, journey: Journey, voter: str) -> str:
    """Why the voter may not do this to votes, in English; "" when he may, or when no vote is touched.

    Facilitators are bound by this, too. A command that cannot be done at all is left to be refused for that.
    """
    if not _may_touch_votes(command):
        return ""
    try:
        change = change_of(command, journey)
    except CommandRefusedError:
        return ""
    after = change.applied_to(journey)
    for vote_id in sorted(_touched_votes(change, journey, after)):
        kept = after if vote_id in after.records else journey
        reason = _refusal_of(vote_id, kept, after, voter) or _is_on_gathered(vote_id, journey, after)
        if reason:
            return reason
    return ""


def _may_touch_votes(command: Command) -> bool:
    """A cheap look, so that other commands are not done twice."""
    match command:
        case Gesture(commands=parts):
            return any(_may_touch_votes(part) for part in parts)
        case Add(record=record):
            return record.get("kind") == "vote"
        case Move() | Restore() | Revert():
            return False
    return True


def _touched_votes(change: Change, journey: Journey, after: Journey) -> set[str]:
    """Votes that are new, other than before, or taken back while what they are about stays."""
    touched = {record_id for record_id, (_, now) in change.records.items() if isinstance(now, Vote)}
    for was, now in change.links.values():
        link = now or was
        if link is None or link.kind not in {"about", "cast_in"}:
            continue
        state = after if now else journey
        if isinstance(state.records.get(link.source), Vote) and link.target in after.records:
            touched.add(link.source)
    return touched


def _refusal_of(vote_id: str, kept: Journey, after: Journey, voter: str) -> str:
    """What speaks against a vote as it is in `kept`: the journey after the act; before it, if it is gone."""
    vote = kept.records[vote_id]
    assert isinstance(vote, Vote)
    found = next((kept.records.get(link.target) for link in kept.out(vote_id, "cast_in")), None)
    if not isinstance(found, VotingRound) or found.id not in after.records:
        return NO_ROUND if vote_id in after.records else ""
    about = [kept.records[link.target].kind for link in kept.out(vote_id, "about")]
    reasons = (
        (vote.voter != voter, ANOTHERS),
        (not found.is_open, CLOSED),
        (len(about) != 1 or about[0] not in IN_SCOPE.get(found.scope, EVERYTHING), OUT_OF_SCOPE),
        (spent(after, found, voter) > found.votes_per_person, SPENT),
    )
    return next((reason for holds, reason in reasons if holds), "")


def _is_on_gathered(vote_id: str, before: Journey, after: Journey) -> str:
    """Why there may not be more dots on a note than before; they may be taken back."""
    then, now = before.records.get(vote_id), after.records.get(vote_id)
    if not isinstance(now, Vote) or (isinstance(then, Vote) and now.dots <= then.dots):
        return ""
    about = [link.target for link in after.out(vote_id, "about")]
    return GATHERED if any(after.out(record_id, "gathered_in") for record_id in about) else ""


def voted_for(journey: Journey, vote_id: str) -> str:
    """The record for which a vote counts: what it is about, or the cluster of that; "" for none."""
    about = next((link.target for link in journey.out(vote_id, "about")), "")
    return next((link.target for link in journey.out(about, "gathered_in")), about)


def spent(journey: Journey, voting_round: VotingRound, voter: str) -> int:
    """How many dots a person has set in a round."""
    votes = [journey.records.get(link.source) for link in journey.into(voting_round.id, "cast_in")]
    return sum(vote.dots for vote in votes if isinstance(vote, Vote) and vote.voter == voter)


def dots(journey: Journey, record_id: str, round_id: str = "") -> int:
    """How many dots a record has got, in one round or in all."""
    votes = [journey.records.get(link.source) for link in journey.into(record_id, "about")]
    return sum(
        vote.dots
        for vote in votes
        if isinstance(vote, Vote)
        and (not round_id or any(link.target == round_id for link in journey.out(vote.id, "cast_in")))
    )
