"""Who tries names out learns nothing: a name that somebody bears here, one of a list and one that is free read alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.company import CompanyState, MemberState
from tests.databases import lay_sqlite
from tests.script import play
from tests.world import World

BEFORE = """(Membre : Paul – Brasserie du Marais, brasserie, Périgny)
(Membre : sans Telegram – Ferme des Aubiers, élevage de porcs, Périgny, M. Aubier (05 46 00 00 00) : « je cherche des drêches »)
Paul : j'ai des drêches à donner, 600 kg par semaine
Paul touche [Publier]
"""
TRIES = """Zoé : j'ai du verre à donner, 200 kg par mois
Zoé : {name}
Zoé : Périgny
Zoé : {trade}
Zoé : /mes
Zoé : /moi
Zoé : /autour drêches
Zoé : je cherche des sacs de jute, 30 par mois
Zoé : /mesdonnees
(3 jours plus tard)
Zoé : /mes
"""
REFUSES = "Paul touche [Non]\n"
# A name that is known here, and a free one that tells the same trade.
NAMES = {
    "Brasserie du Marais": "Brasserie du Port",
    "brasserie marais": "brasserie port",
    "Ferme des Aubiers": "Ferme des Ormes",
}


async def read_all(knowledge: Knowledge, store: Store, name: str, answers: str = "") -> tuple[list[str], list[str]]:
    """What somebody reads who joins with that name, and everything that their file holds a name for."""
    world = World(knowledge, store)
    wanted = TRIES.format(name=name, trade="brasserie").replace("(3 jours", f"{answers}(3 jours")
    await play(world, BEFORE + wanted)
    told = [message for phone, message in world.log if phone.name == "Zoé"]
    files = [json.loads(message.document.content) for message in told if message.document and ".json" in message.document.name]
    [file] = files
    return [message.text.replace(name, "…") for message in told], sorted(file) + sorted(file["Vos structures"][0])


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
async def test_a_known_name_reads_like_a_free_one(name: str, knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    known = await read_all(knowledge, store, name)
    assert known == await read_all(knowledge, Store(lay_sqlite(tmp_path / "free.sqlite3")), NAMES[name])


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_whom_nobody_knows_reads_nothing_of_it_either(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    known = await read_all(knowledge, store, "Brasserie du Marais", REFUSES)
    free = await read_all(knowledge, Store(lay_sqlite(tmp_path / "free.sqlite3")), NAMES["Brasserie du Marais"])
    assert known == free


@pytest.mark.anyio
async def test_a_colleague_s_yes_makes_one_company_of_it(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        BEFORE
        + "Zoé : j'ai du verre à donner, 200 kg par mois\nZoé : brasserie marais\nZoé : Périgny\nZoé : brasserie\n"
        + "Zoé touche [Publier]\nPaul touche [Oui, nous sommes collègues]\nZoé : /mes",
    )
    assert "drêches" in world.log[-1][1].text.casefold()
    assert "verre" in world.log[-1][1].text.casefold()
    with store.read() as work:
        zoe = work.people.find_person(world.phone("Zoé").id)
        assert zoe is not None
        work.enter(zoe.network_id or 0)
        [company] = work.memberships.list_companies(zoe.id)
        assert (company.name, company.state) == ("Brasserie du Marais", CompanyState.CONFIRMED)
        assert work.memberships.list_companies(zoe.id, MemberState.ASKED) == ()
