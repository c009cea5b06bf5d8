"""Every tap asks again whose it is, and the changes of one side reach the other in time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.declaration import DeclarationState
from tests.world import World

GONE = "Ce bouton n'est pas, ou plus, pour vous. Rien n'a changé."
VERBS = ("see", "pause", "reopen", "renew", "withdraw", "retire", "amend", "snap", "still", "farther", "wait", "mediate")


async def offers(world: World, name: str, sentence: str, company: str, town: str, activity: str) -> None:
    """Somebody joins with an offer or a need, and publishes it."""
    for line in (sentence, company, town, activity):
        await world.writes(name, line)
    await world.touches(name, "Publier")


async def brewery(world: World) -> None:
    await offers(
        world, "Léa", "j'ai 600 kg de drêches par semaine à donner", "Brasserie du Marais", "Aigrefeuille-d'Aunis", "brasserie"
    )


async def farm(world: World) -> None:
    await offers(world, "Marc", "je cherche des drêches, 600 kg par semaine", "Ferme des Aubiers", "Thairé", "élevage de porcs")


def kept(world: World, id: int = 1) -> dict[str, Any]:
    with world.store.read(world.network) as work:
        found = work.declarations.get(id)
        assert found is not None
        return found.model_dump()


def states(world: World) -> list[SynergyState]:
    with world.store.read(world.network) as work:
        return [synergy.state for id in range(1, 9) if (synergy := work.synergies.lock_synergy(id))]


def told(world: World, name: str) -> str:
    return [message.text for phone, message in world.log if phone.name == name][-1]


@pytest.mark.slow  # tests/promise tries all verbs on one stage; this one names who says what
@pytest.mark.anyio
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("id", ["1", "99", "zz", ""])
async def test_a_foreign_or_forged_button_changes_nothing(knowledge: Knowledge, store: Store, verb: str, id: str) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await farm(world)
    before = kept(world), states(world)
    await world.taps("Marc", f"a.{verb}.{id}.y")
    assert told(world, "Marc").startswith(GONE)
    assert (kept(world), states(world)) == before


@pytest.mark.anyio
@pytest.mark.parametrize("verb", VERBS)
async def test_somebody_who_never_joined_changes_nothing(knowledge: Knowledge, store: Store, verb: str) -> None:
    world = World(knowledge, store)
    await brewery(world)
    before = kept(world)
    await world.taps("Zoé", f"a.{verb}.1.y")
    assert GONE in told(world, "Zoé")
    assert kept(world) == before


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("taps", "state", "leads"),
    [
        (("pause",), DeclarationState.PAUSED, [SynergyState.VOID]),
        (("retire",), DeclarationState.WITHDRAWN, [SynergyState.VOID]),
        (("retire", "reopen", "renew", "farther"), DeclarationState.WITHDRAWN, [SynergyState.VOID]),
        (("pause", "pause", "reopen"), DeclarationState.OPEN, [SynergyState.VOID, SynergyState.ASKING]),
        (("still.y",), DeclarationState.OPEN, [SynergyState.ASKING]),
        (("renew", "wait"), DeclarationState.OPEN, [SynergyState.ASKING]),
        (("still.n",), DeclarationState.WITHDRAWN, [SynergyState.VOID]),
    ],
)
async def test_what_becomes_of_a_need_and_of_who_was_asked(
    knowledge: Knowledge, store: Store, taps: tuple[str, ...], state: DeclarationState, leads: list[SynergyState]
) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await farm(world)
    for tap in taps:
        verb, *code = tap.split(".")
        await world.taps("Marc", ".".join(("a", verb, "2", *code)))
    assert kept(world, 2)["state"] is state
    assert states(world) == leads
    closed = [message for phone, message in world.log if phone.name == "Léa" and "n'est plus ouverte" in message.text]
    assert len(closed) == leads.count(SynergyState.VOID)


@pytest.mark.anyio
async def test_who_never_read_the_card_does_not_read_its_end(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    world.phone("Léa").blocked = True
    await farm(world)
    world.phone("Léa").blocked = False
    await world.taps("Marc", "a.retire.2")
    assert "n'est plus ouverte" not in told(world, "Léa")


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("change", "answer", "leads", "to_lea"),
    [
        ("amount", "300 kg par semaine", [SynergyState.ASKING], "Changement :"),
        ("place", "Limoges", [SynergyState.VOID], "n'est plus ouverte"),  # too far for the two to meet again
        ("place", "La Jarne", [SynergyState.VOID, SynergyState.ASKING], "cherche : drêches"),
        ("resource", "sciure", [SynergyState.VOID], "n'est plus ouverte"),
    ],
)
async def test_a_changed_answer(
    knowledge: Knowledge, store: Store, change: str, answer: str, leads: list[SynergyState], to_lea: str
) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await farm(world)
    await world.taps("Marc", f"a.amend.2.{change}")
    await world.writes("Marc", answer)
    while world.phone("Marc").shown[max(world.phone("Marc").shown)].rows and "Je ne sais pas" in str(
        world.phone("Marc").shown[max(world.phone("Marc").shown)].rows
    ):
        await world.touches("Marc", "Je ne sais pas")
    assert states(world) == leads
    await world.wait(timedelta(days=2))  # a new card waits for its day: one new lead a day is enough
    assert any(phone.name == "Léa" and to_lea in message.text for phone, message in world.log)
    assert kept(world, 2)["state"] is DeclarationState.OPEN


@pytest.mark.anyio
async def test_what_becomes_dangerous_goes_to_the_animator(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await farm(world)
    await world.taps("Marc", "a.amend.2.resource")
    await world.writes("Marc", "huile de vidange")
    assert kept(world, 2)["state"] is DeclarationState.HELD
    assert states(world) == [SynergyState.VOID]
    assert "Ferme des Aubiers" in told(world, "Inès")


@pytest.mark.anyio
async def test_boucle_was_down_at_the_time_it_should_have_asked(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    world.clock.push_to(world.clock() + timedelta(days=120))  # nothing ran meanwhile
    await world.wait(timedelta(hours=1))
    assert "Toujours d'actualité" in told(world, "Léa")
    assert kept(world)["state"] is DeclarationState.OPEN  # asked first, asleep three days later
    await world.wait(timedelta(days=4))
    assert kept(world)["state"] is DeclarationState.ASLEEP


@pytest.mark.anyio
async def test_a_list_keeps_its_buttons_and_a_page_gives_them_up(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await brewery(world)
    await world.writes("Léa", "/mes")
    await world.touches("Léa", "1 · Voir")
    await world.touches("Léa", "Pause")
    assert world.phone("Léa").find_button("1 · Voir")
    with pytest.raises(LookupError):
        world.phone("Léa").find_button("Prolonger")
