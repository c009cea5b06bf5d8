"""Even pacing in virtual time: never more than the rate in any second; answers may run a little ahead of a chat's second."""

from __future__ import annotations

from itertools import pairwise

from bot.delivery.rate_limit import ANSWER_BURST, RateLimit


class Virtual:
    """Seconds that pass when they are told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def busiest(times: list[float]) -> int:
    """The most messages in any window of one second."""
    return max(sum(start <= t < start + 1 for t in times) for start in times)


def test_to_many_chats_it_keeps_the_rate() -> None:
    pacer = RateLimit(28, Virtual())
    times = [pacer.reserve_slot() for _ in range(300)]
    assert busiest(times) <= 29
    assert 27 <= 299 / (times[-1] - times[0]) <= 28.01


def test_one_chat_gets_about_one_a_second() -> None:
    pacer = RateLimit(28, Virtual())
    times = [pacer.reserve_chat_slot(1, answer=False) for _ in range(6)]
    assert [round(after - before, 2) for before, after in pairwise(times)] == [1, 1, 1, 1, 1]


def test_a_group_gets_twenty_a_minute() -> None:
    pacer = RateLimit(28, Virtual())
    times = [pacer.reserve_chat_slot(-1, answer=False) for _ in range(21)]
    assert sum(each < 60 for each in times) <= 20
    assert pacer.reserve_chat_slot(1, answer=False) == 0


def test_answers_may_come_three_at_once_and_then_wait() -> None:
    pacer = RateLimit(28, Virtual())
    times = [pacer.reserve_chat_slot(1, answer=True) for _ in range(5)]
    assert times[ANSWER_BURST - 1] == 0
    assert times[4] >= 2


def test_a_chat_that_waits_does_not_hold_the_others_up() -> None:
    pacer = RateLimit(28, Virtual())
    for _ in range(5):
        pacer.reserve_chat_slot(1, answer=False)
    assert pacer.reserve_chat_slot(2, answer=False) == 0


def test_a_quiet_moment_is_not_saved_up_for_a_burst() -> None:
    clock = Virtual()
    pacer = RateLimit(28, clock)
    pacer.reserve_slot()
    clock.now += 60
    assert [pacer.reserve_slot() > 0 for _ in range(3)] == [False, True, True]


def test_telegrams_pause_is_kept_by_everybody() -> None:
    pacer = RateLimit(28, Virtual())
    pacer.pause(5)
    assert pacer.reserve_slot() >= 5


def test_a_chat_that_was_just_written_to_rests() -> None:
    clock = Virtual()
    pacer = RateLimit(28, clock)
    pacer.reserve_chat_slot(1, answer=False)
    assert (pacer.list_resting_chats(answer=False), pacer.list_resting_chats(answer=True)) == ((1,), ())
    assert pacer.measure_rest() == 1.0
    clock.now += 1
    assert (pacer.list_resting_chats(answer=False), pacer.measure_rest()) == ((), 0.0)


def test_after_a_burst_of_answers_a_chat_rests_from_them_too() -> None:
    pacer = RateLimit(28, Virtual())
    for _ in range(ANSWER_BURST):
        pacer.reserve_chat_slot(1, answer=True)
    assert pacer.list_resting_chats(answer=True) == (1,)
    assert pacer.measure_rest() == 1.0
    assert pacer.measure_lead(1) > pacer.measure_lead(2) == 0.0


def test_a_chat_that_telegram_asks_to_leave_alone_rests_alone() -> None:
    clock = Virtual()
    pacer = RateLimit(28, clock)
    assert not pacer.rest_chat(1, 9)
    clock.now += 1
    assert not pacer.rest_chat(1, 9)
    assert (pacer.list_resting_chats(answer=True), pacer.reserve_slot()) == ((1,), 0)
    clock.now += 1
    assert pacer.rest_chat(2, 9)
    assert pacer.reserve_slot() == 9
