"""A company is rung once about a lead, for as long as there is something to say; a network sees its own list only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from storage.store import Store
from storage.tables import Declaration, Member, Party, Person, Synergy
from storage.tables.call import CallState, Means
from storage.tables.company import MemberState
from storage.tables.person import Reach
from storage.work import Work
from tests.storage.test_barriers import NOW, company, network

LATER = NOW + timedelta(days=1)


def asked(work: Work, name: str = "Ferme") -> tuple[Synergy, int]:
    """A lead about which a farm is asked."""
    here = network(work)
    rows = []
    for each in (company(work, "Brasserie"), company(work, name)):
        rows.append(work.declarations.add(Declaration(network_id=here, company_id=each.id, said="drêches", touched=NOW)))
    synergy = Synergy(
        network_id=here,
        kind=SynergyKind.EXCHANGE,
        key="exchange:1:2",
        score=1.0,
        state=SynergyState.ASKING,
        asked_at=NOW,
        lapses=NOW + timedelta(days=30),
    )
    said = ((PartyRole.GIVER, Answer.UNASKED), (PartyRole.TAKER, Answer.ASKED))
    work.synergies.add_synergy(
        synergy,
        [
            Party(synergy_id=0, declaration_id=row.id, company_id=row.company_id or 0, role=role, answer=answer)
            for row, (role, answer) in zip(rows, said, strict=True)
        ],
    )
    return synergy, rows[1].company_id or 0


def test_a_company_is_on_the_list_once(store: Store) -> None:
    with store.work() as work:
        synergy, farm = asked(work)
        first, second = (
            work.calls.schedule_call(synergy.id, farm, NOW, NOW),
            work.calls.schedule_call(synergy.id, farm, LATER, NOW),
        )
        assert first is second
        assert first.due == NOW
        assert work.calls.list_owed() == (first,)


@pytest.mark.parametrize(
    ("state", "answer", "owed"),
    [
        (SynergyState.ASKING, Answer.ASKED, True),  # to be asked
        (SynergyState.AGREED, Answer.YES, True),  # to be told whom it met
        (SynergyState.ASKING, Answer.YES, False),
        (SynergyState.REFUSED, Answer.ASKED, False),
        (SynergyState.LAPSED, Answer.ASKED, False),
        (SynergyState.VOID, Answer.ASKED, False),
    ],
)
def test_what_is_over_is_not_rung_about(store: Store, state: SynergyState, answer: Answer, owed: bool) -> None:
    with store.work() as work:
        synergy, farm = asked(work)
        call = work.calls.schedule_call(synergy.id, farm, NOW, NOW)
        synergy.state = state
        next(party for party in work.synergies.list_parties(synergy.id) if party.company_id == farm).answer = answer
        work._session.flush()
        assert bool(work.calls.list_owed()) is owed
        work.calls.drop_ended_calls(work.calls.find_ended_calls(), LATER)
        assert (call.state, call.closed) == ((CallState.OWED, None) if owed else (CallState.DROPPED, LATER))


def test_what_is_to_be_told_comes_back_fresh(store: Store) -> None:
    with store.work() as work:
        synergy, farm = asked(work)
        call = work.calls.schedule_call(synergy.id, farm, NOW, NOW)
        work.calls.retry_call(call, LATER)
        work.calls.close_call(call, CallState.DONE, NOW)
        assert work.calls.find_owed_call(synergy.id, farm) is None
        assert work.calls.schedule_call(synergy.id, farm, LATER, LATER) is call
        assert (call.state, call.tries, call.due, call.closed) == (CallState.OWED, 0, LATER, None)


def test_another_network_sees_nothing(store: Store) -> None:
    with store.work() as work:
        synergy, farm = asked(work)
        call = work.calls.schedule_call(synergy.id, farm, NOW, NOW)
        work.calls.add_agreement(
            call.synergy_id, call.company_id, "M. Aubier", Means.PHONE, work.people.add(Person(name="Inès")).id, NOW
        )
        assert [each.given_by for each in work.calls.list_agreements(synergy.id)] == ["M. Aubier"]
        network(work, "marans")
        assert (work.calls.get(call.id), work.calls.list_owed(), work.calls.list_agreements(synergy.id)) == (None, (), ())
        work.calls.drop_ended_calls([call.id], NOW)
        assert call.state is CallState.OWED


@pytest.mark.parametrize(
    ("telegram", "reach", "state", "reachable"),
    [
        (7, Reach.HERE, MemberState.IN, True),
        (7, Reach.BLOCKED, MemberState.IN, False),
        (7, Reach.GONE, MemberState.IN, False),
        (None, Reach.HERE, MemberState.IN, False),
        (7, Reach.HERE, MemberState.ASKED, False),
    ],
)
def test_whom_telegram_reaches(store: Store, telegram: int | None, reach: Reach, state: MemberState, reachable: bool) -> None:
    with store.work() as work:
        network(work)
        farm = company(work, "Ferme")
        person = work.people.add(Person(telegram_id=telegram, name="Marc", reach=reach))
        work.people.add(Member(person_id=person.id, company_id=farm.id, state=state, since=NOW, last_used=NOW))
        assert work.people.has_reachable_member(farm.id) is reachable


def test_who_can_be_written_to_speaks_before_the_keeper(store: Store) -> None:
    with store.work() as work:
        network(work)
        farm = company(work, "Ferme")
        keeper = work.people.add(Person(telegram_id=7, name="Marc", reach=Reach.BLOCKED))
        other = work.people.add(Person(telegram_id=8, name="Paul"))
        for person in (other, keeper):
            work.companies.add_member(farm, person.id, NOW)
        assert work.people.find_spokesperson(farm.id, keeper.id) == other
        keeper.reach = Reach.HERE
        assert work.people.find_spokesperson(farm.id, keeper.id) == keeper


def test_a_number_is_noted_for_whoever_bears_that_name(store: Store) -> None:
    with store.work() as work:
        network(work)
        farm = company(work, "Ferme")
        marc = work.people.add(Person(telegram_id=7, name="Marc"))
        work.companies.add_member(farm, marc.id, NOW)
        work.memberships.note_contact(farm.id, "marc", "05 46 00 00 00", NOW)
        work.memberships.note_contact(farm.id, "Jeanne", "05 46 00 00 01", NOW)
        work.memberships.note_contact(farm.id, "Marc", "05 46 00 00 02", NOW)
        known = sorted((person.name, person.contact, person.telegram_id) for person in work.memberships.list_people(farm.id))
    assert known == [("Jeanne", "05 46 00 00 01", None), ("Marc", "05 46 00 00 02", None), ("marc", "05 46 00 00 00", 7)]


def test_whoever_leaves_is_named_by_no_agreement(store: Store) -> None:
    with store.work() as work:
        synergy, farm = asked(work)
        marc, paul = (work.people.add(Person(telegram_id=number, name=name)) for number, name in ((7, "Marc"), (8, "Paul")))
        for person in (marc, paul):
            work.companies.add_member(work.companies.get(farm), person.id, NOW)
        call = work.calls.schedule_call(synergy.id, farm, NOW, NOW)
        for person in (marc, paul):
            work.calls.add_agreement(call.synergy_id, call.company_id, person.name, Means.PHONE, paul.id, NOW)
        work.erasures.erase_person(marc, LATER)
        work._session.expire_all()
        assert [each.given_by for each in work.calls.list_agreements(synergy.id)] == ["", "Paul"]
        assert call.state is CallState.OWED
        work.erasures.erase_person(paul, LATER)
        work._session.expire_all()
        assert call.state is CallState.DROPPED
        assert [each.given_by for each in work.calls.list_agreements(synergy.id)] == ["", ""]
