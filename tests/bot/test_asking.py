"""Leads are kept twenty at a time: when those are used up, the next best are found, and nobody twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlmodel import select

from bot.context.action_context import build_unattended_context
from bot.rules.leads import matchmaking
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.store import Store
from storage.tables import Synergy
from tests.storage.test_lifetimes import NOW, PERIGNY, company, declared, network


def test_the_next_are_found_when_those_that_were_kept_are_used_up(knowledge: Knowledge, store: Store, monkeypatch: Any) -> None:
    monkeypatch.setattr(matchmaking, "_MOST_KEPT_LEADS", 2)
    monkeypatch.setattr(matchmaking, "MOST_ASKED_AT_ONCE", 1)
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Menuiserie"), resource="euro-pallet")
        needs = [
            declared(
                work, company(work, name, replace(PERIGNY, lat=PERIGNY.lat + north)), kind=Kind.NEED, resource="euro-pallet"
            ).id
            for name, north in (("Loin", 0.2), ("Ici", 0.0), ("Près", 0.05), ("À côté", 0.1))
        ]
        far, here, near, beside = needs
        context = replace(build_unattended_context(work, knowledge, NOW), company=work.companies.get(offer.company_id or 0))

        def facing(synergy: Synergy) -> int:
            [other] = {party.declaration_id for party in work.synergies.list_parties(synergy.id)} - {offer.id}
            return other

        def kept() -> list[tuple[int, SynergyState]]:
            rows = work._session.exec(select(Synergy).order_by(Synergy.id)).all()  # type: ignore[arg-type]
            return [(facing(row), row.state) for row in rows]

        assert len(matchmaking.ask_best_partners(context, offer)) == 1
        assert kept() == [(here, SynergyState.ASKING), (near, SynergyState.FOUND)]
        asked = list[int]()
        while (following := matchmaking.find_next_lead(context, offer)) is not None:
            asked.append(facing(following))
            following.state = SynergyState.LAPSED
            work._session.flush()
        assert asked == [near, beside, far]
        assert [other for other, _ in kept()] == [here, near, beside, far]
