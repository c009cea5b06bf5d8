"""« Je viens »: only whoever was asked answers, only animators read who comes; a web button leads where it says."""

from __future__ import annotations

import pytest

from bot.conversation.asks.content import find_link_host
from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

MEANT = "Inès touche [Par activité]\nInès touche [☐ Agriculture · 1]\nInès touche [Terminé]\n"
INVITED = f"""
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
(Membre : Paul – Menuiserie Paul, menuiserie, Lagord)
(Membre : sans Telegram – Laiterie Blanche, laiterie, Surgères, Mme Blanche (05 46 00 00 11) : « j'ai du petit-lait à donner »)
Inès : /diffuser Jeudi 9 h, atelier à la pépinière.
{MEANT}Inès touche [Ajouter un bouton]
Inès touche [Je viens / Je ne peux pas]
Inès touche [Envoyer]
"""


def guests(world: World) -> list[tuple[str, str, bool]]:
    with world.store.read(world.network) as work:
        return [(guest.person, guest.company, guest.comes) for guest in work.guests.list_guests(1)]


@pytest.mark.anyio
async def test_only_whoever_was_asked_answers(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, INVITED)
    for name in ("Paul", "Inès", "Inconnu"):
        for token in ("a.coming.1.y", "a.coming.1.n", "a.coming.1", "a.coming.1.maybe", "a.coming.9.y"):
            await world.taps(name, token)
    assert guests(world) == []
    for token in ("a.coming.1.maybe", "a.coming.1", "a.coming.1.y.y"):
        await world.taps("Marc", token)
    assert guests(world) == []
    await play(world, "Marc touche [Je viens]\n")
    assert guests(world) == [("Marc", "Ferme des Aubiers", True)]


@pytest.mark.anyio
async def test_only_animators_read_who_comes_and_note_calls(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, INVITED.replace(MEANT, "Inès touche [Tout le réseau · 2]\n"))
    await play(world, "Marc touche [Je viens]\n")
    for token in ("a.course.1.guests", "a.course.1.ring", "a.rung.1.comes", "a.calls.0"):
        await world.taps("Paul", token)
    assert not [each for each in world.phone("Paul").shown.values() if "Aubiers" in each.text or "Blanche" in each.text]
    for _ in range(2):  # put there twice, rung once
        await world.taps("Inès", "a.course.1.ring")
    await world.taps("Paul", "a.rung.1.comes")
    assert guests(world) == [("Marc", "Ferme des Aubiers", True)]
    for _ in range(2):
        await world.taps("Inès", "a.rung.1.absent")
    await world.taps("Inès", "a.rung.1.comes")  # it is noted already
    assert guests(world) == [("Marc", "Ferme des Aubiers", True), ("", "Laiterie Blanche", False)]


@pytest.mark.anyio
async def test_whoever_is_erased_comes_no_more(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, INVITED + "Marc touche [Je viens]\nMarc : /effacer\nMarc touche [Effacer]\n")
    assert guests(world) == []


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://www.agglo-larochelle.fr/atelier?x=1#y", "agglo-larochelle.fr"),
        ("https://exemple.fr", "exemple.fr"),
        ("https://exemple.fr:443/a", "exemple.fr"),
        ("http://exemple.fr", None),
        ("HTTPS://exemple.fr", "exemple.fr"),
        ("javascript:alert(1)", None),
        ("tg://resolve?domain=x", None),
        ("https://exemple.fr@mechant.example/", None),
        ("https://127.0.0.1/", None),
        ("https://localhost/", None),
        ("https://exemple.fr:8443/", None),
        ("https://exemple.fr:port/", None),
        ("https://exemple.fr/a b", None),
        ("https://exemple.fr/\n", None),
        ("https://éxemple.fr/", None),
        ("https://", None),
        ("https://exemple.fr/" + "a" * 600, None),
        ("exemple.fr", None),
    ],
)
def test_a_button_leads_to_a_site_that_can_be_named(link: str, host: str | None) -> None:
    assert find_link_host(link) == host
