"""A backup is of one moment, comes back on either database, and brings nobody back who was erased."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from matching.knowledge import Knowledge
from storage.backups import BadBackup, DatabaseBusy, restore_backup, write_backup
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Declaration, Note
from storage.tables.note import NoteState
from tests.script import play
from tests.world import World

MOMENT = datetime(2026, 3, 3, tzinfo=UTC)
STORY = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
Marc : je cherche des drêches
"""


def list_said(store: Store) -> list[str]:
    """The words of every declaration."""
    with store.read() as work:
        return [row.said for row in work._session.exec(select(Declaration).order_by(Declaration.said))]


def find_url(store: Store) -> str:
    """The address of a store's database."""
    return store.engine.url.render_as_string(hide_password=False)


@pytest.mark.anyio
async def test_what_was_backed_up_comes_back(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    before, file = list_said(store), tmp_path / "backup"
    rows = write_backup(store, file)
    await play(world, "Léa : j'ai 20 palettes par mois à donner\n")
    assert list_said(store) != before
    done = restore_backup(find_url(store), file, world.clock())
    assert done.rows == rows
    assert done.kept is not None
    assert done.kept.is_file()
    with_it = Store(find_url(store))
    assert list_said(with_it) == before
    with with_it.work(world.network) as work:  # and new rows are numbered after those that came back
        known = [work.people.find_person(phone.id) for phone in world.phones.values()]
        newest = work.people.welcome_person(4711, 4711, "fr", "Paul").id
        assert newest > max(person.id for person in known if person is not None)
    with_it.close()


@pytest.mark.anyio
async def test_nobody_who_was_erased_comes_back(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    file = tmp_path / "backup"
    write_backup(store, file)
    await play(world, "Léa : /effacer\nLéa touche [Effacer]\n(1 heure plus tard)\n")
    assert restore_backup(find_url(store), file, world.clock()).erased == 1
    back = Store(find_url(store))
    with back.read() as work:
        assert work.people.find_person(world.phone("Léa").id) is None
        assert work.people.find_person(world.phone("Marc").id) is not None
    assert not [said for said in list_said(back) if "600 kg" in said]
    back.close()


@pytest.mark.anyio
async def test_digests_of_that_time_are_not_said_again(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    with store.work(world.network) as work:
        person = work.people.find_person(world.phone("Marc").id)
        assert person is not None
        for rank in (Rank.INTRODUCTION, Rank.DIGEST):
            work.outbox.owe(person, Saying("heard-courtesy"), once=f"old:{rank}", due=world.clock(), rank=rank)
    file = tmp_path / "backup"
    write_backup(store, file)
    assert restore_backup(find_url(store), file, world.clock() + timedelta(days=1)).stale == 1
    back = Store(find_url(store))
    with back.read() as work:
        states = {note.once: note.state for note in work._session.exec(select(Note).where(Note.once.startswith("old:")))}
    back.close()
    assert states == {f"old:{Rank.INTRODUCTION}": NoteState.OWED, f"old:{Rank.DIGEST}": NoteState.DROPPED}


@pytest.mark.anyio
@pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True)
async def test_a_backup_of_one_database_opens_in_the_other(knowledge: Knowledge, store: Store, tmp_path: Path) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    file, url = tmp_path / "backup", f"sqlite:///{tmp_path / 'other.sqlite3'}"
    write_backup(store, file)
    assert restore_backup(url, file, world.clock()).kept is None
    other = Store(url)
    assert list_said(other) == list_said(store)
    with other.read() as here, store.read() as there:
        assert [row.details for row in here._session.exec(select(Declaration))] == [
            row.details for row in there._session.exec(select(Declaration))
        ]
    other.close()


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_what_is_no_backup_is_refused_and_nothing_is_touched(store: Store, tmp_path: Path) -> None:
    url, bad = find_url(store), tmp_path / "bad"
    with pytest.raises(BadBackup, match="There is no file"):
        restore_backup(url, bad, MOMENT)
    bad.write_bytes(b"no database at all" * 100)
    with pytest.raises(BadBackup, match="no backup of Boucle"):
        restore_backup(url, bad, MOMENT)
    newer = tmp_path / "newer"
    write_backup(store, newer)
    with closing(sqlite3.connect(newer)) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
        file.commit()
    with pytest.raises(BadBackup, match="a newer Boucle"):
        restore_backup(url, newer, MOMENT)
    with pytest.raises(BadBackup, match="cannot be written"):
        write_backup(store, tmp_path / "missing" / "backup")
    assert list_said(store) == []


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_a_running_bot_is_not_replaced_under_its_feet(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    write_backup(store, file)
    assert store.lock.acquire()
    with pytest.raises(DatabaseBusy):
        restore_backup(find_url(store), file, MOMENT)
