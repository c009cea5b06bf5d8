"""Somebody authorised who looks for nothing: only an animator of this network may have them asked, and only them."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

HELD = """(Membre : Paul – Garage du Port, garage, La Rochelle)
(Membre : Hugo – Huiles Ouest, collecteur de déchets, Périgny)
(Membre : Nora – Huiles Est, collecteur de déchets, Surgères)
Paul : j'ai 2 fûts d'huile de vidange à donner
Paul touche [Demander à Inès]
Inès : autorisation : Huiles Ouest ; collecte ; n° 2023-17 ; jusqu'au 31/12/2027
Inès : /tableau
Inès touche [⚠️ Retenues · 1]
Inès touche [1 · Voir]
"""
ASKED = "à qui cela pourrait servir"


def find_token(world: World, label: str) -> str:
    """What that button of Inès's says to the bot."""
    shown = world.phone("Inès").shown.values()
    return next(each.token for message in shown for row in message.rows for each in row if each.text == label)


@pytest.mark.anyio
async def test_nobody_but_the_animator_has_them_asked(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, HELD)
    token = find_token(world, "Présenter à Huiles Ouest")
    for who in ("Paul", "Hugo", "Nora", "Zoé"):
        await world.taps(who, token)
    assert not [message.text for _, message in world.log if ASKED in message.text]
    told = await play(world, "Inès touche [Présenter à Huiles Ouest]\n")
    assert ASKED in told


@pytest.mark.anyio
async def test_who_has_no_papers_is_not_asked(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, HELD)
    token = find_token(world, "Présenter à Huiles Ouest")
    with store.read(world.network) as work:
        person = work.people.find_person(world.phone("Nora").id)
        assert person is not None
        [company_id] = [each.id for each in work.memberships.list_companies(person.id)]
    forged = f"{token.rsplit('-', 1)[0]}-{company_id:x}"
    assert forged != token
    await world.taps("Inès", forged)
    assert not [message.text for _, message in world.log if ASKED in message.text]
