"""Somebody who sits in two networks: what one of them sent is answered there, wherever they stand."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

TWO_NETWORKS = """
(L'éco-réseau marans est là, autour de Marans, animé par Basile)
(Membres : Léa – Brasserie du Marais, brasserie, Périgny ; Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Marc : je cherche des drêches, 600 kg par semaine
Marc touche [Publier]
Léa : j'ai des drêches à donner, 600 kg par semaine
Léa touche [Publier]
"""
LEAVES = """
Marc : /start marans
Marc touche [Y aller]
"""
SETTLES = """
Marc : j'ai des palettes à donner, 20 par mois
Marc : Ferme du Canal
Marc : Marans
Marc : élevage de porcs
Marc touche [Publier]
"""


@pytest.mark.anyio
async def test_the_link_of_another_network_moves_nobody_who_has_joined(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world, TWO_NETWORKS + "Marc : /start marans\nMarc touche [Rester ici]\nMarc : /mes\nMarc touche [1 · Voir]"
    )
    assert "Ferme des Aubiers" in told.partition("/start marans")[2]
    assert "drêches" in told.lower().partition("marc : /mes")[2]
    with store.read() as work:
        marc = work.people.find_person(world.phone("Marc").id)
        assert marc is not None
        assert marc.network_id == world.network


ASKED = """
Marc touche [Ça m'intéresse]
Marc touche [Nous]
Marc donne son numéro : +33546000000
Léa touche [Une question]
Léa : vous venez quel jour ?
"""


@pytest.mark.anyio
@pytest.mark.parametrize(
    "answered", ["Marc touche [Répondre]\nMarc : le mardi matin", "Marc : le mardi matin\nMarc touche [Transmettre]"]
)
async def test_a_question_is_answered_in_its_own_network(answered: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, TWO_NETWORKS + LEAVES + SETTLES + ASKED + answered)
    assert "« le mardi matin »" in told.rpartition("Boucle à Léa")[2]


@pytest.mark.anyio
async def test_words_under_a_question_are_an_answer_and_end_no_announcement(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, TWO_NETWORKS + ASKED + "Marc : il n'y en a plus\nMarc touche [Transmettre]")
    assert "« il n'y en a plus »" in told.rpartition("Boucle à Léa")[2]


@pytest.mark.anyio
@pytest.mark.parametrize("settled", ["", SETTLES], ids=["a visitor there", "a member there"])
async def test_a_card_is_answered_in_its_own_network(settled: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        TWO_NETWORKS
        + LEAVES
        + settled
        + """
Marc touche [Ça m'intéresse]
Marc touche [Nous]
Marc donne son numéro : +33546000000
Léa touche [Oui]
Léa donne son numéro : +33600000000
""",
    )
    assert "n'est pas pour vous" not in told
    assert told.count("Vos coordonnées lui sont transmises") == 2, told
    with store.read() as work:
        marc = work.people.find_person(world.phone("Marc").id)
        assert marc is not None
        assert marc.network_id != world.network, "they still stand where they went"


@pytest.mark.anyio
async def test_yes_in_words_answers_the_card_of_the_other_network(knowledge: Knowledge, store: Store) -> None:
    told = await play(World(knowledge, store), TWO_NETWORKS + LEAVES + "(2 jours plus tard)\nMarc : oui\nMarc touche [Nous]")
    assert "n'est pas pour vous" not in told
    assert "Qui transporterait" in told, told


@pytest.mark.anyio
async def test_the_list_of_ones_announcements_leads_to_those_of_the_other_network(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        TWO_NETWORKS + LEAVES + SETTLES + "Marc : /mes\nMarc touche [Voir Ferme des Aubiers, Thairé]\nMarc touche [1 · Voir]",
    )
    told = told.partition("Marc : /mes")[2]
    assert "alettes" in told.partition("Marc touche")[0]
    assert "rêches" in told.partition("Marc touche")[2]
    assert "n'est pas pour vous" not in told


@pytest.mark.anyio
async def test_reminders_and_digests_of_both_networks_come(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO_NETWORKS + LEAVES + SETTLES)
    told = await play(world, "(1 semaine plus tard)")
    assert "Sans vouloir insister" in told
    assert "Votre semaine, près de Thairé" in told
