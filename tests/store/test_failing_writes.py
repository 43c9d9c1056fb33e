"""A disk that fails at the n-th write, for every n of an act: the act is there or it is not, never half."""

from collections.abc import Iterator

import pytest

from cjm_studio.commands import Command, Gesture, Set
from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store import Store
from cjm_studio.store.library import Library
from tests.small_journeys import small_journey
from tests.store.conftest import Open
from tests.store.failing_disk import FailingDisk, failing_disk
from tests.store.test_durability import integrity

PLACES = 50


@pytest.fixture
def disk(library: Library) -> Iterator[FailingDisk]:
    with failing_disk(library) as disk:
        yield disk


def large_act(number: int) -> Command:
    """Fills some dozens of pages, so that there are dozens of writes to fail."""
    return Gesture(
        commands=(
            Set(item="desk", values={"name": f"Стойка {number}"}),
            Set(item="waits", values={"text": f"{number} " + "Очень долго ждать. " * 1_000}),
        )
    )


def is_kept(store: Store, number: int) -> bool:
    """Try the act; False when the store says that it could not keep it."""
    try:
        store.commit("trip", large_act(number), author="anna", command_id=f"act-{number}")
    except StoreUnavailableError:
        return False
    return True


def assert_whole(store: Store, kept: int) -> None:
    """The journey is what its log says, and holds one whole act after the other."""
    entries = store.history("trip")
    assert [entry.revision for entry in entries] == list(range(1, kept + 1))
    journey = small_journey()
    for entry in entries:
        journey = entry.change.applied_to(journey)
    assert store.journey("trip").journey == journey == store.at("trip", kept).journey
    assert integrity(store) == "ok"


@pytest.mark.parametrize(("once", "torn"), [(True, False), (False, False), (False, True)])
def test_an_act_is_there_or_not_whichever_write_fails(
    store: Store, open_again: Open, disk: FailingDisk, once: bool, torn: bool
) -> None:
    store.create(small_journey(), "anna")
    failed = 0
    for number in range(1, PLACES + 1):
        disk.fail_at(number, once=once, torn=torn)
        is_acknowledged = is_kept(store, number)
        failed += disk.failures > 0
        disk.mend()
        other = open_again()
        assert store.revision("trip") == other.revision("trip")
        assert other.revision("trip") >= (number if is_acknowledged else number - 1)
        # Whoever asks again with the same id has the act once.
        assert is_kept(store, number)
        if number % 5 == 0:
            assert_whole(other, number)
        other.close()
    assert failed == PLACES


def test_a_failing_disk_is_told_in_words(store: Store, disk: FailingDisk) -> None:
    store.create(small_journey(), "anna")
    disk.fail_at(1, once=False, torn=False)
    with pytest.raises(StoreUnavailableError, match=r"The disk failed while the store .* Nothing half-done"):
        store.commit("trip", large_act(1), author="anna")
