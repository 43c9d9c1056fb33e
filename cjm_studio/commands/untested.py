"""The rule of the discovery conveyor: nothing reaches delivery untested without somebody having said so.

The rule is here because a status changes in many places: on the conveyor, in a form, a table, on the board.
"""

from cjm_studio.commands.acts import apply
from cjm_studio.commands.command import Add, Command, Gesture, Set
from cjm_studio.model import Hypothesis, Journey, Test

DELIVERED = frozenset({"delivery", "rollout", "support"})


def is_tested(journey: Journey, hypothesis_id: str) -> bool:
    """Whether there is a test with customers."""
    tests = [journey.records.get(link.target) for link in journey.out(hypothesis_id, "tested_by")]
    return any(isinstance(test, Test) and test.with_customers for test in tests)


def may_deliver(command: Command) -> bool:
    """Whether it gives anything a status of delivery: seen without the journey, so that it costs nothing."""
    return bool(_delivering(command))


def delivered_untested(journey: Journey, command: Command) -> tuple[str, ...]:
    """The hypotheses that this command takes into delivery and that no customer was asked about.

    Raises CommandRefusedError for a command that the journey refuses.
    """
    wanted = _delivering(command)
    if not wanted:
        return ()
    after = apply(journey, command)
    return tuple(
        each
        for each in wanted
        if _is_delivered(after, each) and not _is_delivered(journey, each) and not is_tested(after, each)
    )


def _is_delivered(journey: Journey, record_id: str) -> bool:
    record = journey.records.get(record_id)
    return isinstance(record, Hypothesis) and record.status in DELIVERED


def _delivering(command: Command) -> tuple[str, ...]:
    match command:
        case Gesture(commands=parts):
            return tuple(dict.fromkeys(each for part in parts for each in _delivering(part)))
        case Set(item=item, values={"status": str() as status}) if status in DELIVERED:
            return (item,)
        case Add(record={"id": str() as made, "status": str() as status}) if status in DELIVERED:
            return (made,)
    return ()
