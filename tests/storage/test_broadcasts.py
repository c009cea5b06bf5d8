"""One thing owed to many: counted, stopped, taken up again; and which broadcasts a network has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from storage.notes.mailings import MailingTally, NoteCopy
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Chat, Network, Note, Person
from storage.tables.broadcast import BroadcastState, Content
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.person import Reach
from storage.work import Work
from tests.databases import claim_notes

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
LATER, EXPIRES = NOW + timedelta(hours=12), NOW + timedelta(days=3)
WORDS = Saying("broadcast", {"text": "Jeudi 9 h"})


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as work:
        for n in (1, 2):
            work._session.add(Network(id=n, slug=f"n{n}", name="N", animator="Inès", host="Agglo", lat=46.1, lon=-1.1))
        work._session.flush()
        for n in range(1, 6):
            work._session.add(Person(id=n, telegram_id=n, name=str(n), network_id=1))
            work._session.add(
                Company(id=n, name=f"C{n}", activity="bakery", place="P", postcode="17180", department="17", lat=46.1, lon=-1.1)
            )
        work._session.flush()
        for n in range(1, 6):
            work._session.add(Chat(id=n, telegram_id=n, person_id=n))
            work._session.add(Seat(company_id=n, network_id=1 if n < 5 else 2))
        work._session.flush()
        work.enter(1)
        yield work


def owe(work: Work, *people: int, due: datetime = NOW) -> None:
    work.mailings.owe_copies(
        [NoteCopy(n, n, due) for n in people], WORDS, subject="broadcast:7", rank=Rank.BROADCAST, expires=EXPIRES
    )


def test_what_became_of_the_copies_is_counted(work: Work) -> None:
    owe(work, 1, 2, 3)
    owe(work, 4, due=LATER)
    first, second, third = claim_notes(work, NOW, 3)
    work.outbox.mark_sent(first.id, 9, "text", NOW)
    work.outbox.mark_failed(second.id)
    work.people.mark_unreachable(second.chat, Reach.BLOCKED)
    work._session.flush()
    assert work.mailings.count_copies("broadcast:7", NOW) == MailingTally(sent=1, flying=1, waiting=1, until=LATER, blocked=1)
    work.outbox.mark_failed(third.id)
    assert work.mailings.count_copies("broadcast:7", NOW).failed == 1
    assert work.mailings.count_copies("broadcast:8", NOW) == MailingTally()
    assert work.mailings.list_readers("broadcast:7") == {1, 2, 3, 4}


def test_what_was_stopped_goes_on_later_and_what_was_too_late_does_not(work: Work) -> None:
    owe(work, 1, 2)
    work.mailings.owe_copies(
        [NoteCopy(3, 3, NOW)], WORDS, subject="broadcast:7", rank=Rank.BROADCAST, expires=NOW + timedelta(hours=1)
    )
    stopped, again = NOW + timedelta(hours=2), NOW + timedelta(hours=3)
    work.outbox.drop_expired(stopped)
    work.outbox.cancel("broadcast:7")
    assert work.mailings.count_copies("broadcast:7", stopped) == MailingTally(dropped=3)
    work.mailings.revive_copies("broadcast:7", stopped, again, again + timedelta(days=3))
    assert work.mailings.count_copies("broadcast:7", again) == MailingTally(owed=2, dropped=1)
    assert [owed.person for owed in claim_notes(work, again, 8)] == [1, 2]


def test_another_networks_copies_are_not_counted(work: Work) -> None:
    owe(work, 1)
    work.enter(2)
    assert work.mailings.count_copies("broadcast:7", NOW) == MailingTally()
    assert not work.mailings.list_readers("broadcast:7")


def test_nobody_is_owed_it_twice(store: Store, work: Work) -> None:
    owe(work, 1)
    with pytest.raises(Exception, match=r"(?i)unique"), work._session.connection().begin_nested():
        owe(work, 1)
    assert len(work._session.exec(select(Note.id)).all()) == 1


def test_an_audience_is_everybody_who_speaks_for_a_company_of_the_network(work: Work) -> None:
    for person, company, state in (
        (1, 1, MemberState.IN),
        (2, 1, MemberState.IN),
        (3, 2, MemberState.ASKED),
        (4, 5, MemberState.IN),
    ):
        work._session.add(Member(person_id=person, company_id=company, state=state, since=NOW, last_used=NOW))
    work._session.get_one(Company, 3).state = CompanyState.LEFT
    work._session.get_one(Seat, (4, 1)).state = SeatState.ASKED
    work._session.flush()
    assert [(each.company, each.person) for each in work.audiences.list_readers()] == [(1, 1), (1, 2), (2, None)]


def test_a_week_is_spent_by_what_left_and_what_is_planned(work: Work) -> None:
    week = NOW, NOW + timedelta(days=7)
    left, planned, urgent, draft, mine = (work.broadcasts.begin_draft(1, Content("…"), NOW) for _ in range(5))
    left.state, left.started = BroadcastState.DONE, NOW
    planned.state, planned.due = BroadcastState.PLANNED, NOW + timedelta(days=6)
    urgent.state, urgent.started, urgent.urgent = BroadcastState.RUNNING, NOW, True
    draft.due = NOW
    mine.state, mine.due = BroadcastState.PLANNED, NOW + timedelta(days=1)
    work._session.flush()
    assert work.broadcasts.count_others(*week, but=mine.id) == 2
    assert work.broadcasts.count_others(NOW + timedelta(days=7), NOW + timedelta(days=14), but=mine.id) == 0
    assert work.broadcasts.find_next_due([1]) == mine.due
    assert work.broadcasts.find_next_due([2]) is None
    assert draft in work.broadcasts.list_for_author(1)
    assert draft not in work.broadcasts.list_for_author(2)


def test_a_draft_that_nobody_sent_is_forgotten_after_a_week(work: Work) -> None:
    row = work.broadcasts.begin_draft(1, Content("Jeudi"), NOW)
    work.broadcasts.forget_drafts(NOW + timedelta(days=6))
    work._session.refresh(row)
    assert row.content.text == "Jeudi"
    work.broadcasts.forget_drafts(NOW + timedelta(days=8))
    work._session.refresh(row)
    assert (row.state, row.content) == (BroadcastState.DONE, Content())


def test_another_networks_broadcast_is_not_found(work: Work) -> None:
    row = work.broadcasts.begin_draft(1, Content("Jeudi"), NOW)
    work.enter(2)
    assert work.broadcasts.get(row.id) is None
