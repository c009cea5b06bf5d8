"""A barrier stands in both directions, for its resource and its time; wishes become barriers without anybody being told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matching.scoring.entry import Entry
from matching.vocabulary import Kind, Place
from storage.store import Store
from storage.tables import Barrier, Company, Declaration, Network
from storage.tables.barrier import Reason
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from storage.work import Work

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
PLACE = Place("Périgny", "17180", "17", 46.15, -1.09)


def network(work: Work, slug: str = "perigny") -> int:
    made = work.networks.add(Network(slug=slug, name=slug, animator="Inès", host="Agglo", lat=46.15, lon=-1.09))
    work.enter(made.id)
    return made.id


def company(work: Work, name: str) -> Company:
    return work.companies.add_company(name, "company", PLACE, CompanyState.CONFIRMED)


@pytest.mark.parametrize(
    ("resource", "until", "asked", "stands"),
    [
        (None, None, "glass", True),
        ("glass", None, "glass", True),
        ("glass", None, "wood", False),
        ("glass", NOW + timedelta(days=1), "glass", True),
        ("glass", NOW - timedelta(days=1), "glass", False),
    ],
)
def test_a_barrier_stands_for_its_resource_and_its_time(
    store: Store, resource: str | None, until: datetime | None, asked: str, stands: bool
) -> None:
    with store.work() as work:
        here = network(work)
        one, two, three = (company(work, name).id for name in ("One", "Two", "Three"))
        work.barriers.add(
            Barrier(
                network_id=here, company_id=one, other_id=two, resource=resource, until=until, reason=Reason.NOT_NOW, since=NOW
            )
        )
        assert (two in work.barriers.list_excluded(one, asked, NOW)) is stands
        assert (one in work.barriers.list_excluded(two, asked, NOW)) is stands
        assert work.barriers.may_meet(one, two, asked, NOW) is not stands
        assert work.barriers.may_meet(two, one, asked, NOW) is not stands
        assert work.barriers.may_meet(one, three, asked, NOW)
        assert work.barriers.list_excluded(three, asked, NOW) == frozenset()
        work.enter(network(work, "elsewhere"))
        assert two not in work.barriers.list_excluded(one, asked, NOW)
        assert work.barriers.may_meet(one, two, asked, NOW)


def test_a_wish_bars_who_bears_the_name_now_or_later(store: Store) -> None:
    with store.work() as work:
        network(work)
        mine, rival = company(work, "Brasserie du Marais").id, company(work, "Ferme des Aubiers").id
        assert work.wishes.add_name(mine, "SARL Ferme des Aubiers", NOW) == (rival,)
        assert work.wishes.add_name(mine, "Moulin Neuf", NOW) == (rival,)
        late = company(work, "Le Moulin neuf")
        work.wishes.bar_newcomer(late, NOW)
        assert work.barriers.list_excluded(mine, "glass", NOW) == {rival, late.id}
        first, _ = work.wishes.list_of_company(mine)
        work.wishes.remove_name(rival, first.id, NOW)
        assert len(work.wishes.list_of_company(mine)) == 2, "somebody else's wish is not theirs to remove"
        work.wishes.remove_name(mine, first.id, NOW)
        assert work.barriers.list_excluded(mine, "glass", NOW) == {late.id}


def test_the_barred_are_no_candidates(store: Store) -> None:
    with store.work() as work:
        here = network(work)
        mine, rival = company(work, "One").id, company(work, "Two").id
        work.declarations.add(
            Declaration(
                network_id=here,
                company_id=rival,
                kind=Kind.NEED,
                resource="glass",
                lat=46.15,
                lon=-1.09,
                state=DeclarationState.OPEN,
                touched=NOW,
            )
        )
        asking = Entry(id=0, company=mine, kind=Kind.OFFER, resource="glass", lat=46.15, lon=-1.09)
        found = work.declarations.find_candidates(asking, [Kind.NEED], ["glass"], 20)
        assert [each.company for each in work.declarations.load_entries([id for id, *_ in found])] == [rival]
        assert work.declarations.find_candidates(asking, [Kind.NEED], ["glass"], 20, {rival}) == []
