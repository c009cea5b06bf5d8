"""Who is kept from whom: no lead is made of the two, none that was found before is asked about, nothing is listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.context.action_context import ActionContext, build_unattended_context
from bot.partners.meeting import may_come_across
from bot.rules.declarations import interest
from bot.rules.leads import matchmaking
from bot.views.declarations import around
from bot.views.declarations.found_around import AroundQuery
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.store import Store
from storage.tables import Declaration
from storage.tables.barrier import Reason
from storage.work import Work
from tests.storage.test_lifetimes import NOW, PERIGNY, company, declared, network


def speaking_for(work: Work, knowledge: Knowledge, declaration: Declaration) -> ActionContext:
    return replace(build_unattended_context(work, knowledge, NOW), company=work.companies.get(declaration.company_id or 0))


@pytest.mark.parametrize("resource", ["euro-pallet", "pallet", None])
def test_what_either_of_them_calls_it_keeps_them_apart(knowledge: Knowledge, store: Store, resource: str | None) -> None:
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Menuiserie"), resource="euro-pallet")
        need = declared(work, company(work, "Ferme"), kind=Kind.NEED, resource="pallet")
        context = speaking_for(work, knowledge, offer)
        work.barriers.keep_apart(need.company_id or 0, offer.company_id or 0, resource, Reason.NOT_IT, None, NOW)
        assert matchmaking.ask_best_partners(context, offer) == ()
        assert matchmaking.find_next_lead(context, offer) is None


def test_a_lead_found_before_is_not_asked_about(knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchmaking, "MOST_ASKED_AT_ONCE", 1)
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Menuiserie"), resource="euro-pallet")
        _, near, far = (
            declared(
                work, company(work, name, replace(PERIGNY, lat=PERIGNY.lat + north)), kind=Kind.NEED, resource="euro-pallet"
            )
            for name, north in (("Ici", 0.0), ("Près", 0.05), ("Loin", 0.2))
        )
        context = speaking_for(work, knowledge, offer)
        assert len(matchmaking.ask_best_partners(context, offer)) == 1
        work.barriers.keep_apart(offer.company_id or 0, near.company_id or 0, "euro-pallet", Reason.QUALITY, None, NOW)
        following = matchmaking.find_next_lead(context, offer)
        assert following is not None
        assert {party.declaration_id for party in work.synergies.list_parties(following.id)} == {offer.id, far.id}


@pytest.mark.parametrize("barred", [False, True])
def test_an_older_list_says_what_it_says_of_something_gone(knowledge: Knowledge, store: Store, barred: bool) -> None:
    with store.work(network(store)) as work:
        offer = declared(work, company(work, "Menuiserie"), resource="euro-pallet")
        mine = declared(work, company(work, "Ferme"), kind=Kind.NEED, resource="glass")
        context = speaking_for(work, knowledge, mine)
        if barred:
            work.barriers.keep_apart(offer.company_id or 0, mine.company_id or 0, None, Reason.WISH, None, NOW)
            assert [saying.key for saying in interest.record_interest(context, offer)] == ["synergy-over-void"]
            assert len(work.declarations.list_of_company(mine.company_id or 0)) == 1  # nothing was told for them
        assert may_come_across(context, offer) is not barred
        shown = around.build_around_page(context, AroundQuery("euro-pallet"), 0).key
        assert shown == ("around-nothing-for" if barred else "around-list")


@pytest.mark.parametrize(
    ("told", "kind", "asked"),
    [("animal-feed", Kind.NEED, "brewers-spent-grain"), ("brewers-spent-grain", Kind.OFFER, "animal-feed")],
)
def test_looking_around_finds_what_matching_finds(
    knowledge: Knowledge, store: Store, told: str, kind: Kind, asked: str
) -> None:
    """Whoever has spent grain sees who looks for feed; whoever looks for feed sees spent grain."""
    with store.work(network(store)) as work:
        theirs = declared(work, company(work, "Elles"), kind=kind, resource=told)
        context = speaking_for(work, knowledge, declared(work, company(work, "Nous"), resource="glass"))
        page = around.build_around_page(context, AroundQuery(asked), 0)
        assert [button.token for button in page.buttons if button.token.startswith("a.interest.")] == [
            f"a.interest.{theirs.id:x}"
        ]
