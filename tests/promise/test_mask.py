"""The kind of company that others read: nobody narrows it by companies that they invent, or by further sites of their own."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.people.companies import count_owners
from storage.store import Store
from tests.world import World

NARROW = "une brasserie"


async def published(knowledge: Knowledge, store: Store, *others: tuple[str | None, str, bool]) -> World:
    """Léa's brewery has published; Marc, who keeps pigs, looks around. `others` are breweries: who, name, confirmed."""
    world = World(knowledge, store)
    world.join("Marc", "Ferme des Aubiers", "Thairé", "élevage de porcs")
    world.join("Léa", "Brasserie du Marais", "Périgny", "brasserie")
    for who, name, confirmed in others:
        world.join(who, name, "Lagord", "brasserie", confirmed=confirmed)
    await world.writes("Léa", "j'ai 600 kg de drêches par semaine à donner")
    await world.touches("Léa", "Publier")
    return world


async def around(world: World) -> str:
    """What Marc reads when he looks around."""
    await world.writes("Marc", "/autour drêches")
    shown = world.phone("Marc").shown
    return shown[max(shown)].text.lower()


@pytest.mark.anyio
async def test_three_confirmed_breweries_of_three_owners_are_breweries(knowledge: Knowledge, store: Store) -> None:
    world = await published(knowledge, store, ("Un", "Bières Un", True), ("Deux", "Bières Deux", True))
    assert NARROW in await around(world)


@pytest.mark.anyio
async def test_two_invented_breweries_do_not_unmask_the_third(knowledge: Knowledge, store: Store) -> None:
    world = await published(knowledge, store, ("Un", "Bières Un", False), ("Deux", "Bières Deux", False))
    assert NARROW not in await around(world)


@pytest.mark.anyio
async def test_further_sites_of_one_owner_do_not_unmask_the_third(knowledge: Knowledge, store: Store) -> None:
    world = await published(knowledge, store, (None, "Bières Un", True), (None, "Bières Deux", True))
    with world.store.work(world.network) as work:
        for number in range(1, work.networks.count_companies() + 1):
            if (company := work.companies.get(number)).place == "Lagord":
                company.siren = "901555111"
    assert NARROW not in await around(world)


@pytest.mark.anyio
async def test_confirming_others_later_does_not_narrow_what_is_published(knowledge: Knowledge, store: Store) -> None:
    world = await published(knowledge, store)
    for who in ("Un", "Deux"):
        world.join(who, f"Bières {who}", "Lagord", "brasserie")
    assert NARROW not in await around(world)


@pytest.mark.parametrize(
    ("sites", "owners"),
    [
        ([(1, None, 7), (2, None, 8), (3, None, 9)], 3),
        ([(1, None, 7), (2, None, 7), (3, None, 9)], 2),  # one person, two sites
        ([(1, None, 7), (2, None, 8), (2, None, 7)], 1),  # a colleague of one is of the other too
        ([(1, "901555111", 7), (2, "901555111", 8), (3, None, 9)], 2),  # one SIREN
        ([(1, "901555111", 7), (2, None, 7)], 1),  # a second site without SIREN
        ([(1, "901555111", 7), (2, "902555111", 7)], 2),  # two firms of one person
        ([(1, None, None), (2, None, None)], 2),  # nobody speaks for them
        ([], 0),
    ],
)
def test_owners_are_counted_by_siren_then_by_people(sites: list[tuple[int, str | None, int | None]], owners: int) -> None:
    assert count_owners(sites) == owners
