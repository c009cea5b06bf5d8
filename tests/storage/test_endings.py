"""A declaration's leads as it changes or leaves: counted, closed, found anew; on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from storage.leads.endings import AnswerTally
from storage.store import Store
from storage.tables import Declaration, Party, Synergy
from storage.work import Work
from tests.storage.test_lifetimes import company, declared, network

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


def lead(
    work: Work, mine: Declaration, theirs: Declaration, answer: Answer = Answer.ASKED, state: SynergyState = SynergyState.ASKING
) -> Synergy:
    synergy = Synergy(
        kind=SynergyKind.EXCHANGE,
        key=f"exchange:{mine.id}:{theirs.id}",
        score=0.7,
        state=state,
        lapses=NOW + timedelta(days=30),
        network_id=work.network_id,
    )
    parties = [
        Party(synergy_id=0, declaration_id=mine.id, company_id=mine.company_id or 0, role=PartyRole.GIVER),
        Party(synergy_id=0, declaration_id=theirs.id, company_id=theirs.company_id or 0, role=PartyRole.TAKER, answer=answer),
    ]
    assert work.synergies.add_synergy(synergy, parties)
    return synergy


@pytest.mark.parametrize(
    ("answers", "tally"),
    [
        ((), AnswerTally(0, 0)),
        ((Answer.UNASKED,), AnswerTally(0, 0)),
        ((Answer.ASKED, Answer.YES, Answer.NO, Answer.UNASKED), AnswerTally(3, 2)),
    ],
)
def test_how_many_were_asked_and_answered(store: Store, answers: tuple[Answer, ...], tally: AnswerTally) -> None:
    with store.work(network(store)) as work:
        mine = declared(work, company(work, "Menuiserie"))
        for n, answer in enumerate(answers):
            lead(work, mine, declared(work, company(work, f"Ferme {n}")), answer)
        assert work.endings.count_answers(mine.id) == tally


def test_a_company_asked_about_two_of_its_own_counts_once(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, farm = declared(work, company(work, "Menuiserie")), company(work, "Ferme")
        for answer in (Answer.ASKED, Answer.NO):
            lead(work, mine, declared(work, farm), answer)
        assert work.endings.count_answers(mine.id) == AnswerTally(1, 1)


def test_what_is_void_may_be_found_anew_and_what_is_agreed_stays(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, farm, other = (declared(work, company(work, name)) for name in ("Menuiserie", "Ferme", "Autre"))
        asked, agreed = lead(work, mine, farm), lead(work, mine, other, Answer.YES, SynergyState.AGREED)
        assert work.endings.lock_live_leads(mine.id) == (asked,)
        key = asked.key
        work.endings.close_lead(asked, SynergyState.VOID)
        assert (asked.state, agreed.state) == (SynergyState.VOID, SynergyState.AGREED)
        assert work.endings.find_by_key(key) is None
        assert lead(work, mine, farm).id != asked.id
        assert work.endings.has_agreement(mine.id)


def test_a_refusal_holds_until_it_is_about_something_else(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, farm = (declared(work, company(work, name)) for name in ("Menuiserie", "Ferme"))
        refused = lead(work, mine, farm, Answer.NO, SynergyState.REFUSED)
        key = refused.key
        assert work.endings.find_by_key(key) is refused
        work.endings.archive_refusals(mine.id)
        assert work.endings.find_by_key(key) is None
        assert refused.state is SynergyState.REFUSED
