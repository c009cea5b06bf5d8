"""Erasing somebody ends, whatever points to what was said to them; it takes from nobody what was said of other things."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from matching.knowledge import Knowledge
from matching.scoring.telling import BROKERED
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Facts, Saying
from storage.repository import select_columns
from storage.store import Store
from storage.tables import Note, Person, Synergy, Talk
from storage.tables.columns import list_columns_pointing_to
from storage.tables.note import NoteState
from tests.bot.test_erasure import ACCOUNT, COMPANY, LEAVES, LIVES, NAME, NUMBER, kept
from tests.script import play
from tests.world import Phone, World

ME = {"id": 777, "is_bot": True, "first_name": "Boucle"}

TALKS = Path(__file__).parents[1] / "conversations"


async def shuts_out(world: World, name: str, *, blocked: bool) -> None:
    """Telegram tells that this account blocked Boucle, or let it in again."""
    there, gone = {"status": "member", "user": ME}, {"status": "kicked", "user": ME, "until_date": 0}
    await world.update(
        name,
        {
            "my_chat_member": {
                "chat": {"id": world.phone(name).id, "type": "private", "first_name": name},
                "from": world._user(name),
                "date": 1,
                "old_chat_member": there if blocked else gone,
                "new_chat_member": gone if blocked else there,
            }
        },
    )


@pytest.mark.anyio
@pytest.mark.parametrize("blocked", [True, False])
async def test_who_only_shuts_boucle_out_is_nobody(blocked: bool, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await shuts_out(world, "Zoé", blocked=blocked)
    with store.read() as work:
        assert work.people.find_person(world.phone("Zoé").id) is None


@pytest.mark.anyio
async def test_who_was_erased_and_then_blocks_or_edits_is_not_kept_anew(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, f"{NAME} : bonjour\n{LEAVES}")
    await shuts_out(world, NAME, blocked=True)
    edited = world._message(NAME) | {"text": "bonjour !", "edit_date": 1}
    await world.update(NAME, {"edited_message": edited})
    await world.wait(timedelta(days=4))
    assert NAME not in kept(store)
    assert str(ACCOUNT) not in kept(store)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("table", "column"), [(each.table.name, each.name) for each in list_columns_pointing_to(Note)], ids=lambda each: str(each)
)
async def test_whatever_points_to_a_message_lets_its_reader_go(
    table: str, column: str, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    world.phones["Zoé"] = Phone("Zoé", 4242, "fr")
    await play(
        world,
        """
(Membres : Léa – Brasserie du Marais, brasserie, Périgny)
Zoé : bonjour
Inès : /diffuser
Inès : Jeudi 9 h, atelier.
Inès touche [Tout le réseau · 1]
Inès touche [Envoyer]
Zoé : /effacer
Zoé touche [Effacer]
""",
    )
    with store.work() as work:
        session: Any = work._session
        theirs = session.execute(
            text("SELECT note.id FROM note JOIN chat ON chat.id = chat_id WHERE telegram_id = 4242")
        ).first()
        session.execute(text(f'UPDATE "{table}" SET "{column}" = {theirs[0]}'))
    await world.wait(timedelta(hours=2))
    assert "4242" not in kept(store)


@pytest.mark.anyio
async def test_one_erasure_that_cannot_end_keeps_nobody_else(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(knowledge, store)
    for name, account in (("Zoé", 4242), ("Yann", 5353)):
        world.phones[name] = Phone(name, account, "fr")
        await play(world, f"{name} : bonjour\n{name} : /effacer\n{name} touche [Effacer]")
    from storage.people.erasures import Erasures

    finish = Erasures.finish_erasure

    def stumbles(self: Erasures, chat: int) -> None:
        finish(self, chat)
        if chat == stuck:
            raise RuntimeError("something still points there")

    with store.read() as work:
        zoe = work.groups.find_chat(4242)
        assert zoe is not None
        stuck = zoe.id
    monkeypatch.setattr(Erasures, "finish_erasure", stumbles)
    await world.wait(timedelta(hours=2))
    assert "5353" not in kept(store)
    assert "4242" in kept(store)
    with store.read() as work:
        assert work.erasures.count_unfinished(world.clock()) == 1
    monkeypatch.undo()
    await world.wait(timedelta(hours=1))
    assert "4242" not in kept(store)


@pytest.mark.anyio
async def test_erasing_a_marc_leaves_coffee_grounds_and_another_marc_alone(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.phones["Lautre"] = Phone("Marc", 4343, "fr")
    await play(
        world,
        """
