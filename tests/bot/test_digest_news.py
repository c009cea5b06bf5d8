"""What a digest tells as news: what /autour would show, in its order, as far as it concerns the reader's trade."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.context.action_context import ActionContext, build_unattended_context
from bot.views.declarations.found_around import AroundQuery, list_around
from bot.views.digests.group_digest import build_group_digest
from bot.views.digests.personal_digest import list_digest_items
from matching.knowledge import Knowledge
from matching.vocabulary import Kind, Place
from storage.store import Store
from storage.tables import Company
from storage.work import Work
from tests.storage.test_lifetimes import NOW, company, declared, network

FARTHER = Place("Surgères", "17700", "17", 46.11, -0.75)
WEEK = timedelta(days=7)


def reading(work: Work, knowledge: Knowledge, activity: str) -> ActionContext:
    """A company of that trade opens its digest."""
    mine = company(work, "Nous")
    mine.activity = activity
    person = work.people.welcome_person(7, 7, "fr", "Léa")
    work.companies.add_member(mine, person.id, NOW)
    return replace(build_unattended_context(work, knowledge, NOW), person=person, company=mine)


def offers(work: Work, of: Company, *resources: str, kind: Kind = Kind.OFFER) -> list[int]:
    return [declared(work, of, resource=each, kind=kind, published=NOW - timedelta(days=1)).id for each in resources]


def told(context: ActionContext) -> list[str]:
    return [str(item.facts["resource"]) for item in list_digest_items(context, NOW - WEEK) if item.key == "digest-news"]


def test_it_is_the_order_of_looking_around(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        context = reading(work, knowledge, "pig-farm")
        offers(work, company(work, "Loin", FARTHER), "whey", "brewers-spent-grain")
        offers(work, company(work, "Près"), "day-old-bread", "brewers-spent-grain", "whey")
        news = told(context)
        around = [near.resource for near in list_around(context, context.company, AroundQuery(since=NOW - WEEK))]
        assert len(news) >= 2
        assert news == [each for each in dict.fromkeys(around) if each in news]


def test_what_the_trade_usually_takes_comes_before_what_any_company_takes(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        context = reading(work, knowledge, "pig-farm")
        offers(work, company(work, "Près"), "cardboard")
        offers(work, company(work, "Loin", FARTHER), "whey")
        assert told(context)[:1] == ["whey"]


def test_what_is_dangerous_is_no_news_even_where_an_animator_opened_it(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        context = reading(work, knowledge, "solvent-regenerator")
        offers(work, company(work, "Garage"), "used-mineral-oil", "euro-pallet")
        assert knowledge.is_dangerous("used-mineral-oil")
        assert "used-mineral-oil" not in told(context)
        group = build_group_digest(build_unattended_context(work, knowledge, NOW), NOW - WEEK, NOW)
        assert group is not None
        assert [part.facts["resource"] for part in group.parts if part.key == "group-line" and part.facts] == ["euro-pallet"]
