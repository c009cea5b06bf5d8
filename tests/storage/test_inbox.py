"""Nothing heard is lost, nothing is handled twice, and each person is heard in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage.notes.inbox import MOST_UPDATE_TRIES, Arrival
from storage.store import Store
from tests.storage.aged import forget_old

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
BOT = 7


def arrive(store: Store, *updates: tuple[int, int]) -> int:
    """Updates as (id, lane)."""
    with store.work() as work:
        return work.inbox.keep_arrivals(BOT, [Arrival(id, lane, f'{{"n": {id}}}') for id, lane in updates], NOW).new


def heads(store: Store) -> list[str]:
    with store.read() as work:
        return [each.payload for each in work.inbox.list_heads(10)]


def handle_next(store: Store) -> str:
    with store.work() as work:
        [head, *_] = work.inbox.list_heads(1)
        assert work.inbox.claim_updates([head.seq])
        work.inbox.mark_handled([head.seq], NOW)
        return head.payload


def test_an_update_that_comes_twice_is_kept_once(store: Store) -> None:
    assert arrive(store, (1, 5)) == 1
    assert arrive(store, (1, 5), (2, 5)) == 1
    assert [handle_next(store), handle_next(store)] == ['{"n": 1}', '{"n": 2}']
    assert heads(store) == []


def test_a_handled_update_is_recognised_when_it_is_replayed(store: Store) -> None:
    arrive(store, (1, 5))
    handle_next(store)
    assert arrive(store, (1, 5)) == 0
    assert heads(store) == []


def test_one_person_waits_for_their_own_messages_and_not_for_others(store: Store) -> None:
    arrive(store, (1, 5), (2, 5), (3, 6))
    assert heads(store) == ['{"n": 1}', '{"n": 3}']


def test_order_is_by_arrival_when_ids_jump_back(store: Store) -> None:
    arrive(store, (900, 5))
    arrive(store, (3, 5))
    assert [handle_next(store), handle_next(store)] == ['{"n": 900}', '{"n": 3}']


def test_what_cannot_be_handled_is_set_aside_and_blocks_nobody(store: Store) -> None:
    arrive(store, (1, 5), (2, 5))
    aside = []
    for _ in range(MOST_UPDATE_TRIES):
        with store.work() as work:
            aside.append(work.inbox.mark_failed(work.inbox.list_heads(1)[0].seq, NOW))
    assert aside == [False, False, True]
    assert heads(store) == ['{"n": 2}']


def test_what_waits_when_the_process_dies_again_and_again_is_set_aside_at_its_next_failure(store: Store) -> None:
    arrive(store, (1, 5))
    for _ in range(5):
        with store.work() as work:
            work.inbox.count_restart()
    assert heads(store) == ['{"n": 1}']
    with store.work() as work:
        assert work.inbox.mark_failed(work.inbox.list_heads(1)[0].seq, NOW)


def test_a_failed_unit_leaves_the_update_waiting(store: Store) -> None:
    arrive(store, (1, 5))
    try:
        with store.work() as work:
            head = work.inbox.list_heads(1)[0]
            work.inbox.mark_handled([head.seq], NOW)
            raise ValueError("in the middle")
    except ValueError:
        pass
    assert heads(store) == ['{"n": 1}']


def test_stones_are_forgotten_after_three_days(store: Store) -> None:
    arrive(store, (1, 5))
    handle_next(store)
    for days, new in ((2, 0), (4, 1)):
        with store.work() as work:
            forget_old(work, "updates", NOW + timedelta(days=days))
        assert arrive(store, (1, 5)) == new


def test_beyond_thirty_waiting_the_rest_is_kept_as_handled(store: Store) -> None:
    assert arrive(store, *((id, 5) for id in range(29)), (100, 6)) == 30
    with store.work() as work:
        kept = work.inbox.keep_arrivals(
            BOT, [Arrival(id, lane, "{}") for id, lane in ((29, 5), (30, 5), (31, 5), (101, 6))], NOW
        )
    assert (kept.new, kept.flooded) == (4, (5,))
    handled = [handle_next(store) for _ in range(32)]
    assert heads(store) == []
    assert len(handled) == 30 + 2
    assert arrive(store, (30, 5), (31, 5), (32, 5)) == 1


def test_a_replay_of_what_waits_is_no_flood(store: Store) -> None:
    arrive(store, *((id, 5) for id in range(30)))
    with store.work() as work:
        kept = work.inbox.keep_arrivals(BOT, [Arrival(id, 5, "{}") for id in range(30)], NOW)
    assert (kept.new, kept.flooded) == (0, ())


def test_the_number_of_a_forgotten_update_is_not_given_again(store: Store) -> None:
    with store.work() as work:
        work.inbox.keep_arrivals(BOT, [Arrival(1, 5, "{}")], NOW)
        [first] = work.inbox.list_heads(9)
        work.inbox.mark_handled([first.seq], NOW)
    with store.work() as work:
        forget_old(work, "updates", NOW + timedelta(days=4))
        work.inbox.keep_arrivals(BOT, [Arrival(2, 5, "{}")], NOW + timedelta(days=4))
        [second] = work.inbox.list_heads(9)
        assert second.seq > first.seq
