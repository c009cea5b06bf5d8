"""Looking around tells nothing that tells who it is, and a tap of interest asks the other side."""

from __future__ import annotations

import re

import pytest

from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.store import Store
from tests.test_mine import GONE, brewery, offers, told
from tests.world import World


async def looking(knowledge: Knowledge, store: Store) -> World:
    world = World(knowledge, store)
    world.settle_territory()
    world.join("Paul", "Menuiserie Dupont", "Périgny", "menuiserie")
    return world


def identities(world: World) -> set[str]:
    """Names, telephone numbers and addresses of everybody in the network."""
    with world.store.read(world.network) as work:
        companies = [work.companies.get(id) for id in range(1, work.networks.count_companies() + 1)]
        people = [name for each in companies for name in work.people.list_names(each.id)]
        return {name for name in (*(each.name for each in companies), *people) if name}


def more(world: World) -> bool:
    """Is there a further page under what Paul sees last?"""
    shown = world.phone("Paul").shown
    return any(label.text == "Suite ▸" for row in shown[max(shown)].rows for label in row)


@pytest.mark.anyio
async def test_no_page_tells_who_it_is(knowledge: Knowledge, store: Store) -> None:
    world = await looking(knowledge, store)
    await world.writes("Paul", "/autour")
    pages = 1
    while more(world):
        await world.touches("Paul", "Suite ▸")
        pages += 1
    seen = "\n".join(message.text for phone, message in world.log if phone.name == "Paul")
    assert pages > 5
    assert not {name for name in identities(world) - {"Menuiserie Dupont", "Paul"} if name in seen}
    assert not re.search(r"\d+[.,]\d+ km|\b(?!5 |10 |20 |50 )\d+ km", seen)


@pytest.mark.anyio
async def test_before_joining_no_line_tells_how_far_it_is(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.settle_territory()
    await world.writes("Ève", "/start perigny")
    await world.writes("Ève", "/autour")
    await world.touches("Ève", "Suite ▸")
    shown = world.phone("Ève").shown
    listed = [line for line in shown[max(shown)].text.splitlines() if re.match(r"\d+\. ", line)]
    assert len(listed) == 5
    assert not any("km" in line or "commune" in line for line in listed)
    assert shown[max(shown)].text.startswith("Dans le réseau")


@pytest.mark.anyio
async def test_nothing_finer_than_a_step_of_distance_is_in_the_order(knowledge: Knowledge, store: Store) -> None:
    """Within a step what serves best comes first, and of the same thing what waits longest: never who is nearer."""
    world = await looking(knowledge, store)
    await world.writes("Paul", "/autour")
    ids: dict[tuple[str, str | None, Kind], list[int]] = {}
    for _ in range(12):
        message = world.phone("Paul").shown[max(world.phone("Paul").shown)]
        lines = [line for line in message.text.splitlines() if re.match(r"\d+\. ", line)]
        tokens = [label.token for row in message.rows for label in row if ".interest." in label.token]
        for line, token in zip(lines, tokens, strict=True):
            step = re.search(r"à environ \d+ km|dans la même commune|à plus de 50 km", line)
            assert step is not None, line
            number = int(token.split(".")[2], 16)
            with store.read(world.network) as work:
                thing = work.declarations.load_entry(number)
            ids.setdefault((step[0], thing.resource, thing.kind), []).append(number)
        if not more(world):
            break
        await world.touches("Paul", "Suite ▸")
    assert max(len(step) for step in ids.values()) > 1
    assert all(step == sorted(step) for step in ids.values())


@pytest.mark.anyio
@pytest.mark.parametrize("token", ["a.interest.1", "a.interest.ff", "a.interest.x", "a.around.0.nothing", "a.around.x"])
async def test_interest_in_ones_own_or_nothing(knowledge: Knowledge, store: Store, token: str) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await world.taps("Léa", token)
    assert told(world, "Léa").startswith(GONE)


@pytest.mark.anyio
async def test_fewer_than_three_companies_are_not_counted(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await offers(world, "Paul", "j'ai de la sciure à donner, 2 m3 par mois", "Menuiserie Dupont", "Périgny", "menuiserie")
    await world.writes("Paul", "/autour")
    assert told(world, "Paul").startswith("Autour de vous :")


@pytest.mark.anyio
async def test_interest_in_what_is_gone_meanwhile(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await offers(world, "Paul", "j'ai de la sciure à donner, 2 m3 par mois", "Menuiserie Dupont", "Périgny", "menuiserie")
    await world.taps("Léa", "a.pause.1")
    await world.taps("Paul", "a.interest.1")
    assert told(world, "Paul") == "Cette annonce n'est plus ouverte."
