"""What is due about declarations: on both databases, in one network only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from matching.vocabulary import Kind, Place
from storage.store import Store
from storage.tables import Company, Declaration, Network
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from storage.work import Work

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
DAY = timedelta(days=1)
PERIGNY = Place("Périgny", "17180", "17", 46.15, -1.09)


def network(store: Store, slug: str = "here") -> int:
    with store.work() as work:
        return work.networks.add(Network(slug=slug, name=slug, animator="Inès", host="Agglo", lat=46.15, lon=-1.09)).id


def company(work: Work, name: str, place: Place = PERIGNY) -> Company:
    return work.companies.add_company(name, "company", place, CompanyState.CONFIRMED)


def declared(work: Work, of: Company, **columns: Any) -> Declaration:
    known = {"kind": Kind.OFFER, "resource": "pallets", "state": DeclarationState.OPEN, "touched": NOW}
    return work.declarations.add(
        Declaration(network_id=work.network_id, company_id=of.id, lat=of.lat, lon=of.lon, place=of.place, **(known | columns))
    )


@pytest.mark.parametrize(
    ("columns", "to_confirm", "unanswered"),
    [
        ({"expires": NOW + 2 * DAY}, True, False),
        ({"expires": NOW + 4 * DAY}, False, False),
        ({"expires": NOW + 2 * DAY, "confirming": NOW - DAY}, False, False),
        ({"expires": NOW - DAY, "confirming": NOW - 4 * DAY}, False, True),
        ({"expires": NOW - DAY}, True, False),  # never asked: asked before it sleeps
        ({"expires": NOW - DAY, "state": DeclarationState.PAUSED}, False, False),
        ({"expires": None}, False, False),
    ],
)
def test_still_there(store: Store, columns: dict[str, Any], to_confirm: bool, unanswered: bool) -> None:
    with store.work(network(store)) as work:
        row = declared(work, company(work, "Menuiserie"), **columns)
        assert (row in work.lifetimes.list_to_confirm(NOW + 3 * DAY)) is to_confirm
        assert (row in work.lifetimes.list_unanswered(NOW)) is unanswered


@pytest.mark.parametrize(
    ("columns", "to_review", "turning"),
    [
        ({"review": NOW}, True, False),
        ({"review": NOW + DAY}, False, False),
        ({"review": NOW, "state": DeclarationState.ASLEEP}, False, False),
        ({"turn": NOW}, False, True),
        ({"turn": NOW, "state": DeclarationState.ASLEEP}, False, True),
        ({"turn": NOW, "state": DeclarationState.WITHDRAWN}, False, False),
        ({"turn": NOW + DAY}, False, False),
    ],
)
def test_reviews_and_seasons(store: Store, columns: dict[str, Any], to_review: bool, turning: bool) -> None:
    with store.work(network(store)) as work:
        row = declared(work, company(work, "Menuiserie"), **columns)
        assert (row in work.lifetimes.list_to_review(NOW)) is to_review
        assert (row in work.lifetimes.list_turning(NOW)) is turning


def test_only_old_drafts_of_this_network_are_forgotten(store: Store) -> None:
    here, there = network(store), network(store, "there")
    draft = {"state": DeclarationState.DRAFT}
    with store.work(there) as work:
        foreign = declared(work, company(work, "Ailleurs"), touched=NOW - 9 * DAY, **draft).id
    with store.work(here) as work:
        mine = company(work, "Menuiserie")
        old, young = (declared(work, mine, touched=NOW - age * DAY, **draft).id for age in (8, 6))
        told = declared(work, mine, touched=NOW - 8 * DAY).id
        work.lifetimes.forget_drafts(NOW - 7 * DAY)
    with store.read(here) as work:
        states = [row.state if (row := work.declarations.get(id)) else None for id in (old, young, told)]
        assert states == [DeclarationState.WITHDRAWN, DeclarationState.DRAFT, DeclarationState.OPEN]
    with store.read(there) as work:
        row = work.declarations.get(foreign)
        assert row is not None
        assert row.state is DeclarationState.DRAFT


def test_a_company_sees_what_it_has_not_withdrawn(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, other = company(work, "Menuiserie"), company(work, "Fournil")
        kept = [declared(work, mine, state=state) for state in (DeclarationState.DRAFT, DeclarationState.ASLEEP)]
        declared(work, mine, state=DeclarationState.WITHDRAWN)
        declared(work, other)
        assert work.declarations.list_of_company(mine.id) == tuple(reversed(kept))
