"""The rules of a dot vote."""

import pytest

from cjm_studio.commands import Gesture, Move, Remove, Set, Unlink, dots, spent, vote_refusal, voted_for
from cjm_studio.commands.ballot import ANOTHERS, CLOSED, GATHERED, NO_ROUND, OUT_OF_SCOPE, SPENT
from cjm_studio.model import Journey, VotingRound
from tests.small_journeys import adding, after, linking, small_journey


def journey(votes_per_person: int = 3) -> Journey:
    """The small journey with an open round about pains."""
    return after(
        small_journey(), adding("voting_round", "round", scope="pains", votes_per_person=votes_per_person)
    )


def voting(vote: str = "v1", voter: str = "p1", on: str = "waits", count: int = 1) -> Gesture:
    """What the board sends when somebody sets dots."""
    return Gesture(
        commands=(
            adding("vote", vote, voter=voter, dots=count),
            linking("about", vote, on),
            linking("cast_in", vote, "round"),
        )
    )


def test_dots_within_the_budget_are_set_and_counted() -> None:
    assert vote_refusal(voting(count=2), journey(), "p1") == ""
    voted = after(journey(), voting(count=2))
    assert dots(voted, "waits") == dots(voted, "waits", "round") == 2
    assert spent(voted, VotingRound(id="round"), "p1") == 2


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (voting(count=4), SPENT),
        (voting(voter="p2"), ANOTHERS),
        (voting(on="queue"), OUT_OF_SCOPE),
        (adding("vote", "v1", voter="p1"), NO_ROUND),
    ],
    ids=["too many", "for another", "not about this", "in no round"],
)
def test_what_breaks_the_rules_is_refused(act: Gesture, reason: str) -> None:
    assert vote_refusal(act, journey(), "p1") == reason


def test_more_dots_on_the_same_card_count_against_the_budget() -> None:
    voted = after(journey(), voting(count=2))
    assert vote_refusal(Set(item="v1", values={"dots": 3}), voted, "p1") == ""
    assert vote_refusal(Set(item="v1", values={"dots": 4}), voted, "p1") == SPENT
    assert vote_refusal(Set(item="v1", values={"voter": "p2"}), voted, "p1") == ANOTHERS


def test_dots_for_a_gathered_note_go_to_its_cluster() -> None:
    notes = after(
        small_journey(),
        adding("voting_round", "round", scope="stickies", votes_per_person=5),
        *(adding("sticky", note, "queue") for note in ("cold", "dark")),
        adding("cluster", "bad", "queue"),
        voting(on="cold", count=2),
        linking("gathered_in", "cold", "bad"),
    )
    assert voted_for(notes, "v1") == "bad"
    assert vote_refusal(voting("v2", on="bad"), notes, "p1") == ""
    assert vote_refusal(voting("v2", on="dark"), notes, "p1") == ""
    assert vote_refusal(voting("v2", on="cold"), notes, "p1") == GATHERED
    assert vote_refusal(Set(item="v1", values={"dots": 3}), notes, "p1") == GATHERED
    assert vote_refusal(Set(item="v1", values={"dots": 1}), notes, "p1") == ""
    assert vote_refusal(Remove(record="v1"), notes, "p1") == ""


def test_dots_of_a_closed_vote_stay() -> None:
    closed = after(journey(), voting(), Set(item="round", values={"is_open": False}))
    for act in (voting("v2"), Remove(record="v1"), Unlink(link="about-v1-waits")):
        assert vote_refusal(act, closed, "p1") in {CLOSED, OUT_OF_SCOPE}


def test_taking_a_card_off_the_map_takes_its_dots_with_it() -> None:
    closed = after(journey(), voting(), Set(item="round", values={"is_open": False}))
    assert vote_refusal(Remove(record="waits"), closed, "p9") == ""


def test_other_acts_are_none_of_its_business() -> None:
    for act in (Set(item="waits", values={"text": "Долго"}), Move(record="visit", before="search")):
        assert vote_refusal(act, journey(), "p1") == ""
