"""« @boucle mots »: what is open in the asker's own networks, without a name; nothing is kept, and no link forces a door."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlmodel import func, select
from telegram import Bot

from bot.telegram.inline_lookups import InlineLookups, read_inline_query
from bot.telegram.raw_update import read_arrivals
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Note, Person
from tests.script import play
from tests.world import World

MEMBERS = """
(Membre : Paul – Menuiserie Dupont, menuiserie, Lagord)
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
Paul : j'ai 30 palettes à donner en une fois
Paul touche [Publier]
"""
ROYAN = """
(L'éco-réseau royan est là, autour de Royan, animé par Omar)
(Omar anime aussi l'éco-réseau royan)
"""


def count_rows(world: World) -> tuple[int, int]:
    with world.store.read() as work:
        notes, people = (work._session.exec(select(func.count()).select_from(each)).one() for each in (Note, Person))
    return int(notes), int(people)


async def found(world: World, name: str, words: str) -> list[str]:
    await world.looks_up(name, words)
    return [f"{each.title} {each.description} {each.input_message_content.to_dict()}" for each in world.found]


def query(user: int, words: str, number: int = 1, **fields: Any) -> dict[str, Any]:
    who = {"id": user, "is_bot": False, "first_name": "X", "language_code": "fr"}
    return {"update_id": number, "inline_query": {"id": str(number), "from": who, "query": words, "offset": ""} | fields}


@pytest.mark.anyio
async def test_what_is_found_tells_nobody_who_it_is_and_leaves_no_trace(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS)
    before = count_rows(world)
    await found(world, "Léa", "palettes")
    listed = "\n".join(f"{each.title} {each.description}" for each in world.found)
    put = "\n".join(f"{each.input_message_content.to_dict()} {each.reply_markup}" for each in world.found)
    shown = "\n".join((listed, put, *await found(world, "Inconnu", "palettes")))
    assert "30 palettes" in listed  # who asks belongs there; the chat it is put into may be anybody's
    assert not [each for each in ("palette", "30", "donné", "km", "Lagord", "d_1") if each in put.casefold()]
    assert "start=perigny" in put
    assert not [each for each in ("Dupont", "Paul", "Lagord") if each in shown]
    assert count_rows(world) == before


@pytest.mark.anyio
async def test_one_reads_ones_own_networks_only(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world, MEMBERS + "(L'éco-réseau royan est là, autour de Royan, animé par Omar)\n(Omar anime aussi l'éco-réseau royan)\n"
    )
    assert not [each for each in await found(world, "Omar", "") if "palettes" in each]
    assert len(world.found) == 0  # nothing is open in Royan; he is no stranger
    await play(world, "(Inès anime aussi l'éco-réseau royan)\n")
    assert len(await found(world, "Inès", "palettes")) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("visible", ["Inès seulement", "Annuler"])
async def test_what_the_network_does_not_see_is_not_found(knowledge: Knowledge, store: Store, visible: str) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS.replace("[Publier]", f"[{visible}]"))
    assert await found(world, "Léa", "palettes") == []
    await play(world, "Karim : /start d_1_perigny\n")
    assert "30 palettes" not in str(world.phone("Karim").shown)


@pytest.mark.anyio
async def test_a_link_names_the_network_it_is_from(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world, MEMBERS + "(L'éco-réseau royan est là, autour de Royan, animé par Omar)\n(Omar anime aussi l'éco-réseau royan)\n"
    )
    for payload in ("d_1_royan", "d_1_", "d_1", "d_zz_perigny", "d__perigny", "d_99_perigny", "d_1_nulle-part"):
        await play(world, f"Omar : /start {payload}\nKarim : /start {payload}\n")
    assert "30 palettes" not in str(world.phone("Karim").shown) + str(world.phone("Omar").shown)
    await play(world, "Omar : /start d_1_perigny\n")  # who belongs elsewhere is asked first
    assert "30 palettes" not in str(world.phone("Omar").shown)
    await play(world, "Karim : /start d_1_perigny\n")
    assert "30 palettes" in str(world.phone("Karim").shown)


def test_what_is_no_query_is_left_alone() -> None:
    assert read_inline_query(query(5, "  palettes ", offset="20")) is not None
    assert read_inline_query(query(5, "x", offset="-3; drop"))[1].offset == 0  # type: ignore[index]
    for raw in (
        {},
        {"inline_query": None},
        {"inline_query": []},
        {"inline_query": {"id": "1"}},
        {"inline_query": {"from": {"id": "x"}}},
    ):
        assert read_inline_query(raw) is None
    assert read_arrivals([query(5, "palettes")]) == []  # nothing of what is typed elsewhere is ever kept


@pytest.mark.anyio
async def test_only_the_latest_letters_of_somebody_are_answered(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS)
    answered: list[str] = []

    async def answer(number: str, results: Any, **more: Any) -> None:
        assert more["is_personal"] is True
        answered.append(number)

    lookups = InlineLookups(
        cast(Bot, SimpleNamespace(answer_inline_query=answer)), store, knowledge, world.app.renderers, world.clock
    )
    for number, words in enumerate(("p", "pa", "pal", "palettes"), 1):
        lookups.hear_query(query(world.phone("Léa").id, words, number))
    lookups.hear_query(query(world.phone("Paul").id, "pain", 9))
    lookups.hear_query({"inline_query": "?"})
    async with asyncio.timeout(30):
        while len(answered) < 2:
            await asyncio.sleep(0.01)
    assert answered == ["4", "9"]
