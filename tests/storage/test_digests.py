"""What goes into a digest counts as told once the digest is sent, and is owed again when it never was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Network, Note, Person
from storage.tables.person import ChatKind
from tests.databases import claim_notes

NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
LEAD = "synergy:7"


@pytest.fixture
def lea(store: Store) -> Person:
    with store.work() as work:
        made = work.networks.add(Network(slug="p", name="P", animator="Inès", host="Agglo", lat=46.15, lon=-1.09))
        person = work.people.welcome_person(5, 5, "fr", "Léa")
        person.network_id = made.id
        return person


def folded(store: Store, lea: Person) -> None:
    """A card is held back and goes into the digest."""
    with store.work(lea.network_id) as work:
        work.outbox.owe(lea, Saying("card"), once="card", due=NOW + timedelta(hours=1), rank=Rank.ALERT, subject=LEAD)
        work.outbox.owe(
            lea, Saying("question"), once="question", due=NOW + timedelta(hours=1), rank=Rank.QUESTION, subject=LEAD
        )
        [held] = work.digests.list_held_cards(lea.id)
        assert held.synergy == 7
        work.outbox.owe(lea, Saying("digest"), once="digest", due=NOW, rank=Rank.DIGEST, expires=NOW + timedelta(days=1))
        work.digests.fold_notes([held.note], "digest")
        assert work.digests.list_held_cards(lea.id) == ()
        assert not work.outbox.was_told(LEAD, lea)
        assert work.outbox.find_last_read(LEAD, lea.id) is None


def test_what_a_digest_lists_is_told_when_it_is_sent(store: Store, lea: Person) -> None:
    folded(store, lea)
    with store.work(lea.network_id) as work:
        [owed] = claim_notes(work, NOW, 8)
        assert work.outbox.was_told(LEAD, lea)
        work.outbox.mark_sent(owed.id, 1, "text", NOW)
        assert work.outbox.was_told(LEAD, lea)
        assert work.outbox.find_last_read(LEAD, lea.id) == NOW
        work.digests.unfold_notes()
        assert work.digests.list_held_cards(lea.id) == ()


@pytest.mark.parametrize("failed", [True, False])
def test_what_went_into_a_digest_that_was_never_sent_is_owed_again(failed: bool, store: Store, lea: Person) -> None:
    folded(store, lea)
    with store.work(lea.network_id) as work:
        if failed:
            work.outbox.mark_failed(claim_notes(work, NOW, 8)[0].id)
        else:
            work.outbox.drop_expired(NOW + timedelta(days=1))
        assert not work.outbox.was_told(LEAD, lea)
        work.digests.unfold_notes()
        assert len(work.digests.list_held_cards(lea.id)) == 1


def test_whose_digest_is_due(store: Store, lea: Person) -> None:
    with store.work(lea.network_id) as work:
        person = work.people.get(lea.id)
        assert work.digests.find_due(NOW) == (person.id,)
        assert work.digests.find_next_due() is None
        person.digest_due = NOW
        work._session.flush()
        assert work.digests.find_next_due() == NOW
        assert work.digests.find_due(NOW - timedelta(seconds=1)) == ()
        assert work.digests.find_due(NOW) == (person.id,)
        assert work.digests.list_due(NOW, [person.id]) == (person,)
        assert work.digests.list_due(NOW, [person.id + 1]) == ()
    with store.work() as work:
        other = work.networks.add(Network(slug="q", name="Q", animator="Ana", host="CCI", lat=46.15, lon=-1.09))
        work.enter(other.id)
        assert work.digests.list_due(NOW, [lea.id]) == ()


def test_a_group_is_owed_in_its_language_and_never_judged_as_a_person(store: Store, lea: Person) -> None:
    with store.work(lea.network_id) as work:
        group = work.groups.keep_group(-5, ChatKind.GROUP, "Voisins", "en")
        assert work.groups.keep_group(-5, ChatKind.GROUP, "Les voisins", "fr") is group
        assert (group.title, group.language) == ("Les voisins", "en")
        work.outbox.owe_group(group, Saying("digest"), once="group:1", due=NOW, rank=Rank.DIGEST)
        work.outbox.owe_group(group, Saying("digest"), once="group:1", due=NOW, rank=Rank.DIGEST)
        notes = work._session.exec(select(Note.id)).all()
        assert len(notes) == 1
        assert work.budgets.list_pending(NOW, notes) == ()
        [owed] = claim_notes(work, NOW, 8)
        assert (owed.chat, owed.language, owed.person) == (-5, "en", None)
        assert work.groups.list_linked() == ()
        group.network_id = lea.network_id
        assert work.groups.list_linked() == (group,)


def test_another_day_of_the_network_plans_everybody_anew(store: Store, lea: Person) -> None:
    with store.work(lea.network_id) as work:
        work.people.get(lea.id).digest_due = NOW + timedelta(days=3)
    with store.work(lea.network_id) as work:
        work.digests.replan()
        assert work.digests.find_due(NOW) == (lea.id,)
    elsewhere = lea.network_id
    with store.work() as work:
        other = work.networks.add(Network(slug="q", name="Q", animator="Yves", host="CCI", lat=48.1, lon=-1.7))
        work.enter(elsewhere)
        work.people.get(lea.id).digest_due = NOW
        work.enter(other.id)
        work.digests.replan()
        assert work.people.get(lea.id).digest_due == NOW
