"""Five wrong links a minute are a slip of the hand."""

from cjm_studio.join.attempts import MOST_A_MINUTE, MOST_ADDRESSES, Attempts


class Clock:
    """A clock that a test sets."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_the_sixth_within_a_minute_is_too_many() -> None:
    attempts = Attempts(Clock())
    assert [attempts.was_wrong("10.0.0.7") for _ in range(7)] == [False] * MOST_A_MINUTE + [True, True]


def test_after_a_minute_it_begins_anew() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(6):
        attempts.was_wrong("10.0.0.7")
    clock.now_s = 60.0
    assert not attempts.was_wrong("10.0.0.7")


def test_addresses_do_not_pay_for_each_other() -> None:
    attempts = Attempts(Clock())
    for _ in range(6):
        attempts.was_wrong("10.0.0.7")
    assert not attempts.was_wrong("10.0.0.8")


def test_many_addresses_do_not_fill_the_memory() -> None:
    attempts = Attempts(Clock())
    for number in range(2 * MOST_ADDRESSES):
        attempts.was_wrong(str(number))
    assert len(attempts._wrong) == MOST_ADDRESSES
