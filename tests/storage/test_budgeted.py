"""What is judged before it is sent: everything due but answers and edits, with what went out lately."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Network, Person
from tests.databases import claim_notes
from tests.storage.test_lifetimes import company

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.fixture
def lea(store: Store) -> Person:
    with store.work() as work:
        made = work.networks.add(Network(slug="p", name="P", animator="Inès", host="Agglo", lat=46.15, lon=-1.09))
        person = work.people.welcome_person(5, 5, "fr", "Léa")
        person.network_id = made.id
        return person


def owe(store: Store, person: Person, once: str, rank: Rank, due: datetime = NOW) -> None:
    with store.work(person.network_id) as work:
        work.outbox.owe(person, Saying(once), once=once, due=due, rank=rank)


def test_answers_and_what_is_not_due_are_not_judged(store: Store, lea: Person) -> None:
    owe(store, lea, "answer", Rank.ANSWER)
    owe(store, lea, "later", Rank.ALERT, NOW + timedelta(hours=1))
    owe(store, lea, "question", Rank.QUESTION)
    owe(store, lea, "alert", Rank.ALERT)
    with store.read() as work:
        pending = work.budgets.list_pending(NOW, (1, 2, 3, 4))
        assert [note.saying.key for note in pending] == ["alert", "question"]
        assert {note.time_zone for note in pending} == {"Europe/Paris"}
        assert [note.saying.key for note in work.budgets.list_pending(NOW, (1, 2, 3))] == ["question"]


def test_what_is_held_waits_or_is_dropped(store: Store, lea: Person) -> None:
    owe(store, lea, "waits", Rank.ALERT)
    owe(store, lea, "dropped", Rank.ALERT)
    with store.work() as work:
        first, second = work.budgets.list_pending(NOW, (1, 2))
        work.budgets.hold_note(first.id, NOW + timedelta(days=1))
        work.budgets.hold_note(second.id, None)
        assert work.budgets.list_pending(NOW, (1, 2)) == ()
        assert [note.id for note in work.budgets.list_pending(NOW + timedelta(days=1), (1, 2))] == [first.id]


def test_what_was_sent_lately_or_is_on_its_way_counts(store: Store, lea: Person) -> None:
    for once, when in (("old", NOW - timedelta(days=9)), ("lately", NOW - timedelta(days=2)), ("now", NOW)):
        owe(store, lea, once, Rank.ALERT, when)
        with store.work() as work:
            [owed] = claim_notes(work, when, 1)
            if once != "now":
                work.outbox.mark_sent(owed.id, 1, "text", when)
    with store.read() as work:
        assert {past.sent_at for past in work.budgets.list_past({lea.id}, NOW)} == {NOW - timedelta(days=2), None}
        assert work.budgets.list_past({lea.id + 1}, NOW) == ()


def test_who_is_closed_is_away_until_the_first_of_their_companies_reopens(store: Store, lea: Person) -> None:
    later = [NOW + timedelta(days=days) for days in (3, 9)]
    with store.work(lea.network_id) as work:
        assert work.budgets.list_absent({lea.id}, NOW) == {}
        companies = [company(work, f"Site {each}") for each in range(2)]
        for each in companies:
            work.companies.add_member(each, lea.id, NOW)
        assert work.budgets.list_absent({lea.id}, NOW) == {}
        companies[0].closes, companies[0].reopens = NOW, later[1]
        assert work.budgets.list_absent({lea.id}, NOW) == {}, "somebody is there at the other site"
        companies[1].closes, companies[1].reopens = NOW, later[0]
        assert work.budgets.list_absent({lea.id}, NOW) == {lea.id: later[0]}
        assert work.budgets.list_absent({lea.id}, later[0]) == {}
        work.roles.give_role(work.people.get(lea.id), None, NOW, undertaken=True)
        assert work.budgets.list_absent({lea.id}, NOW) == {}, "who runs the network is at work for it all the same"
