"""Looking around: what others of the network have open, and never what is not meant for us; on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from matching.vocabulary import Kind
from storage.store import Store
from storage.tables import Barrier
from storage.tables.barrier import Reason
from storage.tables.declaration import DeclarationState, Visibility
from tests.storage.test_lifetimes import PERIGNY, company, declared, network

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("columns", "seen"),
    [
        ({}, True),
        ({"state": DeclarationState.PAUSED}, False),
        ({"state": DeclarationState.ASLEEP}, False),
        ({"state": DeclarationState.DRAFT}, False),
        ({"state": DeclarationState.HELD}, False),
        ({"visibility": Visibility.ANIMATOR}, False),
        ({"kind": Kind.NEED}, False),
        ({"resource": "sawdust"}, False),
    ],
)
def test_what_is_seen(store: Store, columns: dict[str, Any], seen: bool) -> None:
    with store.work(network(store)) as work:
        mine = company(work, "Menuiserie")
        row = declared(work, company(work, "Ferme"), **columns)
        declared(work, mine)
        found = work.nearby.list_around(mine, NOW, ("pallets",), (Kind.OFFER,))
        assert [near.id for near in found] == ([row.id] if seen else [])


def test_nearest_towns_first_and_nothing_of_another_network(store: Store) -> None:
    here, there = network(store), network(store, "there")
    with store.work(there) as work:
        declared(work, company(work, "Ailleurs"))
    with store.work(here) as work:
        mine = company(work, "Menuiserie")
        far, near = (company(work, name, replace(PERIGNY, lat=lat)) for name, lat in (("Loin", 46.6), ("Près", 46.2)))
        rows = [declared(work, each).id for each in (far, near)]
        assert [each.id for each in work.nearby.list_around(mine, NOW)] == rows[::-1]


def test_not_ones_own_group(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, sister, stranger = (company(work, name) for name in ("Ici", "Là", "Autre"))
        mine.siren = sister.siren = "123456789"
        stranger.siren = "987654321"
        declared(work, sister)
        row = declared(work, stranger)
        assert [near.id for near in work.nearby.list_around(mine, NOW)] == [row.id]


@pytest.mark.parametrize(
    ("resource", "until", "seen"),
    [
        (None, None, False),  # whatever it has
        ("pallets", None, False),
        ("sawdust", None, True),  # something else
        ("pallets", NOW + DAY, False),
        ("pallets", NOW - DAY, True),  # it is over
    ],
)
@pytest.mark.parametrize("ours", [True, False])
def test_a_barrier_holds_both_ways(store: Store, resource: str | None, until: datetime | None, seen: bool, ours: bool) -> None:
    with store.work(network(store)) as work:
        mine, other = company(work, "Menuiserie"), company(work, "Ferme")
        row = declared(work, other)
        one, two = (mine, other) if ours else (other, mine)
        work.nearby.add(
            Barrier(
                network_id=work.network_id,
                company_id=one.id,
                other_id=two.id,
                resource=resource,
                reason=Reason.NOT_IT,
                until=until,
                since=NOW,
            )
        )
        assert [near.id for near in work.nearby.list_around(mine, NOW)] == ([row.id] if seen else [])
