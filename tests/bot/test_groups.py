"""Only those who animate link a group; nothing typed there begins a talk; a supergroup keeps the link."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.telegram.receive import read_update
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.person import ChatKind
from tests.script import play
from tests.world import World

GROUP = "(Inès ajoute Boucle au groupe « Voisins »)\n"
PAUL = """
Paul : j'ai 30 palettes à donner en une fois
Paul : Menuiserie Dupont
Paul : Lagord
Paul touche [C'est ça]
Paul touche [Publier]
"""


def linked(world: World) -> list[str]:
    with world.store.read(world.network) as work:
        return [chat.title for chat in work.groups.list_linked()]


@pytest.mark.anyio
async def test_nobody_else_links_or_unlinks(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        GROUP
        + "Léa dans le groupe : /lier\nLéa dans le groupe touche [Relier]\n"
        + PAUL
        + "Paul dans le groupe touche [Relier]\n",
    )
    assert linked(world) == []
    await play(world, "Inès dans le groupe : /lier@boucle_bot\nPaul dans le groupe : /delier\n")
    assert linked(world) == ["Voisins"]
    with store.read() as work:
        assert work.people.find_person(world.phone("Léa").id) is None  # somebody who only typed in a group stays unknown


@pytest.mark.anyio
async def test_another_networks_animator_does_not_take_the_group_away(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        "(L'éco-réseau marans est là, autour de 17230 Marans, animé par Basile)\n"
        "(Basile anime aussi l'éco-réseau marans)\n" + GROUP + "Inès dans le groupe : /lier\n",
    )
    told = await play(world, "Basile dans le groupe : /delier\n")
    assert linked(world) == ["Voisins"]
    assert "Ici, je ne poste que le résumé" in told


@pytest.mark.anyio
async def test_a_channel_is_linked_by_whoever_was_asked(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        "(L'éco-réseau marans est là, autour de 17230 Marans, animé par Basile)\n"
        "(Basile anime aussi l'éco-réseau marans)\n(Inès ajoute Boucle au canal « Actualités »)\n",
    )
    [token] = [
        label.token
        for message in world.phone("Inès").shown.values()
        for row in message.rows
        for label in row
        if label.text == "Oui"
    ]
    _, _, chat, network, _ = token.split(".")
    for name, forged in (
        ("Basile", token),
        ("Basile", f"a.channel.{chat}.{int(network, 16) + 1:x}.y"),
        ("Léa", token),
        ("Inès", f"a.channel.{chat}.{int(network, 16) + 1:x}.y"),
        ("Inès", f"a.channel.{chat}"),
        ("Inès", f"a.channel.ffff.{network}.y"),
    ):
        await world.taps(name, forged)
        assert world.log[-1][1].text.startswith(("Ce bouton n'est pas", "Bonjour"))
        assert linked(world) == []
    await world.taps("Inès", token)
    assert linked(world) == ["Actualités"]


@pytest.mark.anyio
async def test_the_digest_follows_the_group_into_the_supergroup(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world, GROUP + "Inès dans le groupe : /lier\n" + PAUL + "(Inès fait du groupe un supergroupe)\n(1 semaine plus tard)\n"
    )
    assert "Boucle au groupe : 📬 L'éco-réseau de Périgny" in told
    with store.work(world.network) as work:  # Telegram may announce the new one before it says that the old one moved
        [chat] = work.groups.list_linked()
        work.groups.keep_group(-77, ChatKind.GROUP, "Voisins", "fr")
        assert work.people.move_chat(chat.telegram_id, -77)
        assert [each.telegram_id for each in work.groups.list_linked()] == [-77]
        assert not work.people.move_chat(-12345, -77)


@pytest.mark.anyio
async def test_links_to_announcements_open_nothing_else(knowledge: Knowledge, store: Store) -> None:
    """Before a group of that network could have read of it, a link to an announcement is nobody's."""
    world = World(knowledge, store)
    await play(world, PAUL)
    for payload in ("d_1", "d_99", "d_", "d_zz", "d_-1"):
        told = await play(world, f"Marc : /start {payload}\n")
        assert "Ce bouton n'est pas" in told
    await play(world, GROUP + "Inès dans le groupe : /lier\nPaul : /mes\nPaul touche [1 · Voir]\nPaul touche [Pause]\n")
    assert "n'est plus ouverte" in await play(world, "Marc : /start d_1\n")


@pytest.mark.anyio
async def test_a_late_group_digest_waits_for_the_morning_or_is_left_out(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, GROUP + "Inès dans le groupe : /lier\n" + PAUL + "(5 jours plus tard)\n")
    world.clock.push_to(world.clock() + timedelta(hours=36))  # from Sunday nine to Monday twenty-one o'clock
    told = await play(world, "(1 heure plus tard)\n")
    assert "Boucle au groupe" not in told
    told = await play(world, "(12 heures plus tard)\n")
    assert told.count("Boucle au groupe : 📬") == 1
    await play(world, "(4 jours plus tard)\nPaul : j'ai 30 chaises à donner en une fois\nPaul touche [Publier]\n")
    told = await play(world, "(Boucle est arrêté 4 jours)\n(2 jours plus tard)\n")
    assert "Boucle au groupe" not in told


def test_talk_in_a_group_is_not_heard() -> None:
    said = (
        '{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "group", "title": "V"}, '
        '"from": {"id": 7, "is_bot": false, "first_name": "L"}, "text": "%s"}}'
    )
    assert read_update(said % "bonjour, 600 kg de drêches") is None
    assert read_update(said % "/lier") is not None


@pytest.mark.anyio
async def test_a_command_for_another_bot_is_nothing_to_boucle(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, GROUP)
    for command in ("/lier@AutreBot", "/link@another_bot", "/delier@AutreBot"):
        assert await play(world, f"Inès dans le groupe : {command}\n") == f"Inès dans le groupe : {command}\n"
    assert linked(world) == []
    await play(world, "Inès dans le groupe : /lier@Boucle_Bot\n")
    assert linked(world) == ["Voisins"]


@pytest.mark.anyio
@pytest.mark.parametrize(("command", "before"), [("/lier", []), ("/delier", ["Voisins"])])
async def test_who_writes_in_the_name_of_the_group_is_told_what_to_do(
    knowledge: Knowledge, store: Store, command: str, before: list[str]
) -> None:
    world = World(knowledge, store)
    await play(world, GROUP + ("Inès dans le groupe : /lier\n" if before else ""))
    said = len(world.log)
    group = world._chat()
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    message = world._message("Inès") | {"chat": group, "from": hidden, "sender_chat": group, "text": command}
    await world.update("Inès", {"message": message})
    [(_, told)] = world.log[said:]
    assert "désactivez « Rester anonyme »" in told.text
    assert linked(world) == before