(Membres : Marc – Ferme des Aubiers, élevage de porcs, Thairé ; Léa – Café du Port, restaurant, Périgny)
Léa : j'ai du marc de café à donner, 20 kg par semaine
Léa touche [Publier]
Lautre : bonjour
""",
    )
    with store.work(world.network) as work:
        ines, marc, other = (work.people.find_person(world.phone(each).id) for each in ("Inès", "Marc", "Lautre"))
        assert ines is not None
        assert marc is not None
        assert other is not None
        kept: tuple[Facts, ...] = (
            {"person": "Léa", "words": "du marc de café à donner, du Marc de pomme"},
            {"person": other.name, "words": "c'est Marc, du garage"},
        )
        named = {"person": marc.name, "words": "c'est Marc, pour le marc"}
        for number, facts in enumerate((*kept, named)):
            work.outbox.owe(
                ines,
                Saying("word-received-alone", facts, buttons=(Button("word-received.reply", "a.reply.1"),)),
                once=f"test:{number}",
                due=world.clock() + timedelta(days=1),
                rank=Rank.INTRODUCTION,
            )
    before = _read_notes(store)
    await play(world, "Marc : /effacer\nMarc touche [Effacer]")
    after = _read_notes(store)
    changed = {id for id, row in before.items() if after.get(id) != row and row[0] not in (None, world.phone("Marc").id)}
    assert not [id for id in changed if after[id][2] is not before[id][2]], "nothing that is owed to others is dropped"
    owed = [row for row in after.values() if row[1] == "word-received-alone"]
    assert [row[2] for row in owed] == [NoteState.OWED] * 3
    assert [row[3].facts for row in owed] == [*kept, {"person": "—", "words": "c'est —, pour le marc"}]


@pytest.mark.anyio
async def test_a_question_that_names_them_names_nobody_any_more(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        """
(Membres : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Marc : je veux parler à un humain
Marc touche [Écrire à Inès]
Marc : bonjour Inès
Inès touche [Répondre]
""",
    )
    with store.read() as work:
        [open_talk] = [talk for talk in work._session.exec(select(Talk)).all() if "Marc" in talk.answers]
        assert "person:" in open_talk.answers
    await play(world, "Marc : /effacer\nMarc touche [Effacer]\n(2 heures plus tard)\nInès : bonjour")
    for name in ("Marc", "Aubiers"):
        assert name not in kept(store)


@pytest.mark.anyio
async def test_what_a_company_was_called_once_goes_with_it(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        """
(Membres : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Inès : /structure aubiers
""",
    )
    with store.work(world.network) as work:
        marc = work.people.find_person(world.phone("Marc").id)
        assert marc is not None
        [company] = work.memberships.list_companies(marc.id)
        company.name = "Élevage Quetzal"
    assert "Aubiers" in kept(store)
    await play(world, "Marc : /effacer\nMarc touche [Effacer]\n(2 heures plus tard)")
    for name in ("Aubiers", "Quetzal"):
        assert name not in kept(store)


def _read_notes(store: Store) -> dict[int, tuple[Any, ...]]:
    with store.engine.connect() as connection:
        rows = connection.execute(
            select_columns(Note.id, Person.telegram_id, Note.key, Note.state, Note.saying)
            .join(Person, col(Person.id) == Note.person_id)
            .order_by(col(Note.id))
        ).all()
    return {row[0]: tuple(row[1:]) for row in rows}


@pytest.mark.anyio
@pytest.mark.parametrize("life", ["introduced", "in the middle of a question"])
async def test_the_file_itself_holds_nothing_of_them(life: str, knowledge: Knowledge, tmp_path: Path) -> None:
    """Not in free pages either, nor in the journal beside it, while Boucle is running."""
    store = Store(f"sqlite:///{tmp_path / 'boucle.sqlite3'}")
    world = World(knowledge, store)
    world.phones[NAME] = Phone(NAME, ACCOUNT, "fr")
    await play(world, LIVES[life])
    assert NAME.encode() in _read_files(tmp_path)
    await play(world, LEAVES)
    left = _read_files(tmp_path)
    for secret in (NAME, str(ACCOUNT), *((COMPANY, NUMBER, "639989917") if life == "introduced" else ())):
        assert secret.encode() not in left, secret
    store.close()


def _read_files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm"))


@pytest.mark.anyio
async def test_a_reason_keeps_nobody_s_name(knowledge: Knowledge, store: Store) -> None:
    """Who thought of two companies is known by their key alone: nothing is left to blank when they leave."""
    world = World(knowledge, store)
    told = await play(world, (TALKS / "mettre_en_relation.md").read_text(encoding="utf-8"))
    assert "Inès pense à vous" in told
    with store.read(world.network) as work:
        ines = work.people.find_person(world.phone("Inès").id)
        assert ines is not None
        facts = [each.facts for row in work._session.exec(select(Synergy)) for each in row.evidence if each.feature == BROKERED]
        assert facts
        assert all(each["by"] == ines.id and "Inès" not in str(each) for each in facts)
