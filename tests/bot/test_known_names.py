"""Who tries names out learns nothing: a name that somebody bears here, one of a list and one that is free read alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.rehearsal.phones import list_labels
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Call, Introduction, Synergy
from storage.tables.call import CallState
from storage.tables.company import CompanyState, MemberState
from tests.databases import hasten_store, lay_sqlite
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
    [request] = file["En attente d'un oui, d'un collègue ou de l'animation"]
    assert request == {"Nom": name, "Le": request["Le"]}, "that somebody was asked is told, not of whom"
    return [message.text.replace(name, "…") for message in told], sorted(file) + sorted(file["Vos structures"][0])


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
async def test_a_known_name_reads_like_a_free_one(name: str, knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    known = await read_all(knowledge, store, name)
    assert known == await read_all(knowledge, hasten_store(Store(lay_sqlite(tmp_path / "free.sqlite3"))), NAMES[name])


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_whom_nobody_knows_reads_nothing_of_it_either(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    known = await read_all(knowledge, store, "Brasserie du Marais", REFUSES)
    free = await read_all(knowledge, hasten_store(Store(lay_sqlite(tmp_path / "free.sqlite3"))), NAMES["Brasserie du Marais"])
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


TWIN = """Zoé : je cherche des drêches, 300 kg par semaine
Zoé : Brasserie du Marais
Zoé : Périgny
Zoé : brasserie
Zoé touche [Publier]
"""
PAUL_YES = """Paul touche [Ça m'intéresse]
Paul touche [À voir ensemble]
Paul donne son numéro : +33546000000
"""
BOTH_YES = PAUL_YES + "Zoé touche [Oui]\nZoé donne son numéro : +33639989917\n"


def read_lead(store: Store) -> tuple[SynergyState, bool]:
    """The last lead, the one between the two: its state, and whether anybody was introduced by it."""
    with store.read() as work:
        synergy = work._session.exec(select(Synergy).order_by(col(Synergy.id))).all()[-1]
        return synergy.state, bool(work._session.exec(select(Introduction)).all())


@pytest.mark.anyio
@pytest.mark.parametrize("said", ["", PAUL_YES, BOTH_YES], ids=["nobody", "one", "both"])
async def test_a_lead_with_one_s_own_company_ends_with_the_colleague_s_yes(
    said: str, knowledge: Knowledge, store: Store
) -> None:
    """Before it, to bar the two would tell Zoé whose the spent grain is; nobody is named, for hers is not known yet."""
    world = World(knowledge, store)
    told = await play(world, BEFORE + TWIN + said)
    assert read_lead(store) == (SynergyState.ASKING, False)
    assert "Brasserie du Marais" not in "".join(m.text for p, m in world.log if p.name == "Zoé" and "présent" in m.text)
    after = await play(world, "Paul touche [Oui, nous sommes collègues]\n(8 jours plus tard)\nZoé : /mes\nInès : /appels\n")
    assert read_lead(store) == (SynergyState.VOID, False)
    assert "drêches" in told
    for card in ("Ça m'intéresse", "Relancez", "🤝"):
        assert card not in after, "nothing more is heard of it"
    with store.read() as work:
        assert not [call for call in work._session.exec(select(Call)).all() if call.state is CallState.OWED]


@pytest.mark.anyio
async def test_who_is_known_as_a_company_of_its_own_waits_for_no_colleague(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, BEFORE + TWIN)
    with store.read() as work:
        zoe = work.people.find_person(world.phone("Zoé").id)
        assert zoe is not None
        work.enter(zoe.network_id or 0)
        [own] = [each.id for each in work.memberships.list_companies(zoe.id)]
        zoe_id = zoe.id
        assert len(work.memberships.list_companies(zoe_id, MemberState.ASKED)) == 1
    await world.taps("Inès", f"a.confirm.{own:x}.yes")
    with store.read(world.network) as work:
        assert work.memberships.list_companies(zoe_id, MemberState.ASKED) == ()
    labels = [label for message in world.phone("Paul").shown.values() for label in list_labels(message)]
    assert "Oui, nous sommes collègues" not in labels
