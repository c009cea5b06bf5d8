"""Who speaks for two sites speaks for each of them, whichever they used last: what is asked is taken when it is answered."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

FIRST = "(Membre : Léa – Brasserie du Marais, brasserie, Périgny)\n"
SECOND = "(Membre : Léa – Brasserie du Port, brasserie, Aytré)\n"
NEIGHBOUR = """
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Marc : je cherche des drêches, 600 kg par semaine
Marc touche [Publier]
"""
DECLARES = """
Léa : j'ai des drêches à donner, 600 kg par semaine
Léa touche [Publier]
"""


def speaks_for(world: World, name: str, company: str) -> None:
    """They used that site last."""
    with world.store.work(world.network) as work:
        person = work.people.find_person(world.phone(name).id)
        assert person is not None
        [site] = [each for each in work.memberships.list_companies(person.id) if each.name == company]
        work.memberships.switch_company(site.id, person.id, world.clock().replace(year=2027))


@pytest.mark.anyio
async def test_a_change_of_the_other_site_is_taken(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, FIRST + DECLARES + "Léa : /mes\nLéa touche [1 · Voir]\n" + SECOND)
    speaks_for(world, "Léa", "Brasserie du Port")
    told = await play(world, "Léa touche [Modifier]\nLéa touche [La quantité]\nLéa : 900 kg par semaine\n")
    assert "pas pour vous" not in told
    with store.read(world.network) as work:
        [row] = work.declarations.list_of_company(1)
        assert row.low == 900


@pytest.mark.anyio
async def test_the_reason_of_the_other_sites_refusal_is_taken(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, FIRST + DECLARES + NEIGHBOUR.replace("Marc touche [Publier]", "Marc touche [Publier]") + SECOND)
    speaks_for(world, "Léa", "Brasserie du Port")
    told = await play(world, "Léa touche [Pas pour moi]\nLéa touche [Trop loin]\nLéa touche [5 km]\n")
    assert "pas pour vous" not in told


@pytest.mark.anyio
async def test_the_other_sites_name_is_changed(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, FIRST + "Léa : /reglages\nLéa touche [Ma structure]\nLéa touche [Le nom]\n" + SECOND)
    speaks_for(world, "Léa", "Brasserie du Port")
    told = await play(world, "Léa : Brasserie des Marais Salants")
    assert "pas pour vous" not in told
    with store.read(world.network) as work:
        assert work.companies.get(1).name == "Brasserie des Marais Salants"
