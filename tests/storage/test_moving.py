"""A network moves to another operator without loss, and leaves nothing behind where it is deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlmodel import SQLModel

from matching.knowledge import Knowledge
from storage.networks.moving import BadNetworkFile
from storage.networks.network_rows import BOT_TABLES, SHARED_TABLES, list_own_tables
from storage.store import Store
from tests.script import play
from tests.world import World

STORY = """
(L'éco-réseau marans est là, autour de 17230 Marans, animé par Basile)
(Basile anime aussi l'éco-réseau marans)
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
(Membre : sans Telegram – Ferme des Ormes, élevage de porcs, Aytré, M. Orme (05 46 00 00 01) : « je cherche des drêches »)
Inès : /inviter
Inès touche [Des structures]
Inès : /diffuser
Inès : Jeudi 9 h, atelier
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
Marc : je cherche des drêches
Marc touche [Je ne sais pas]
Marc touche [Publier]
(Inès ajoute Boucle au groupe « Voisins »)
Inès dans le groupe : /lier
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Store]:
    """The database of another operator."""
    made = Store(f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}")
    yield made
    made.close()


def take_out(world: World, store: Store) -> dict[str, Any]:
    """The network's tables as its file has them."""
    with store.read(world.network) as work:
        whole: dict[str, Any] = json.loads(work.networks.export_network(world.clock()))
    return whole


def count_rows(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store.engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in SQLModel.metadata.sorted_tables
        }


def test_every_table_is_somebodys() -> None:
    own = set(list_own_tables())
    assert own.isdisjoint((*SHARED_TABLES, *BOT_TABLES))
    assert own.union(SHARED_TABLES, BOT_TABLES) == set(SQLModel.metadata.sorted_tables)


@pytest.mark.anyio
async def test_what_left_comes_back_as_it_was(knowledge: Knowledge, store: Store, elsewhere: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    whole = take_out(world, store)
    assert {row["name"] for row in whole["tables"]["network"]} == {"Périgny"}
    assert len(whole["tables"]["company"]) == 3
    for table in ("declaration", "party", "note", "talk", "broadcast", "invitation", "chat", "history", "role"):
        assert whole["tables"][table], table
    with elsewhere.work() as work:
        assert work.networks.import_network(json.dumps(whole)) == "perigny"
    assert take_out(world, elsewhere)["tables"] == whole["tables"]
    with elsewhere.work(world.network) as work:  # and it goes on there: new rows are numbered after those that came
        newest = work.people.welcome_person(4711, 4711, "fr", "Paul").id
    assert newest > max(row["id"] for row in whole["tables"]["person"])


@pytest.mark.anyio
async def test_a_moved_network_goes_on_where_it_was(knowledge: Knowledge, store: Store, elsewhere: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    with elsewhere.work() as work:
        work.networks.import_network(json.dumps(take_out(world, store)))
    with elsewhere.read(world.network) as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        [company] = work.memberships.list_companies(lea.id)
        assert company.name == "Brasserie du Marais"
        assert [each.person.name for each in work.roles.list_team()] == ["Inès"]
        assert [chat.title for chat in work.groups.list_linked()] == ["Voisins"]


@pytest.mark.anyio
async def test_a_file_that_does_not_fit_is_a_sentence(knowledge: Knowledge, store: Store, elsewhere: Store) -> None:
    world = World(knowledge, store)
    whole = take_out(world, store)
    for wrong, says in (
        ("", "no network"),
        ("[]", "no network"),
        (json.dumps(whole | {"format": "x"}), "no network"),
        (json.dumps(whole | {"shape": "9999"}), "newer Boucle"),
        (json.dumps(whole | {"shape": "0001"}), "older Boucle"),
        (json.dumps(whole | {"tables": {}}), "a part of it"),
        (json.dumps(whole | {"tables": whole["tables"] | {"role": [{"person_id": 1}]}}), "damaged"),
        (json.dumps(whole | {"tables": whole["tables"] | {"network": whole["tables"]["network"] * 2}}), "damaged"),
    ):
        with pytest.raises(BadNetworkFile, match=says), elsewhere.work() as work:
            work.networks.import_network(wrong)
        assert not any(count_rows(elsewhere).values())
    with pytest.raises(BadNetworkFile, match="something in this database"), store.work() as work:
        work.networks.import_network(json.dumps(whole))


@pytest.mark.anyio
async def test_what_is_deleted_is_gone_and_the_other_network_stays(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    with store.read() as work:
        [start] = work.networks.list_ids()
    settled, told = STORY.strip().split("\n")[:2], STORY.strip().split("\n")[2:]
    await play(world, "\n".join(settled) + "\n")
    with store.read() as work:
        [marans] = set(work.networks.list_ids()) - {start}
    with store.read(marans) as work:
        before = json.loads(work.networks.export_network(world.clock()))["tables"]
    await play(world, "\n".join(told) + "\n")
    with store.work(world.network) as work:
        done = work.networks.delete_network()
    assert done.companies == 3
    assert done.people_kept == 0
    assert done.people >= 3
    left = count_rows(store)
    assert {name for name, count in left.items() if count} <= {"network", "role", "person", "chat", "inbox", "history"}
    with store.read(marans) as work:
        assert json.loads(work.networks.export_network(world.clock()))["tables"] == before
        assert work.people.find_person(world.phone("Léa").id) is None
    with store.engine.connect() as connection:
        said = connection.execute(text("SELECT payload FROM inbox WHERE payload IS NOT NULL")).all()
    assert not said


@pytest.mark.anyio
async def test_who_belongs_to_another_network_stays_there(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        "(L'éco-réseau marans est là, autour de 17230 Marans, animé par Basile)\n"
        "(Inès anime aussi l'éco-réseau marans)\n"
        "(Membre : Léa – Brasserie du Marais, brasserie, Périgny)\n",
    )
    with store.work(world.network) as work:
        done = work.networks.delete_network()
    assert (done.people, done.people_kept, done.companies) == (1, 1, 1)
    with store.read() as work:
        ines = work.people.find_person(world.phone("Inès").id)
        assert ines is not None
        assert [network.slug for network in work.roles.list_networks(ines.id)] == ["marans"]
