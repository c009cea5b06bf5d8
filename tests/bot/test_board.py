"""The board is for who animates this network: everybody else reads a polite no; what a colleague did already is said so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.actions.networks import founding
from matching.consent.states import Stage, SynergyState
from matching.knowledge import Knowledge
from matching.understand.lessons import to_lesson_key
from storage.store import Store
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility
from tests.promise.kept import domain
from tests.script import play
from tests.world import World

ZIRGOLINS = """
Nora : j'ai des zirgolins à donner, 2 t par an
Nora : Atelier du Lac
Nora : Périgny
Nora : menuiserie
Nora touche [Publier]
"""
FARM = """
Marc : je cherche de la sciure, 2 t par an
Marc : Ferme des Aubiers
Marc : Thairé
Marc : élevage de porcs
Marc touche [Publier]
"""
OIL = """
Paul : 2 futs d'huile
Paul touche [Huile de vidange ⚠️]
Paul : Garage du Port
Paul : La Rochelle
Paul touche [C'est ça]
Paul touche [Demander à Inès]
"""
TAUGHT = """
Inès : /tableau
Inès touche [❓ Mots inconnus · 1]
Inès touche [1 · Voir]
Inès touche [Autre nom]
Inès : sciure
Inès touche [Sciure de bois]
"""
MEETING = """
Marc touche [Ça m'intéresse]
Marc touche [Nous]
Marc donne son numéro : 05 46 00 00 00
Nora touche [Oui]
Nora donne son numéro : 06 00 00 00 00
Inès touche [C'est bon]
Inès touche [C'est bon]
"""
HEAT = "chaleur fatale à donner, 200 kW à 60 °C toute l'année"
TOKENS = (
    "a.board.0.main",
    "a.board.0.new",
    "a.board.0.held",
    "a.board.0.words",
    "a.board.0.stuck",
    "a.held.{oil}.see",
    "a.held.{oil}.take",
    "a.held.{oil}.call",
    "a.held.{oil}.no-rules",
    "a.held.{oil}.open",
    "a.word.{word}.see",
    "a.word.{word}.other",
    "a.word.{word}.nothing",
    "a.means.{word}.sawdust",
    "a.unlearn.1",
    "a.stuck.1.see",
)


def animates(world: World, name: str, slug: str = "perigny") -> None:
    """Somebody else animates too, here or in another network."""
    with world.store.work() as work:
        network = work.networks.find_by_slug(slug)
        assert network is not None
        work.enter(network.id)
        founding.appoint_animator(work, world.phone(name).id, name, world.clock())


def row(world: World, id: int) -> dict[str, Any]:
    with world.store.read(world.network) as work:
        found = work.declarations.get(id)
        assert found is not None
        return found.model_dump()


def done(world: World, subject: str) -> list[str]:
    with world.store.read(world.network) as work:
        return [each.verb for each in work.history.list_about(subject)]


@pytest.mark.anyio
@pytest.mark.parametrize("who", ["Nora", "Basile", "Ilda"])
async def test_a_wrong_role_changes_nothing(who: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.another_network("marans", "17230 Marans", "Basile")
    animates(world, "Basile", "marans")
    await play(world, "Nora : /start perigny\nPaul : /start perigny" + ZIRGOLINS + OIL)
    await world.writes(who, "bonjour")
    before = domain(store, world.phone(who).id)
    for token in TOKENS:
        world.log.clear()
        await world.taps(who, token.format(oil="2", word="1"))
        assert {phone.name for phone, _ in world.log} == {who}
        said = " ".join(message.text for _, message in world.log)
        assert not any(name in said for name in ("Garage", "Atelier", "zirgolins")), token
    assert domain(store, world.phone(who).id) == before


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.board",
        "a.board.1.main",
        "a.board.0",
        "a.board.0.nowhere",
        "a.board.0.held.zz",
        "a.board.0.held.0.0",
        "a.held.2",
        "a.held.99.see",
        "a.held.2.sell",
        "a.held.2.open",
        "a.held.1.see.x",
        "a.word.2.x",
        "a.word.99.see",
        "a.means.1.nothing-known",
        "a.means.99.sawdust",
        "a.stuck.1.see",
        "a.stuck.99.close",
        "a.unlearn.1",
    ],
)
async def test_a_forged_button_of_the_animator_changes_nothing(token: str, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, ZIRGOLINS + OIL)
    before = domain(store)
    world.log.clear()
    await world.taps("Inès", token)
    assert [(phone.name, message.text) for phone, message in world.log] == [
        ("Inès", "Ce bouton n'est pas, ou plus, pour vous. Rien n'a changé.")
    ]
    assert domain(store) == before


@pytest.mark.anyio
async def test_learned_words_are_understood_here_and_nowhere_else(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.another_network("marans", "17230 Marans", "Basile")
    said = await play(world, "Nora : /start perigny\nMarc : /start perigny" + ZIRGOLINS + FARM + TAUGHT)
    assert "Boucle à Marc : Une structure" in said
    assert "Boucle à Nora : Inès m'a appris" in said
    assert row(world, 1)["resource"] == "sawdust"
    assert row(world, 1)["yearly"] == pytest.approx(2.0)
    here = await play(world, "Karim : /start perigny\nKarim : je cherche du ZIRGOLIN, 3 t par an")
    assert "🔎 Sciure de bois · 3 t" in here
    there = await play(world, "Lou : /start marans\nLou : j'ai des zirgolins à donner, 2 t par an")
    assert "Zirgolins · 2 t" in there


@pytest.mark.anyio
async def test_a_learned_word_answers_the_question_too(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    with store.work(world.network) as work:
        work.lessons.learn_words(to_lesson_key("zirgolins"), "sawdust", 1, world.clock())
    said = await play(
        world, "Léa : /start\nLéa touche [C'est parti]\nLéa touche [J'ai en trop]\nLéa : des Zirgolins, 2 t par an"
    )
    assert "à quelles conditions ?" in said


@pytest.mark.anyio
async def test_a_colleague_was_faster(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    animates(world, "Basile")
    await play(world, ZIRGOLINS + OIL)
    for token, again in (
        ("a.held.2.take", "Inès s'en occupe déjà."),
        ("a.held.2.no-vague", "Cette annonce a été retirée"),
        ("a.means.1.sawdust", "C'est déjà compris : sciure de bois."),
    ):
        await world.taps("Inès", token)
        before = domain(store)
        world.log.clear()
        await world.taps("Basile", token)
        assert again in world.log[-1][1].text
        assert {phone.name for phone, _ in world.log} == {"Basile"}, "nobody else hears of the second tap"
        assert domain(store) == before


def privately(work_row: Declaration) -> None:
    work_row.visibility = Visibility.ANIMATOR


def dangerous(work_row: Declaration) -> None:
    work_row.resource = "engine-oil-waste"


@pytest.mark.anyio
@pytest.mark.parametrize(("change", "opens"), [(lambda _: None, True), (privately, False), (dangerous, False)])
async def test_what_may_be_opened(
    change: Callable[[Declaration], None], opens: bool, knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(world, f"Paul : j'ai de la {HEAT}\nPaul : Fonderie\nPaul : La Rochelle\nPaul : fonderie\nPaul touche [Publier]")
    with store.work(world.network) as work:
        held = work.declarations.get(1)
        assert held is not None
        assert held.state is DeclarationState.HELD
        change(held)
    await world.taps("Inès", "a.held.1.see")
    assert ("Ouvrir" in [label.text for line in world.log[-1][1].rows for label in line]) is opens
    await world.taps("Inès", "a.held.1.open")
    assert (row(world, 1)["state"] is DeclarationState.OPEN) is opens
    assert ("held-opened" in done(world, "declaration:1")) is opens
    assert any(phone.name == "Paul" and "Bonne nouvelle" in message.text for phone, message in world.log) is opens


@pytest.mark.anyio
async def test_a_dangerous_meaning_is_held_at_once(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, ZIRGOLINS)
    said = await play(world, "Inès : /tableau")
    assert "Mots inconnus · 1" in said
    await world.taps("Inès", "a.means.1.engine-oil-waste")
    assert row(world, 1)["state"] is DeclarationState.HELD
    assert any(phone.name == "Nora" and "regarde avant d'en parler aux autres" in message.text for phone, message in world.log)


@pytest.mark.anyio
async def test_one_reminder_a_week_and_then_it_is_let_go(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, FARM + ZIRGOLINS.replace("zirgolins", "la sciure") + MEETING)
    await world.wait(timedelta(days=22))
    tapped = [await reminded(world) for _ in range(2)]
    assert tapped == [{"Inès", "Nora", "Marc"}, {"Inès"}]
    await world.wait(timedelta(days=7))
    assert await reminded(world) == {"Inès", "Nora", "Marc"}
    await world.taps("Inès", "a.follow.1.no-silence")
    with store.read(world.network) as work:
        introduction = work.introductions.find_by_synergy(1)
        assert introduction is not None
        assert introduction.stage is Stage.DROPPED
        assert introduction.closed_at == world.clock()
    assert done(world, "synergy:1") == ["reminded", "reminded"]
    assert await reminded(world) == {"Inès"}
    assert "a bougé entre-temps" in world.log[-1][1].text


async def reminded(world: World) -> set[str]:
    """Who hears something when Inès reminds."""
    world.log.clear()
    await world.taps("Inès", "a.stuck.1.remind")
    return {phone.name for phone, _ in world.log}


@pytest.mark.anyio
async def test_a_lead_nobody_answers(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, FARM + ZIRGOLINS.replace("zirgolins", "la sciure"))
    world.phone("Marc").blocked = True
    with store.work(world.network) as work:
        synergy = work.synergies.lock_synergy(1)
        assert synergy is not None
        synergy.asked_at = world.clock() - timedelta(days=8)
    said = await play(
        world,
        "Inès : /tableau\nInès touche [⏳ Pistes à l'arrêt · 1]\nInès touche [1 · Voir]\n"
        "Inès touche [Clore]\nInès touche [Oui, la clore]",
    )
    assert "Ferme des Aubiers n'a pas répondu." in said
    assert "Boucle à Nora : Cette piste n'a pas de suite : sciure de bois." in said
    with store.read(world.network) as work:
        closed = work.synergies.lock_synergy(1)
        assert closed is not None
        assert closed.state is SynergyState.LAPSED
