"""One tap publishes what was said in one message: only one's own, only once, and nothing that may be dangerous."""

from __future__ import annotations

from typing import Any

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.declaration import DeclarationState, Visibility
from tests.test_mine import farm, told
from tests.world import World

SEVERAL = "j'ai 20 palettes par mois, 2 big bags de sciure par semaine et 2 fûts d'huile de vidange une fois à donner"
OPEN, HELD, DRAFT, WITHDRAWN = (
    DeclarationState.OPEN,
    DeclarationState.HELD,
    DeclarationState.DRAFT,
    DeclarationState.WITHDRAWN,
)


async def several(knowledge: Knowledge, store: Store) -> tuple[World, tuple[int, ...]]:
    """Léa's card of three things; the ids of their rows."""
    world = World(knowledge, store)
    await farm(world)
    for line in (SEVERAL, "Brasserie du Marais", "Aigrefeuille-d'Aunis", "brasserie"):
        await world.writes("Léa", line)
    return world, tuple(row["id"] for row in kept_rows(world) if row["state"] is DRAFT)


def kept_rows(world: World) -> list[dict[str, Any]]:
    with world.store.read(world.network) as work:
        return [row.model_dump() for id in range(1, 9) if (row := work.declarations.get(id)) is not None]


def kept_states(world: World, ids: tuple[int, ...]) -> list[DeclarationState]:
    return [row["state"] for row in kept_rows(world) if row["id"] in ids]


@pytest.mark.anyio
async def test_what_may_be_dangerous_is_held_and_never_published(knowledge: Knowledge, store: Store) -> None:
    world, ids = await several(knowledge, store)
    await world.touches("Léa", "Tout publier")
    assert kept_states(world, ids) == [OPEN, OPEN, HELD]


@pytest.mark.anyio
@pytest.mark.parametrize("deed", ["publish", "animator", "forget"])
async def test_a_second_tap_changes_nothing(knowledge: Knowledge, store: Store, deed: str) -> None:
    world, ids = await several(knowledge, store)
    await world.taps("Léa", f"a.all.{ids[0]:x}.publish")
    before = kept_rows(world)
    await world.taps("Léa", f"a.all.{ids[0]:x}.{deed}")
    assert kept_rows(world) == before
    assert "déjà publiée" in told(world, "Léa")


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["Marc", "Inès", "Zoé"])
@pytest.mark.parametrize("deed", ["publish", "animator", "forget", "blur", ""])
async def test_nobody_else_decides_about_it(knowledge: Knowledge, store: Store, name: str, deed: str) -> None:
    world, ids = await several(knowledge, store)
    for id in ids:
        await world.taps(name, f"a.all.{id:x}.{deed}")
    assert kept_states(world, ids) == [DRAFT, DRAFT, DRAFT]


@pytest.mark.anyio
async def test_only_the_animator_sees_what_is_for_the_animator(knowledge: Knowledge, store: Store) -> None:
    world, ids = await several(knowledge, store)
    await world.touches("Léa", "Inès seulement")
    mine = [row for row in kept_rows(world) if row["id"] in ids]
    assert [row["state"] for row in mine] == [HELD, HELD, HELD]
    assert {row["visibility"] for row in mine} == {Visibility.ANIMATOR}
    await world.taps("Marc", f"a.show.{ids[0]:x}")
    assert kept_states(world, ids) == [HELD, HELD, HELD]
    await world.taps("Léa", f"a.show.{ids[0]:x}")
    await world.taps("Léa", f"a.show.{ids[2]:x}")
    assert kept_states(world, ids) == [OPEN, HELD, HELD]


@pytest.mark.anyio
async def test_all_of_it_can_be_forgotten(knowledge: Knowledge, store: Store) -> None:
    world, ids = await several(knowledge, store)
    await world.touches("Léa", "Tout annuler")
    assert kept_states(world, ids) == [WITHDRAWN, WITHDRAWN, WITHDRAWN]
