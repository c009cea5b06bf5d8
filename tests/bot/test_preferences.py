"""A forged settings button changes nothing; muted families and those who want no leads hear of none."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.people.prefs import Prefs
from storage.store import Store
from tests.bot.test_colleagues import MARC
from tests.script import play
from tests.world import World

LEA = """
Léa : j'ai des drêches à donner, 600 kg par semaine
Léa : Brasserie du Marais
Léa : Périgny
Léa touche [C'est ça]
Léa touche [Publier]
"""


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.set",
        "a.set.0",
        "a.set.0.quiet",
        "a.set.0.quiet.3",
        "a.set.0.quiet.3.4",
        "a.set.0.quiet.x.y",
        "a.set.0.alerts.often",
        "a.set.0.family.nothing.0",
        "a.set.0.resting.1",
        "a.prefs.0.families.99",
        "a.prefs.0",
        "a.prefs",
        "a.unwish.99",
        "a.unwish",
        "a.site.99",
        "a.erase",
        "a.erase.zz",
    ],
)
async def test_a_forged_button_changes_nothing(token: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, LEA)
    await world.taps("Léa", token)
    harmless = ("Ce bouton n'est pas", "Qui ne doit jamais")  # a name that is gone already: the list as it is
    assert world.log[-1][1].text.startswith(harmless)
    with store.read(world.network) as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        assert lea.prefs == Prefs()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("settings", "hears"),
    [
        ("", True),
        ("Léa touche [Les pistes]\nLéa touche [☐ Jamais]\n", False),
        ("Léa touche [Les familles]\nLéa touche [☑ Fourrages]\n", False),
        ("Léa touche [Les familles]\nLéa touche [☑ Chimie]\n", True),
    ],
)
async def test_leads_as_one_wishes(settings: str, hears: bool, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, LEA + "Léa : /reglages\n" + settings + MARC + "(7 jours plus tard)\n")
    assert ("Boucle à Léa : Une structure" in told) is hears


@pytest.mark.anyio
async def test_gathered_leads_come_with_the_digest(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        LEA
        + "Léa : /reglages\nLéa touche [Les pistes]\nLéa touche [☐ Avec le résumé]\n"
        + MARC
        + "(5 jours plus tard)\nMarc : merci\n(1 jour plus tard)\nLéa touche [1 · Voir]\n",
    )
    before, _, after = told.partition("Marc : merci")
    assert "Une piste" not in before
    assert "Une piste pour vous, on cherche : drêches de brasserie" in after
    assert "Boucle : Une structure, à environ 10 km, cherche : drêches" in after


@pytest.mark.anyio
async def test_an_earlier_card_does_not_give_the_named_away(knowledge: Knowledge, store: Store) -> None:
    """Naming somebody whose card is on one's phone leaves the card as it is: otherwise naming one after the other would
    tell who is behind it."""
    world = World(knowledge, store)
    told = await play(
        world,
        LEA + MARC + "Léa : /reglages\nLéa touche [Jamais ceux-là]\nLéa touche [Ajouter un nom]\n"
        "Léa : Ferme des Aubiers\nLéa touche [Ça m'intéresse]\n",
    )
    assert told.rstrip().endswith("[Nous] [Eux] [À voir ensemble]")
