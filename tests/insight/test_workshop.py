"""What came out of a workshop, from small ones written by hand."""

import pytest

from cjm_studio.commands import Command, Set, Unlink
from cjm_studio.errors import CommandRefusedError
from cjm_studio.insight import KindTally, parking_lot, tally, workshop_summary
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, linking, small_journey


def vote(voter: str, target: str, dots: int = 1, voting_round: str = "dots") -> list[Command]:
    name = f"{voter}-{target}-{voting_round}"
    return [
        adding("vote", name, voter=voter, dots=dots),
        linking("about", name, target),
        linking("cast_in", name, voting_round),
    ]


def workshop() -> Journey:
    """Two phases, three notes (two of them in a cluster), one vote."""
    return after(
        small_journey(),
        adding("workshop", "today", name="Касса"),
        adding("phase", "write", "today", name="Что мешает?", activity="writing", minutes=10),
        adding("phase", "vote", "today", activity="voting", minutes=5),
        adding("sticky", "long", text="Очередь до двери"),
        adding("sticky", "slow", text="Терминал думает"),
        adding("sticky", "cold", text="Холодно"),
        adding("cluster", "queue-notes", name="Очередь"),
        linking("gathered_in", "long", "queue-notes"),
        linking("gathered_in", "slow", "queue-notes"),
        adding("voting_round", "dots", name="Что важнее?"),
        linking("about", "dots", "vote"),
        *vote("anna", "queue-notes", 3),
        *vote("boris", "slow", 1),
        *vote("boris", "cold", 3),
        *vote("vera", "slow", 1),
    )


APART = tuple(Unlink(link=f"gathered_in-{note}-queue-notes") for note in ("long", "slow"))


def test_a_vote_is_ranked_by_dots_and_equal_dots_share_a_place() -> None:
    (result,) = workshop_summary(after(workshop(), *APART), "today").rounds
    found = [(each.record.id, each.place, each.dots, each.voters) for each in result.ranked]
    assert found == [("cold", 1, 3, 1), ("queue-notes", 1, 3, 1), ("slow", 3, 2, 2)]
    assert (result.dots, result.voters, len(result.winners)) == (8, 3, 2)


def test_dots_that_notes_got_before_count_for_the_cluster_in_which_they_are_gathered() -> None:
    (result,) = workshop_summary(workshop(), "today").rounds
    found = [(each.record.id, each.place, each.dots, each.voters) for each in result.ranked]
    assert found == [("queue-notes", 1, 5, 3), ("cold", 2, 3, 1)]


def test_a_cluster_counts_the_dots_of_its_notes_too() -> None:
    (gathered,) = workshop_summary(workshop(), "today").clusters
    assert ([note.id for note in gathered.notes], gathered.dots) == (["long", "slow"], 5)


def test_phases_stand_in_their_order_with_their_minutes() -> None:
    summary = workshop_summary(workshop(), "today")
    assert [phase.id for phase in summary.phases] == ["write", "vote"]
    assert (summary.planned_min, summary.notes, summary.dots) == (15, 3, 8)


def test_what_is_left_loose_is_parked() -> None:
    journey = after(workshop(), adding("sticky", "secret", text="Тайна", hidden=True))
    assert [record.id for record in parking_lot(journey)] == ["queue-notes", "cold"]


def test_a_note_that_became_a_hypothesis_is_a_decision_with_place_and_metric() -> None:
    before = workshop()
    journey = after(
        before,
        adding("hypothesis", "second-till", "desk", change="Открыть вторую кассу"),
        adding("metric", "wait", name="Ожидание"),
        linking("moves", "second-till", "wait"),
        linking("became", "queue-notes", "second-till"),
    )
    summary = workshop_summary(journey, "today", before)
    (new,) = summary.hypotheses
    assert [(each.source.id, each.became.id) for each in summary.decisions] == [
        ("queue-notes", "second-till")
    ]
    assert ([each.id for each in new.at], [each.id for each in new.moves]) == (["desk"], ["wait"])
    assert workshop_summary(journey, "today", journey).hypotheses == ()


def test_a_vote_of_another_workshop_is_left_to_that_one() -> None:
    journey = after(
        workshop(),
        adding("workshop", "tomorrow"),
        adding("phase", "again", "tomorrow"),
        adding("voting_round", "second"),
        linking("about", "second", "again"),
    )
    assert [each.round.id for each in workshop_summary(journey, "today").rounds] == ["dots"]
    assert [each.round.id for each in workshop_summary(journey, "tomorrow").rounds] == ["second"]


def test_a_resolved_comment_is_closed_and_answers_go_with_theirs() -> None:
    journey = after(
        workshop(),
        adding("comment", "why", text="Почему?"),
        linking("about", "why", "desk"),
        adding("comment", "because", text="Так вышло"),
        linking("about", "because", "why"),
        adding("comment", "done", text="Ясно", resolved=True),
        linking("about", "done", "desk"),
    )
    (comment,) = workshop_summary(journey, "today").comments
    assert comment.about is not None
    assert (comment.comment.id, comment.about.id, [each.id for each in comment.answers]) == (
        "why",
        "desk",
        ["because"],
    )


def test_a_workshop_that_is_not_there_is_refused() -> None:
    with pytest.raises(CommandRefusedError, match="There is no record 'yesterday'"):
        workshop_summary(workshop(), "yesterday")


def test_differences_are_counted_by_kind() -> None:
    before = small_journey()
    journey = after(
        before, adding("stage", "after", name="После"), Set(item="search", values={"name": "Выбор"})
    )
    assert tally(before, journey) == (KindTally("stage", 1, 1, 0),)
    assert tally(journey, before) == (KindTally("stage", 0, 1, 1),)
    assert tally(before, before) == ()
