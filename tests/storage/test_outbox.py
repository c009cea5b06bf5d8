"""Promised once, by rank, one message at a time to each chat; an edit waits for the message it edits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.store import Store
from storage.tables import Person
from tests.databases import claim_notes

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.fixture
def people(store: Store) -> list[Person]:
    with store.work() as work:
        return [work.people.welcome_person(id, id, "fr", f"P{id}") for id in (5, 6)]


def owe(store: Store, person: Person, key: str, *, rank: Rank = Rank.ALERT, due: datetime = NOW, **more: object) -> None:
    with store.work() as work:
        work.outbox.owe(person, Saying(key), once=key, due=due, rank=rank, **more)  # type: ignore[arg-type]


def claim(store: Store, now: datetime = NOW, limit: int = 8) -> list[str]:
    with store.work() as work:
        return [owed.saying.key for owed in claim_notes(work, now, limit)]


def test_promising_twice_is_promising_once(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "a")
    owe(store, people[0], "a")
    assert claim(store) == ["a"]
    assert claim(store) == []


def test_answers_go_before_everything_else(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "alert")
    owe(store, people[1], "answer", rank=Rank.ANSWER)
    assert claim(store) == ["answer", "alert"]


def test_a_chat_gets_one_message_at_a_time(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "a")
    owe(store, people[0], "b")
    owe(store, people[1], "c")
    assert claim(store) == ["a", "c"]


def test_what_is_not_due_waits(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "later", due=NOW + timedelta(days=1))
    assert claim(store) == []
    with store.read() as work:
        assert work.outbox.find_next_due() == NOW + timedelta(days=1)
    assert claim(store, NOW + timedelta(days=1)) == ["later"]


def test_a_change_waits_for_its_message_and_is_not_due_before(store: Store, people: list[Person]) -> None:
    """A pushed clock would stand still for ever at a moment at which nothing can be done."""
    morning = NOW + timedelta(hours=12)
    owe(store, people[0], "first", due=morning)
    with store.work() as work:
        first = work.open_messages.find_latest_saying(people[0], "first")
    assert first is not None
    owe(store, people[0], "added", edits=first[0])
    with store.read() as work:
        assert work.outbox.find_next_due() == morning


def test_what_came_too_late_is_not_said(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "old", expires=NOW + timedelta(hours=1))
    with store.work() as work:
        work.outbox.drop_expired(NOW + timedelta(hours=2))
    assert claim(store, NOW + timedelta(hours=2)) == []


def test_cancelling_is_by_subject(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "a", subject="synergy:1")
    owe(store, people[1], "b", subject="synergy:2")
    with store.work() as work:
        work.outbox.cancel("synergy:1")
    assert claim(store) == ["b"]


def test_what_was_in_flight_at_a_crash_is_owed_again(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "a")
    assert claim(store) == ["a"]
    with store.work() as work:
        assert work.outbox.resume() == 1
    assert claim(store) == ["a"]


def test_an_edit_waits_for_its_message_and_knows_it(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "question", rank=Rank.ANSWER)
    with store.work() as work:
        [owed] = claim_notes(work, NOW, 8)
        work.outbox.mark_sent(owed.id, 41, "text", NOW)
        shown = work.outbox.find_shown_note(people[0], 41)
        assert shown is not None
        work.outbox.owe(people[0], Saying("question"), once="edit", due=NOW, rank=Rank.ANSWER, edits=shown[0])
    with store.work() as work:
        [edit] = claim_notes(work, NOW, 8)
    assert (edit.message_id, edit.message_kind) == (41, "text")


def test_somebody_elses_message_is_not_shown_as_ones_own(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "secret")
    with store.work() as work:
        [owed] = claim_notes(work, NOW, 8)
        work.outbox.mark_sent(owed.id, 41, "text", NOW)
        assert work.outbox.find_shown_note(people[1], 41) is None


def test_a_saying_comes_back_as_it_was_kept(store: Store, people: list[Person]) -> None:
    said = Saying(
        "card",
        {"low": 600.0, "name": "Léa & Co", "n": 3},
        parts=(Saying("why", {"km": 4}),),
        buttons=(Button("card.yes", "a.yes.1"),),
        picture="file",
    )
    with store.work() as work:
        work.outbox.owe(people[0], said, once="x", due=NOW, rank=Rank.ALERT)
    with store.work() as work:
        assert claim_notes(work, NOW, 1)[0].saying == said


def test_a_chat_that_rests_gets_answers_only(store: Store, people: list[Person]) -> None:
    for person in people:
        owe(store, person, f"alert {person.telegram_id}")
    owe(store, people[0], "answer", rank=Rank.ANSWER)
    with store.work() as work:
        assert [owed.saying.key for owed in claim_notes(work, NOW, 8, resting=(5,))] == ["answer", "alert 6"]


def test_a_group_that_moved_keeps_what_it_is_owed(store: Store, people: list[Person]) -> None:
    owe(store, people[0], "a")
    with store.work() as work:
        assert work.people.move_chat(5, -1005)
        assert not work.people.move_chat(5, -1005)
        assert not work.people.move_chat(6, -1005)
        assert [owed.chat for owed in claim_notes(work, NOW, 8)] == [-1005]
