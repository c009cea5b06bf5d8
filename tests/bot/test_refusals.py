"""A refusal teaches: what was refused may be asked again once exactly that improved; distances narrow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot.actions.leads import idle_leads
from bot.context.action_context import ActionContext, build_unattended_context
from bot.partners.meeting import may_come_across
from bot.rules.leads import consent, distance_limits, matchmaking
from matching.consent.states import Answer, SynergyState
from matching.knowledge import Knowledge
from matching.scoring.distance import Nearness
from matching.vocabulary import Kind, Place, Price, Side
from storage.store import Store
from storage.tables import Declaration, Party, Synergy
from storage.tables.barrier import Reason
from storage.work import Work
from tests.storage.test_lifetimes import NOW, PERIGNY, company, declared, network

FAR = Place("Marans", "17230", "17", PERIGNY.lat + 0.2, PERIGNY.lon)  # about 20 km to the north


def speaking(work: Work, knowledge: Knowledge, row: Declaration) -> ActionContext:
    return replace(build_unattended_context(work, knowledge, NOW), company=work.companies.get(row.company_id or 0))


def refused(work: Work, knowledge: Knowledge, offer: Declaration, need: Declaration, why: Reason) -> tuple[Synergy, Party]:
    """The one who needs it was asked, and said no for that reason."""
    context = speaking(work, knowledge, offer)
    assert len(matchmaking.ask_best_partners(context, offer)) == 1
    synergy = work._session.exec(select(Synergy)).one()
    mine = next(party for party in work.synergies.list_parties(synergy.id) if party.declaration_id == need.id)
    consent.record_refusal(context, synergy, mine, None)
    consent.answer_reason(context, synergy, mine, why)
    return synergy, mine


@pytest.mark.parametrize(
    ("why", "change", "again"),
    [
        (Reason.PRICE, {"price": Price.GIVE}, True),
        (Reason.PRICE, {"yearly": 5.0}, False),
        (Reason.QUANTITY, {"yearly": 5.0}, True),
        (Reason.QUANTITY, {"price": Price.GIVE}, False),
        (Reason.QUALITY, {"said": "palettes triées"}, True),
        (Reason.QUALITY, {"price": Price.GIVE}, False),
        (Reason.NOT_IT, {"said": "palettes triées", "price": Price.GIVE, "yearly": 5.0}, False),
    ],
)
def test_only_the_fact_that_was_refused_counts(
    knowledge: Knowledge, store: Store, why: Reason, change: dict[str, object], again: bool
) -> None:
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Menuiserie"), resource="euro-pallet", price=Price.SELL, yearly=50.0)
        need = declared(work, company(work, "Ferme"), kind=Kind.NEED, resource="euro-pallet")
        refused(work, knowledge, offer, need, why)
        assert matchmaking.ask_best_partners(speaking(work, knowledge, offer), offer) == ()
        for name, value in change.items():
            setattr(offer, name, value)
        work._session.flush()
        assert bool(matchmaking.ask_best_partners(speaking(work, knowledge, offer), offer)) is again


def test_too_far_narrows_that_resource_and_no_other(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Loin", FAR), resource="euro-pallet")
        farm = company(work, "Ferme")
        need = declared(work, farm, kind=Kind.NEED, resource="euro-pallet")
        other = declared(work, farm, kind=Kind.NEED, resource="sawdust")
        _, mine = refused(work, knowledge, offer, need, Reason.DISTANCE)
        [limit] = work.distance_limits.list_of_company(farm.id)
        assert (limit.resource, limit.within) == ("euro-pallet", Nearness.ABOUT_10)
        farther = company(work, "Loin aussi", FAR)
        again, sawdust = (declared(work, farther, resource=each) for each in ("euro-pallet", "sawdust"))
        assert matchmaking.ask_best_partners(speaking(work, knowledge, again), again) == ()
        assert len(matchmaking.ask_best_partners(speaking(work, knowledge, sawdust), sawdust)) == 1
        assert work.synergies.count_asked(other.id) == 1
        distance_limits.name_distance(speaking(work, knowledge, need), mine, None)  # « ça dépend »
        assert len(matchmaking.ask_best_partners(speaking(work, knowledge, again), again)) == 1


def test_this_one_no_more_and_only_this_one(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        joiner, farm = company(work, "Menuiserie"), company(work, "Ferme")
        one, two = (declared(work, joiner, resource=each) for each in ("euro-pallet", "sawdust"))
        context = replace(build_unattended_context(work, knowledge, NOW), company=farm)
        work.barriers.set_aside(farm.id, one, NOW)
        work.barriers.set_aside(farm.id, one, NOW)
        assert not may_come_across(context, one)
        assert may_come_across(context, two)
        assert [near.id for near in work.nearby.list_around(farm, NOW)] == [two.id]
        assert {near.id for near in work.nearby.list_around(company(work, "Garage"), NOW)} == {one.id, two.id}
        need = declared(work, farm, kind=Kind.NEED, resource="euro-pallet")
        assert matchmaking.ask_best_partners(speaking(work, knowledge, need), need) == ()
        [kept] = work.barriers.list_refused(farm.id, NOW)
        assert work.barriers.take_back(joiner.id, kept.id) is None  # another's
        assert work.barriers.take_back(farm.id, kept.id) is not None
        assert may_come_across(context, one)


def test_a_lead_that_waited_its_turn_is_asked_once_there_is_room(knowledge: Knowledge, store: Store) -> None:
    later = NOW + timedelta(days=60)
    with store.work(network(store)) as work:
        need = declared(work, company(work, "Ferme"), kind=Kind.NEED, resource="euro-pallet")
        offers = [declared(work, company(work, f"Menuiserie {n}"), resource="euro-pallet") for n in range(4)]
        for offer in offers:
            matchmaking.ask_best_partners(speaking(work, knowledge, offer), offer)
        [waiting] = work._session.exec(select(Synergy).where(Synergy.state == SynergyState.FOUND))
        assert idle_leads.find_idle_leads(work, later) == ()
        asked = work._session.exec(select(Synergy).where(Synergy.state == SynergyState.ASKING)).first()
        assert asked is not None
        mine = next(party for party in work.synergies.list_parties(asked.id) if party.declaration_id == need.id)
        consent.record_refusal(speaking(work, knowledge, need), asked, mine, None)
        assert idle_leads.find_idle_leads(work, later) == (waiting.id,)
        idle_leads.ask_idle_leads(work, knowledge, later, (waiting.id, waiting.id))
        assert (waiting.state, waiting.lapses) == (SynergyState.ASKING, later + timedelta(days=30))
        theirs = next(party for party in work.synergies.list_parties(waiting.id) if party.declaration_id == need.id)
        assert theirs.answer is Answer.ASKED
        assert idle_leads.find_idle_leads(work, later) == ()


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        ({"kind": Kind.SHARE, "side": Side.HAS, "resource": "meeting-room"}, {"kind": Kind.SHARE, "side": Side.SEEKS}, True),
        ({"resource": "euro-pallet"}, {"kind": Kind.NEED}, False),
    ],
    ids=["a room", "pallets"],
)
def test_what_is_lent_to_one_is_asked_about_by_the_next(
    one: dict[str, Any], other: dict[str, Any], again: bool, knowledge: Knowledge, store: Store
) -> None:
    """A room serves several in turn; of pallets nobody knows how many are left."""
    later = NOW + timedelta(days=60)
    with store.work(network(store)) as work:
        row = declared(work, company(work, "Bureaux"), **one)
        others = [declared(work, company(work, f"Voisine {n}"), resource=row.resource, **other) for n in range(4)]
        for each in others:
            matchmaking.ask_best_partners(speaking(work, knowledge, each), each)
        [waiting] = work._session.exec(select(Synergy).where(Synergy.state == SynergyState.FOUND))
        agreed = work._session.exec(select(Synergy).where(Synergy.state == SynergyState.ASKING)).first()
        assert agreed is not None
        work._session.exec(update(Synergy).where(col(Synergy.id) == agreed.id).values(state=SynergyState.AGREED))
        assert (idle_leads.find_idle_leads(work, later) == (waiting.id,)) is again
