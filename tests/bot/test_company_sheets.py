"""One company at hand: two entries become one without losing anything, what is done on its behalf is taken back, and nobody is
brought together by hand who must not be."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from matching.activities.company_search import SearchedCompany, find_alike, find_companies
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Company
from storage.tables.barrier import Reason
from storage.tables.columns import list_columns_pointing_to
from tests.script import play
from tests.world import World

TWO_ENTRIES = (
    "(Membre : Sylvie – Boulangerie Martin, boulangerie, Périgny)\n"
    "(Membre : Ana – Martin, boulangerie, Périgny)\n"
    "(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)\n"
    "Sylvie : j'ai 20 palettes Europe par mois à donner\nSylvie touche [Publier]\n"
    "Ana : je cherche 30 palettes Europe par mois\nAna touche [Publier]\n"
    "Ana : j'ai 50 kg de pain rassis par semaine à donner\nAna touche [Publier]\n"
)
MERGED = (
    "Inès : /structure boulangerie martin\nInès touche [Même que Martin ?]\nInès touche [Oui, la même]\nInès touche [Réunir]\n"
)
KNOWN = tuple(
    SearchedCompany(id, name, place)
    for id, (name, place) in enumerate(
        (("Boulangerie Martin", "Périgny"), ("Garage Martin", "Aytré"), ("Ferme des Aubiers", "Thairé"), ("Martin", "Périgny"))
    )
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("boulangerie martin", ["Boulangerie Martin"]),
        ("boulangrie martn", ["Boulangerie Martin"]),
        ("la ferme", ["Ferme des Aubiers"]),
        ("aubier", ["Ferme des Aubiers"]),
        ("garage martin aytre", ["Garage Martin"]),
        ("martn", ["Boulangerie Martin", "Garage Martin", "Martin"]),
        ("périgny", []),
        ("zorglub", []),
    ],
)
def test_a_company_is_found_through_slips(words: str, names: list[str]) -> None:
    assert [each.name for each in find_companies(words, KNOWN)] == names


def test_two_numbers_are_two_establishments() -> None:
    one, other = SearchedCompany(1, "Martin", "Périgny", "73282932000074"), SearchedCompany(2, "Martin", "Périgny", "2")
    assert not find_alike(one, [other])
    assert find_alike(one, [SearchedCompany(3, "SARL Durand", "Aytré", "73282932000074")])
    assert find_alike(KNOWN[0], KNOWN) == (KNOWN[3],)


def count_pointing(store: Store, company: int) -> dict[str, int]:
    """How many rows name that company, column by column."""
    with store.engine.connect() as connection:
        return {
            f"{column.table.name}.{column.name}": connection.execute(
                text(f'SELECT count(*) FROM "{column.table.name}" WHERE "{column.name}" = {company}')
            ).scalar_one()
            for column in list_columns_pointing_to(Company)
        }


def find_key(store: Store, name: str) -> int:
    """The key of the company of that name."""
    with store.engine.connect() as connection:
        return int(connection.execute(text("SELECT id FROM company WHERE name = :name"), {"name": name}).scalar_one())


@pytest.mark.anyio
async def test_merging_loses_nothing(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO_ENTRIES)
    kept, gone = find_key(store, "Boulangerie Martin"), find_key(store, "Martin")
    before = {name: count_pointing(store, kept)[name] + n for name, n in count_pointing(store, gone).items()}
    told = await play(world, MERGED + "Ana : /mes")
    after = count_pointing(store, kept)
    assert {name: n for name, n in after.items() if name != "seat.company_id"} == {
        name: n for name, n in before.items() if name != "seat.company_id"
    }
    assert all(n == 0 for name, n in count_pointing(store, gone).items() if name != "seat.company_id")
    assert "Vos 3 annonces" in told
    with store.engine.connect() as connection:
        states = set(connection.execute(text("SELECT state FROM synergy")).scalars())
    assert states <= {"void", "found"}, "a lead between the two is over"


@pytest.mark.anyio
async def test_only_its_own_people_and_who_made_it_take_a_change_back(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        TWO_ENTRIES
        + "Inès : /structure boulangerie martin\nInès touche [Corriger]\nInès touche [Le nom]\nInès : Fournil Martin\n",
    )
    assert "Inès a corrigé le nom" in told
    with store.read() as work:
        change = work._session.execute(text("SELECT id FROM behalfchange")).scalar_one()
    for name in ("Marc", "Ana"):
        await world.tap_token(name, f"a.undo.{change:x}")
    assert find_key(store, "Fournil Martin")
    await play(world, "Sylvie touche [Annuler ce changement]")
    assert find_key(store, "Boulangerie Martin")


@pytest.mark.anyio
async def test_who_must_not_meet_is_not_brought_together(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO_ENTRIES)
    one, other = find_key(store, "Boulangerie Martin"), find_key(store, "Ferme des Aubiers")
    with store.work() as work:
        network: Any = work._session.execute(text("SELECT network_id FROM seat LIMIT 1")).scalar_one()
        work.enter(network)
        work.barriers.keep_apart(other, one, None, Reason.WISH, None, world.clock())
    told = await play(
        world,
        "Inès : /structure boulangerie martin\nInès touche [Ses annonces]\nInès touche [1 · Voir]\n"
        "Inès touche [Mettre en relation avec…]\nInès : aubiers\n",
    )
    assert "a demandé à ne pas la recevoir" in told
