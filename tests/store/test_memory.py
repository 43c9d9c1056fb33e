"""What is remembered: the latest states, within bounds."""

from cjm_studio.fileformat import VERSION
from cjm_studio.store.memory import Memory, State
from tests.builders import journey_of_cards
from tests.small_journeys import empty_journey


def state(journey_id: str, revision: int = 0, birth: str = "b") -> State:
    return State(birth, revision, empty_journey(journey_id), VERSION)


def test_the_least_used_is_forgotten_first() -> None:
    memory = Memory(most_items=2)
    memory.keep(state("one"))
    memory.keep(state("two"))
    assert memory.recall("one", "b")
    memory.keep(state("three"))
    assert [memory.recall(name, "b") is not None for name in ("one", "two", "three")] == [True, False, True]


def test_a_journey_larger_than_the_bound_is_remembered_alone() -> None:
    memory = Memory(most_items=10)
    memory.keep(state("one"))
    large = State("b", 0, journey_of_cards(50), VERSION)
    memory.keep(large)
    assert memory.recall("journey-1", "b") is large
    assert memory.recall("one", "b") is None


def test_a_later_state_stays() -> None:
    memory = Memory()
    later = state("one", 5)
    memory.keep(later)
    memory.keep(state("one", 4))
    assert memory.recall("one", "b") is later


def test_another_birth_is_another_journey() -> None:
    memory = Memory()
    memory.keep(state("one", 5))
    assert memory.recall("one", "c") is None
    reborn = state("one", 0, "c")
    memory.keep(reborn)
    assert memory.recall("one", "c") is reborn


def test_what_is_forgotten_makes_room() -> None:
    memory = Memory(most_items=2)
    memory.keep(state("one"))
    memory.keep(state("two"))
    memory.forget("one")
    memory.forget("one")
    memory.keep(state("three"))
    assert memory.recall("two", "b")
    assert memory.recall("three", "b")
