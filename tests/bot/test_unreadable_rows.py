"""A row that this release cannot read (it was rolled back from a newer one) fails alone, and no log line repeats it."""

from __future__ import annotations

import json
import traceback
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  (fills the metadata)
from bot.conversation.codec import UnreadableTalk, seal_talk, unseal_talk
from bot.conversation.flows import FLOWS
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.sealed import Sealed, UnreadableValue, is_readable
from tests.script import play
from tests.world import World

RELEASED: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("kept_by_release_0004.json").read_text())
SECRET = "Fromagerie du Secret"
LEA = "(Membre : Léa – Brasserie du Marais, brasserie, Périgny)\n"
MARC = "(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)\n"


def spoil(store: Store, statement: str, **values: Any) -> None:
    """As a newer release left it."""
    with store.engine.begin() as connection:
        assert connection.execute(text(statement), values).rowcount


def heard(world: World, name: str) -> str:
    return "\n".join(message.text for phone, message in world.log if phone.name == name)


@pytest.mark.anyio
async def test_a_broken_note_fails_alone(knowledge: Knowledge, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    world = World(knowledge, store)
    await play(world, LEA + MARC + "Léa : /aide\n")
    told = json.dumps({"key": 5, "facts": {"said": SECRET}})
    spoil(store, "UPDATE note SET state = 'owed', saying = :told WHERE id = (SELECT max(id) FROM note)", told=told)
    await world.app.run_until_idle()
    await play(world, "Marc : /aide\nLéa : /mes\n")
    with store.engine.connect() as connection:
        states = dict(connection.execute(text("SELECT state, count(*) FROM note GROUP BY state")).all())
    assert states["failed"] == 1
    assert not states.keys() & {"owed", "sending"}
    assert heard(world, "Marc")
    assert SECRET not in "".join(capsys.readouterr())


@pytest.mark.anyio
async def test_an_unreadable_talk_is_dropped_and_said(
    knowledge: Knowledge, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World(knowledge, store)
    await play(world, LEA + "Léa : j'ai des palettes à donner\n")
    spoil(store, "UPDATE talk SET answers = :told WHERE state = 'open'", told=json.dumps({"answers": {"kind": SECRET}}))
    await play(world, "Léa : j'ai 600 kg de drêches par semaine à donner\n")
    assert "Je ne retrouve plus où nous en étions" in heard(world, "Léa")
    assert "600" in heard(world, "Léa").rpartition("Je ne retrouve plus")[2], "what was said is heard all the same"
    assert SECRET not in "".join(capsys.readouterr())


@pytest.mark.anyio
async def test_unreadable_wishes_do_not_stop_a_person(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, LEA)
    spoil(store, "UPDATE person SET prefs = :told", told=json.dumps({"alerts": SECRET}))
    await play(world, "Léa : j'ai 600 kg de drêches par semaine à donner\nLéa touche [Publier]\n")
    assert "noté" in heard(world, "Léa")


@pytest.mark.slow
@pytest.mark.anyio
async def test_anothers_unreadable_declaration_stops_nobody(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, LEA + MARC + "Marc : je cherche 500 kg de drêches par semaine\nMarc touche [Publier]\n")
    spoil(store, "UPDATE declaration SET details = :told", told=json.dumps({"hidden": SECRET}))
    await play(world, "Léa : j'ai 600 kg de drêches par semaine à donner\nLéa touche [Publier]\n")
    assert "noté" in heard(world, "Léa")


def test_no_error_repeats_what_was_kept() -> None:
    flow = FLOWS["declare"]
    with pytest.raises(UnreadableTalk) as talk:
        unseal_talk(flow, json.dumps({"answers": {"kind": SECRET}}), 1)
    assert SECRET not in "".join(traceback.format_exception(talk.value))
    column = SQLModel.metadata.tables["note"].c.saying.type
    assert isinstance(column, Sealed)
    broken = column.process_result_value({"key": 5, "facts": {"said": SECRET}}, None)  # type: ignore[arg-type]
    assert not is_readable(broken)
    with pytest.raises(UnreadableValue) as value:
        _ = broken.key
    assert SECRET not in "".join(traceback.format_exception(value.value))


@pytest.mark.parametrize("name", sorted(RELEASED["columns"]))
def test_the_columns_of_the_previous_release_are_read(name: str) -> None:
    table, _, column = name.partition(".")
    sealed = SQLModel.metadata.tables[table].c[column].type
    assert isinstance(sealed, Sealed)
    value = sealed.process_result_value(RELEASED["columns"][name], None)  # type: ignore[arg-type]
    assert is_readable(value)
    assert sealed.process_bind_param(value, None) is not None  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(RELEASED["talks"]))
def test_the_talks_of_the_previous_release_are_read(name: str) -> None:
    flow = FLOWS[name]
    talk = unseal_talk(flow, json.dumps(RELEASED["talks"][name]), 1)
    assert unseal_talk(flow, seal_talk(flow, talk), 1) == talk
