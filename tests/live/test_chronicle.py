"""The chronicle tells entries in order, remembers enough of them and keeps the journey up to date."""

import json

from hypothesis import given
from hypothesis import strategies as some

from cjm_studio.commands import Remove, apply
from cjm_studio.live.chronicle import MOST_MISSED, Chronicle
from cjm_studio.live.document import Document
from cjm_studio.live.redaction import ANYBODY
from cjm_studio.live.sequence import Sequence
from cjm_studio.live.telling import Telling
from cjm_studio.store import Kept
from tests.live.entries import entry
from tests.small_journeys import adding, small_journey


def revisions(entries: list[Telling] | None) -> list[int]:
    assert entries is not None
    return [json.loads(each.text(ANYBODY))["revision"] for each in entries]


@given(some.permutations(range(1, 9)), some.lists(some.integers(1, 8), max_size=6))
def test_entries_are_let_through_in_order_however_they_come_and_once(
    order: list[int], again: list[int]
) -> None:
    sequence = Sequence(0)
    due = [each.revision for revision in [*order, *again] for each in sequence.take(entry(revision))]
    assert due == list(range(1, 9))
    assert not sequence.has_gap


def test_an_early_entry_waits_for_the_one_in_front() -> None:
    chronicle = Chronicle(Kept(small_journey(), 4))
    assert chronicle.take(entry(6)) == []
    assert chronicle.has_gap
    assert revisions(chronicle.take(entry(5))) == [5, 6]
    assert (chronicle.revision, chronicle.has_gap) == (6, False)


def test_as_many_entries_are_remembered_as_somebody_may_miss() -> None:
    chronicle = Chronicle(Kept(small_journey(), 0))
    for revision in range(1, MOST_MISSED + 11):
        chronicle.take(entry(revision))
    assert len(revisions(chronicle.entries_after(10))) == MOST_MISSED
    assert chronicle.entries_after(9) is None
    assert not chronicle.lacks(9)


def test_what_happened_before_is_recalled_in_front_of_what_is_known() -> None:
    chronicle = Chronicle(Kept(small_journey(), 3))
    chronicle.take(entry(4))
    assert chronicle.lacks(1)
    assert chronicle.entries_after(1) is None
    chronicle.recall([entry(2), entry(3), entry(4)])
    assert revisions(chronicle.entries_after(1)) == [2, 3, 4]
    assert not chronicle.lacks(1)


def test_a_hole_in_the_log_is_not_told_as_if_there_were_none() -> None:
    chronicle = Chronicle(Kept(small_journey(), 3))
    chronicle.recall([entry(3)])
    assert chronicle.entries_after(1) is None


def test_the_document_follows_every_change() -> None:
    journey, commands = small_journey(), (adding("gain", "joy", "desk"), Remove(record="queue"))
    document = Document(journey)
    for revision, command in enumerate(commands, 1):
        document.take(entry(revision, command, journey=journey).change)
        journey = apply(journey, command)
    told = json.loads(document.text())
    assert {item["id"]: item for item in told["records"]} == {
        key: record.as_written() for key, record in journey.records.items()
    }
    assert {item["id"]: item for item in told["links"]} == {
        key: link.as_written() for key, link in journey.links.items()
    }
