"""One open talk a person; what is left in the middle is parked, and dropped with its answers after a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage.store import Store
from storage.tables.talk import TalkState

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_a_talk_that_comes_in_between_parks_the_open_one(store: Store) -> None:
    with store.work() as work:
        lea = work.people.welcome_person(5, 5, "fr", "Léa").id
        first = work.talks.begin_talk(lea, "declare", "{}", 1, NOW)
        second = work.talks.begin_talk(lea, "agree", "{}", 2, NOW)
        assert (first.state, second.interrupted) == (TalkState.PARKED, first.id)
        assert work.talks.find_open(lea) is second


def test_only_ones_own_parked_talk_is_taken_up(store: Store) -> None:
    with store.work() as work:
        lea, marc = (work.people.welcome_person(id, id, "fr", "x").id for id in (5, 6))
        talk = work.talks.begin_talk(lea, "declare", "{}", 1, NOW)
        talk.state = TalkState.PARKED
        work._session.flush()
        assert work.talks.find_own_parked(marc, talk.id) is None
        assert work.talks.find_own_parked(lea, talk.id) is talk


def test_a_talk_is_kept_a_week(store: Store) -> None:
    with store.work() as work:
        lea = work.people.welcome_person(5, 5, "fr", "Léa").id
        talk = work.talks.begin_talk(lea, "declare", '{"said": "secret"}', 1, NOW)
        work.talks.drop_old_talks(NOW + timedelta(days=6))
        work._session.refresh(talk)
        assert talk.state is TalkState.OPEN
        work.talks.drop_old_talks(NOW + timedelta(days=8))
        work._session.refresh(talk)
        assert (talk.state, talk.answers) == (TalkState.DROPPED, "{}")
