"""A client's queue keeps order and bounds, and knows when the client is due the whole journey."""

import asyncio

from cjm_studio.live.outgoing import MOST_ANSWERS, Outgoing


def drained(outgoing: Outgoing, frames: int) -> list[str]:
    async def take() -> list[str]:
        return [await outgoing.next() for _ in range(frames)]

    return asyncio.run(take())


def test_frames_leave_in_the_order_in_which_they_came_and_people_last() -> None:
    outgoing = Outgoing()
    outgoing.tell_people("people 1")
    outgoing.answer("welcome")
    outgoing.tell("entries")
    outgoing.tell_people("people 2")
    assert drained(outgoing, 3) == ["welcome", "entries", "people 2"]


def test_a_slow_client_loses_the_news_but_no_answer() -> None:
    outgoing = Outgoing(most_frames=2)
    for frame in ("1", "2"):
        outgoing.tell(frame)
    outgoing.answer("done")
    outgoing.tell("3")
    outgoing.tell("4")
    assert outgoing.is_behind
    assert drained(outgoing, 2) == ["done", ""]


def test_large_frames_fill_the_queue_sooner() -> None:
    outgoing = Outgoing(most_characters=10)
    outgoing.tell("x" * 11)
    assert outgoing.is_behind


def test_sent_frames_make_room() -> None:
    outgoing = Outgoing(most_frames=1, most_characters=5)
    for _ in range(3):
        outgoing.tell("12345")
        assert drained(outgoing, 1) == ["12345"]
    assert not outgoing.is_behind


def test_after_the_whole_journey_news_count_again() -> None:
    outgoing = Outgoing(most_frames=0)
    outgoing.tell("lost")
    assert drained(outgoing, 1) == [""]
    outgoing.catch_up()
    outgoing.answer("done")
    assert drained(outgoing, 1) == ["done"]


def test_a_client_that_reads_no_answers_is_lost() -> None:
    outgoing = Outgoing()
    for _ in range(MOST_ANSWERS):
        outgoing.answer("done")
    assert not outgoing.is_lost
    outgoing.answer("done")
    assert outgoing.is_lost


def test_nothing_is_said_after_the_last_word() -> None:
    outgoing = Outgoing()
    outgoing.tell("entries")
    outgoing.answer("done")
    outgoing.say_last("bye")
    outgoing.tell("late")
    outgoing.answer("late")
    assert drained(outgoing, 1) == ["done"]
    assert not outgoing.is_over
    assert drained(outgoing, 1) == ["bye"]
    assert outgoing.is_over
