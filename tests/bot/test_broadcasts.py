"""Announcements: who may send them, who gets them, and how they are watched and stopped."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from bot.actions.broadcasts import composing, sending
from bot.actions.networks import founding
from bot.context.action_context import ActionContext
from bot.conversation.asks.content import LONGEST_BROADCAST, LONGEST_CAPTION
from bot.views.broadcasts import audience
from bot.views.broadcasts.preview import LONGEST_PIECE, split_broadcast_text
from matching.activities.groups import group_activities
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.broadcast import Audience, BroadcastState, Whom
from tests.databases import claim_notes
from tests.world import START, World

PEOPLE = (
    ("Marc", "Ferme des Aubiers", "Thairé", "élevage de porcs"),
    ("Léa", "Brasserie du Marais", "Périgny", "brasserie"),
    ("Paul", "Menuiserie Paul", "Lagord", "menuiserie"),
)


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    made = World(knowledge, store)
    for each in PEOPLE:
        made.join(*each)
    return made


def texts(world: World, name: str) -> list[str]:
    """What a phone shows."""
    return [unescape(message.text) for message in world.phone(name).shown.values()]


def state(world: World, number: int = 1) -> BroadcastState:
    with world.store.read(world.network) as work:
        row = work.broadcasts.get(number)
        assert row is not None
        return row.state


async def written(world: World, words: str = "Jeudi 9 h, atelier.") -> None:
    await world.writes("Inès", f"/diffuser {words}")
    await world.touches("Inès", f"Tout le réseau · {len(PEOPLE)}")


TOKENS = (
    "a.cast.1.send",
    "a.cast.1.see",
    "a.cast.1.cancel",
    "a.cast.1.edit",
    "a.cast.1.words",
    "a.cast.1.plan",
    "a.lead.1.need",
    "a.urgent.1.now",
    "a.whom.1",
    "a.whom.1.family",
    "a.tick.1.wood.0",
    "a.course.1.stop",
    "a.course.1.report",
    "a.announce.0",
)


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["Léa", "Basile", "Nobody"])
async def test_whoever_does_not_animate_this_network_is_refused(world: World, name: str) -> None:
    with world.store.work() as work:
        place = world.knowledge.gazetteer.find("17230 Marans")[0]
        founding.create_network(work, "marans", "Marais", "Basile", "CCI", place)
        founding.appoint_animator(work, world.phone("Basile").id, "Basile", START)
    await written(world)
    for token in TOKENS:
        if name == "Basile" and token == "a.announce.0":
            continue  # he may write one of his own
        await world.taps(name, token)
        assert "Ce bouton n'est pas, ou plus, pour vous" in texts(world, name)[-1], token
    assert state(world) is BroadcastState.DRAFT
    assert not any("atelier" in text for other in ("Marc", "Léa", "Paul") for text in texts(world, other))


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.cast.1.fly",
        "a.cast.1",
        "a.cast.ff.send",
        "a.lead.1.yes",
        "a.whom.1.everybody",
        "a.urgent.1.zz",
        "a.tick.1.wood.0",
        "a.whom.1.family.99",
        "a.whom.1.family.x",
        "a.course.1.stop",
        "a.urgent.1.fffffffffffffff",
    ],
)
async def test_a_token_that_no_button_carries_sends_nothing(world: World, token: str) -> None:
    await written(world)
    await world.taps("Inès", token)
    assert state(world) is BroadcastState.DRAFT


@pytest.mark.anyio
async def test_send_is_send_once(world: World) -> None:
    await written(world)
    await world.touches("Inès", "Envoyer")
    await world.touches_again("Inès", "Envoyer")
    await world.touches_again("Inès", "Annuler")
    assert "Ce message est déjà parti" in texts(world, "Inès")[-1]
    for name, *_ in PEOPLE:
        assert sum("atelier" in text for text in texts(world, name)) == 1


@pytest.mark.anyio
async def test_who_speaks_for_two_companies_reads_it_once_and_the_author_not_at_all(world: World) -> None:
    world.join("Marc", "Scierie Marc", "Surgères", "scierie")
    world.join("Inès", "Agglo", "Périgny", "mairie")
    await world.writes("Inès", "/diffuser Jeudi 9 h, atelier.")
    await world.touches("Inès", "Tout le réseau · 4")
    assert "4 structures (3 personnes)" in texts(world, "Inès")[-1]
    await world.touches("Inès", "Envoyer")
    assert sum("atelier" in text for text in texts(world, "Marc")) == 1
    assert Counter("atelier" in text for text in texts(world, "Inès"))[True] == 1, "the preview"


@pytest.mark.anyio
async def test_what_the_animator_types_is_no_markup(world: World) -> None:
    await written(world, "<b>9 h</b> & <a href='x'>ici</a>")
    await world.touches("Inès", "Envoyer")
    assert "&lt;b&gt;9 h&lt;/b&gt; &amp; &lt;a href='x'&gt;" in list(world.phone("Marc").shown.values())[-1].text


@pytest.mark.anyio
async def test_what_telegram_would_not_take_is_said_kindly(world: World) -> None:
    photo = {"photo": [{"file_id": "p1", "file_unique_id": "p", "width": 90, "height": 90}]}
    await world.writes("Inès", "/diffuser")
    await world.writes("Inès", "é" * (LONGEST_BROADCAST + 1))
    assert "trop long" in texts(world, "Inès")[-1]
    await world.sends("Inès", photo | {"caption": "🐖" * (LONGEST_CAPTION // 2 + 1)})
    assert f"{LONGEST_CAPTION} signes au plus" in texts(world, "Inès")[-1].replace("\u202f", "")
    await world.writes("Inès", "Merci ! " + "& é" * (LONGEST_BROADCAST // 3 - 3))
    await world.touches("Inès", f"Tout le réseau · {len(PEOPLE)}")
    await world.touches("Inès", "Envoyer")
    assert len(texts(world, "Marc")[-1]) > LONGEST_BROADCAST - 10


@pytest.mark.parametrize("text", ["", "a", "a b " * 2000, "&" * 5000, "une ligne\n" * 900, "<\n" * 479 + "x" * 3000])
def test_pieces_are_the_text(text: str) -> None:
    pieces = split_broadcast_text(text)
    assert all(len(piece) <= LONGEST_PIECE for piece in pieces)
    assert "".join(pieces).replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")


def acting(world: World, act: Callable[[ActionContext], object]) -> None:
    """Inès does something in a unit of its own; nothing is sent meanwhile."""
    with world.store.work(world.network) as work:
        person = work.people.find_person(world.phone("Inès").id)
        assert person is not None
        act(ActionContext(work, person, None, world.knowledge, world.clock()))


@pytest.mark.anyio
async def test_stopped_in_the_middle_it_goes_on_where_it_was(world: World) -> None:
    await written(world)
    acting(world, lambda context: composing.act_on_broadcast(context, ("1", "send")))
    with world.store.work(world.network) as work:
        flying = next(owed for owed in claim_notes(work, world.clock(), 2) if owed.saying.key == "broadcast")
    acting(world, lambda context: sending.steer_broadcast(context, ("1", "stop")))
    await world.app.run_until_idle()
    assert state(world) is BroadcastState.STOPPED
    with world.store.work(world.network) as work:
        work.outbox.mark_sent(flying.id, 77, "text", world.clock())
    await world.wait(timedelta(seconds=5))
    assert f"Arrêté à 1 sur {len(PEOPLE)}." in texts(world, "Inès"), "what was in the air has arrived, and is counted"
    await world.touches("Inès", "Reprendre")
    await world.wait(timedelta(seconds=5))
    assert state(world) is BroadcastState.DONE
    assert sum("atelier" in text for name, *_ in PEOPLE for text in texts(world, name)) == len(PEOPLE) - 1


@pytest.mark.anyio
async def test_who_mutes_it_meanwhile_is_spared(world: World) -> None:
    await world.wait(timedelta(hours=12))  # everybody sleeps
    await written(world)
    await world.touches("Inès", "Envoyer")
    await world.taps("Léa", "a.set.0.broadcasts")
    await world.wait(timedelta(hours=14))
    assert not any("atelier" in text for text in texts(world, "Léa"))
    assert any("atelier" in text for text in texts(world, "Marc"))
    await world.touches("Inès", "Rapport")
    assert "une personne ne l'a pas reçu" in texts(world, "Inès")[-1]
    assert "une ne veut pas" not in texts(world, "Inès")[-1], "nobody is counted twice"


@pytest.mark.anyio
async def test_blocked_is_told_from_failed(world: World) -> None:
    await written(world)
    world.phone("Paul").blocked = True
    await world.touches("Inès", "Envoyer")
    await world.wait(timedelta(seconds=5))
    await world.touches("Inès", "Rapport")
    report = texts(world, "Inès")[-1]
    assert "une a bloqué Boucle" in report
    assert "échec" not in report
    assert "sans Telegram" not in report, "nobody is counted twice"


@pytest.mark.anyio
async def test_figures_that_do_not_change_are_not_shown_again(world: World) -> None:
    await world.wait(timedelta(hours=12))
    await written(world)
    await world.touches("Inès", "Envoyer")
    before = len(world.log)
    for _ in range(20):
        await world.wait(timedelta(seconds=30))
    assert len(world.log) == before
    await world.wait(timedelta(hours=12))
    assert f"▓▓▓▓▓▓▓▓▓▓ {len(PEOPLE)} sur {len(PEOPLE)} · 0 échec" in texts(world, "Inès")


def test_audiences(world: World) -> None:
    def names(**how: object) -> set[str]:
        with world.store.read(world.network) as work:
            return {each.name for each in audience.find_readers(work, world.knowledge, replace(Audience(), **how))}

    asyncio.run(world.writes("Paul", "je propose 20 palettes Europe par mois à donner"))
    asyncio.run(world.touches("Paul", "Publier"))
    thaire = world.knowledge.gazetteer.find("17290 Thairé")[0]
    assert len(names()) == len(PEOPLE)
    assert names(whom=Whom.FAMILY, chosen=("packaging",)) == {"Menuiserie Paul"}
    assert names(whom=Whom.FAMILY) == set()
    assert names(whom=Whom.ACTIVITY, chosen=("farm", "joinery")) == {"Ferme des Aubiers", "Menuiserie Paul"}
    assert names(whom=Whom.AROUND, lat=thaire.lat, lon=thaire.lon, km=5.0) == {"Ferme des Aubiers"}
    assert names(whom=Whom.CONCERNED, chosen=("brewers-spent-grain", "have")) == {"Brasserie du Marais"}
    assert "Brasserie du Marais" not in names(whom=Whom.CONCERNED, chosen=("brewers-spent-grain", "seek"))
    assert "Menuiserie Paul" in names(whom=Whom.CONCERNED, chosen=("euro-pallet", "have"))


def test_groups_are_wide_but_not_everything(knowledge: Knowledge) -> None:
    group = group_activities(knowledge.activities)
    assert group["pig-farm"] == group["farm"] == "farm"
    assert group["brewery"] == group["bakery"]
    assert group["joinery"] != group["brewery"]
    assert "company" not in {group[id] for id in knowledge.activities if id != "company"}
