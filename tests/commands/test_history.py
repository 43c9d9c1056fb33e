"""Undo and redo: exact for one author, and harmless to the work of others."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as some

from cjm_studio.commands import (
    AnyCommand,
    Command,
    Entry,
    Gesture,
    Move,
    Remove,
    Set,
    Unlink,
    change_of,
    describe,
    next_redo,
    next_undo,
    reverted,
)
from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import Change, Journey, structure_problems
from tests.small_journeys import adding, linking, small_journey


@dataclass
class Log:
    """A journey with the log of what was done to it."""

    journey: Journey = field(default_factory=small_journey)
    entries: list[Entry] = field(default_factory=list)

    def do(self, command: Command, author: str = "anna") -> None:
        self._enter(Entry(self._next, author, "do", None, command, change_of(command, self.journey)))

    def undo(self, author: str = "anna") -> bool:
        return self._revert(next_undo(self.entries, author), "undo", author)

    def redo(self, author: str = "anna") -> bool:
        return self._revert(next_redo(self.entries, author), "redo", author)

    def _revert(self, entry: Entry | None, action: str, author: str) -> bool:
        if entry is None:
            return False
        change = reverted(self.journey, entry.change)
        self._enter(Entry(self._next, author, action, entry.revision, entry.command, change))  # type: ignore[arg-type]  # one of two words
        return True

    def _enter(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.journey = entry.change.applied_to(self.journey)

    @property
    def _next(self) -> int:
        return len(self.entries) + 1


IDS = some.sampled_from(
    ["search", "visit", "compare", "queue", "site", "desk", "waits", "feels", "till", "new-1", "new-2"]
)
COMMANDS: some.SearchStrategy[AnyCommand] = some.one_of(
    some.builds(
        lambda kind, record_id, into: adding(kind, record_id, into),
        some.sampled_from(["stage", "step", "touchpoint", "pain_point", "score", "system", "gain", "lane"]),
        some.sampled_from(["new-1", "new-2"]),
        some.sampled_from(["", "search", "queue", "desk", "new-1"]),
    ),
    some.builds(
        lambda item, text: Set(item=item, values={"tags": [text]}), IDS, some.sampled_from(["а", "б", "в"])
    ),
    some.builds(
        lambda record, into, before: Move(record=record, into=into, before=before),
        IDS,
        IDS | some.just(""),
        IDS | some.just(""),
    ),
    some.builds(
        lambda record, lane: Move(record=record, lane=lane),
        IDS,
        some.sampled_from(["", "new-1", "new-2"]),
    ),
    some.builds(lambda record: Remove(record=record), IDS),
    some.builds(lambda source, target: linking("delivered_by", source, target), IDS, IDS),
    some.builds(
        lambda link: Unlink(link=link),
        some.sampled_from(["felt_by-feels-marina", "part_of-desk", "hurts-waits"]),
    ),
)
GESTURES = COMMANDS | some.lists(COMMANDS, min_size=1, max_size=3).map(
    lambda some_commands: Gesture(commands=tuple(some_commands))
)


def did(log: Log, command: Command, author: str = "anna") -> bool:
    try:
        log.do(command, author)
    except CommandRefusedError:
        return False
    return True


@given(some.lists(GESTURES, max_size=12))
def test_undoing_everything_gives_the_first_journey_and_redoing_everything_the_last(
    commands: list[Command],
) -> None:
    log = Log()
    for command in commands:
        did(log, command)
    last = log.journey
    while log.undo():
        assert not structure_problems(log.journey)
    assert log.journey == small_journey()
    while log.redo():
        pass
    assert log.journey == last


@given(
    some.lists(
        some.tuples(
            some.sampled_from(["anna", "ilya", "roman"]), GESTURES | some.sampled_from(["undo", "redo"])
        ),
        max_size=25,
    )
)
def test_whatever_several_people_do_and_undo_the_journey_stays_sound(
    acts: list[tuple[str, Command | str]],
) -> None:
    log = Log()
    for author, act in acts:
        if act == "undo":
            log.undo(author)
        elif act == "redo":
            log.redo(author)
        elif isinstance(act, Command):
            did(log, act, author)
        assert structure_problems(log.journey) == ()
    replayed = small_journey()
    for entry in log.entries:
        replayed = entry.change.applied_to(replayed)
    assert replayed == log.journey


@given(some.lists(GESTURES, max_size=8))
def test_a_change_and_its_inverse_cancel_out(commands: list[Command]) -> None:
    log = Log()
    for command in commands:
        before = log.journey
        if did(log, command):
            assert Change.between(before, log.journey) == log.entries[-1].change
            assert log.entries[-1].change.inverse().applied_to(log.journey) == before


def test_one_gesture_is_one_entry() -> None:
    log = Log()
    log.do(Gesture(commands=(adding("touchpoint", "new-1", "queue"), adding("pain_point", "new-2", "new-1"))))
    log.undo()
    assert log.journey == small_journey()
    assert next_undo(log.entries, "anna") is None


def test_undo_leaves_what_somebody_else_wrote_since() -> None:
    log = Log()
    log.do(Set(item="desk", values={"name": "Стойка", "importance": 4}))
    log.do(Set(item="desk", values={"name": "Окно"}), "ilya")
    log.undo()
    desk = log.journey.records["desk"]
    assert (desk.title, getattr(desk, "importance", 0)) == ("Окно", None)


def test_undo_keeps_a_card_on_which_somebody_else_has_built() -> None:
    log = Log()
    log.do(adding("touchpoint", "new-1", "queue"))
    log.do(adding("pain_point", "new-2", "new-1"), "ilya")
    log.undo()
    assert "new-2" in log.journey.records
    assert structure_problems(log.journey) == ()


def test_undo_takes_back_only_ones_own_work() -> None:
    log = Log()
    log.do(Set(item="desk", values={"name": "Стойка"}))
    log.do(Set(item="site", values={"name": "Портал"}), "ilya")
    log.undo()
    assert (log.journey.records["desk"].title, log.journey.records["site"].title) == ("Касса", "Портал")
    assert not log.undo()


def test_something_new_ends_the_way_back_to_what_was_undone() -> None:
    log = Log()
    log.do(Set(item="desk", values={"name": "Стойка"}))
    log.undo()
    log.do(Set(item="desk", values={"name": "Окно"}))
    assert next_redo(log.entries, "anna") is None


def test_a_card_moved_off_a_stage_that_is_then_removed_can_be_redone() -> None:
    log = Log()
    log.do(Gesture(commands=(Move(record="site", into="queue"), Remove(record="search"))))
    last = log.journey
    log.undo()
    log.redo()
    assert log.journey == last


def test_a_removed_stage_comes_back_with_everything_on_it() -> None:
    log = Log()
    log.do(Remove(record="visit"))
    log.undo()
    assert log.journey == small_journey()


def test_an_entry_is_described_by_the_record_that_it_was_about() -> None:
    log = Log()
    log.do(Remove(record="desk"))
    assert describe(log.entries[-1], "en") == "Remove: Touchpoint “Касса”"
    log.do(linking("next", "search", "visit"))
    assert describe(log.entries[-1], "en") == "Link two records"


def test_a_link_of_which_there_is_but_one_comes_back_when_its_replacement_is_undone() -> None:
    log = Log()
    log.do(
        Gesture(
            commands=(adding("workshop", "ws"), adding("phase", "one", "ws"), adding("phase", "two", "ws"))
        )
    )
    log.do(linking("runs", "ws", "one"))
    before = log.journey
    log.do(Gesture(commands=(Unlink(link="runs-ws-one"), linking("runs", "ws", "two"))))
    log.undo()
    assert log.journey == before


def test_what_leads_a_workshop_is_described_by_what_it_comes_to() -> None:
    log = Log()
    log.do(adding("workshop", "day"))
    log.do(adding("phase", "first", "day", name="Сбор"))
    start = Set(item="day", values={"status": "running"})
    log.do(Gesture(commands=(start, linking("runs", "day", "first"))))
    assert describe(log.entries[-1], "en") == "Go to a phase of the workshop"
    log.do(Gesture(commands=(Set(item="day", values={"status": "ended"}),)))
    assert describe(log.entries[-1], "en") == "End the workshop"
