"""The first answer of a company counts: its colleagues' cards lose their buttons and say who answered. Nobody lets
themselves in, and nobody answers for others."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.store import Store
from tests.databases import hasten_store, lay_sqlite
from tests.script import play
from tests.world import World

TWO = """
Paul : j'ai des drêches à donner, 600 kg par semaine
Paul : Brasserie du Marais
Paul : Périgny
Paul touche [C'est ça]
Paul touche [Publier]
Léa : j'ai des palettes à donner, 20 par mois
Léa : Brasserie du Marais
Léa : Périgny
Léa touche [C'est ça]
"""
MARC = """
Marc : je cherche des drêches, 600 kg par semaine
Marc : Ferme des Aubiers
Marc : Thairé
Marc : élevage de porcs
Marc touche [Publier]
"""


@pytest.mark.anyio
async def test_the_colleagues_card_says_who_answered(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO + "Paul touche [Oui, nous sommes collègues]" + MARC)
    with store.work(world.network) as work:
        lea, paul = (work.people.find_person(world.phone(name).id) for name in ("Léa", "Paul"))
        assert lea is not None
        assert paul is not None
        [(_, _, card)] = work.outbox.list_open_cards("synergy:1", [paul.id])
        work.outbox.owe(lea, card, once="second", due=world.clock(), rank=Rank.ALERT, subject="synergy:1")
    await world.app.run_until_idle()
    world.phone("Léa").find_button("Ça m'intéresse")
    said = await play(world, "Paul touche [Pas pour moi]")
    assert "Boucle à Léa : (à la place)" in said
    assert "Paul a répondu." in said
    with pytest.raises(LookupError):
        world.phone("Léa").find_button("Ça m'intéresse")


@pytest.mark.anyio
@pytest.mark.parametrize("token", ["a.mate.1.3.yes", "a.mate.1.2.yes", "a.mate.1", "a.mate.zz.3.yes", "a.mate.99.3.yes"])
@pytest.mark.parametrize("who", ["Léa", "Marc"])
async def test_only_a_colleague_lets_somebody_in(token: str, who: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO + MARC)
    await world.taps(who, token)
    with store.read(world.network) as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        assert {each.id for each in work.memberships.list_companies(lea.id)} == {2}  # her own entry, never the brewery's


@pytest.mark.anyio
async def test_who_waits_sees_nothing_of_the_company(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, TWO + MARC + "Léa : /mesdonnees\nLéa : /reglages\n")
    assert "Boucle à Léa" not in told.partition("Marc :")[2]
    [page, file] = [message.document for phone, message in world.log if phone.name == "Léa" and message.document]
    assert "drêches" not in page.content.decode()
    assert "drêches" not in file.content.decode().replace("palettes", "")
    assert "Paul" not in file.content.decode()


FARM_MOVES = """
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Périgny)
Marc : /reglages
Marc touche [Ma structure]
Marc touche [Le nom]
Marc : brasserie du marai
"""
SPOKEN_FOR = "(Membre : Paul – Brasserie du Marais, brasserie, Périgny)\n"
ONLY_LISTED = "(Membre : sans Telegram – Brasserie du Marais, brasserie, Périgny, M. Marais (05 46 00 00 00))\n"


@pytest.mark.anyio
async def test_who_tries_names_out_reads_the_same_of_members_and_of_lists(knowledge: Knowledge, tmp_path: Path) -> None:
    """Neither the answer nor the screen under it tells who is a member, or how the other company is spelt."""
    told = []
    for number, before in enumerate((SPOKEN_FOR, ONLY_LISTED)):
        store = hasten_store(Store(lay_sqlite(tmp_path / f"{number}.sqlite3")))
        world = World(knowledge, store)
        await play(world, before + FARM_MOVES)
        told.append([message.text for phone, message in world.log if phone.name == "Marc"])
        assert any("Brasserie du Marais" in message.text for phone, message in world.log if phone.name == "Inès")
        store.close()
    assert told[0] == told[1]
    assert told[0][-1].startswith("C'est changé")
    assert not any("Brasserie du Marais" in text for text in told[0])


@pytest.mark.anyio
@pytest.mark.parametrize("says", ["yes", "no"])
async def test_who_waits_is_not_told_how_the_company_is_spelt(says: str, knowledge: Knowledge, store: Store) -> None:
    """Until a colleague has said yes."""
    world = World(knowledge, store)
    slip = "Léa : brasserie marais".join(TWO.rsplit("Léa : Brasserie du Marais", 1))
    await play(world, slip + "Léa : j'ai 30 sacs de jute par mois à donner")
    await play(world, "Paul touche [Non]" if says == "no" else "Paul touche [Oui, nous sommes collègues]")
    heard = [message.text for phone, message in world.log if phone.name == "Léa"]
    assert any("Brasserie du Marais" in text for text in heard) == (says == "yes")
