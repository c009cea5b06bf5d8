"""What is neither words nor a button, what comes from elsewhere than a private chat, and what comes far too often."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.conversation.model import Said
from bot.telegram.raw_update import find_last_id, read_arrival, read_arrivals
from bot.telegram.receive import read_update
from bot.telegram.update_keeper import UpdateKeeper
from matching.knowledge import Knowledge
from storage.notes.inbox import MOST_WAITING_UPDATES
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from tests.edges.oracle import complaints
from tests.world import BOT, World

FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 1}
SIZED = {**FILE, "width": 9, "height": 9}
PLACE = {"latitude": 46.1, "longitude": -1.1}
ASKED = {
    "question": "?",
    "options": [],
    "id": "1",
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
KINDS: dict[str, tuple[dict[str, Any], str]] = {
    "photo": ({"photo": [SIZED]}, "Belle photo"),
    "voice": ({"voice": {**FILE, "duration": 3}}, "Je ne sais pas écouter"),
    "audio": ({"audio": {**FILE, "duration": 3}}, "Je ne sais pas écouter"),
    "video": ({"video": {**SIZED, "duration": 3}}, "Je ne regarde pas les vidéos"),
    "video note": ({"video_note": {**FILE, "length": 9, "duration": 3}}, "Je ne regarde pas les vidéos"),
    "document": ({"document": FILE}, "Je n'ouvre pas ce fichier"),
    "gif": ({"document": FILE, "animation": {**SIZED, "duration": 3}}, "🙂"),
    "sticker": ({"sticker": {**SIZED, "type": "regular", "is_animated": False, "is_video": False}}, "🙂"),
    "dice": ({"dice": {"emoji": "🎲", "value": 3}}, "🙂"),
    "poll": ({"poll": ASKED}, "Je ne réponds pas aux sondages"),
    "contact": ({"contact": {"phone_number": "+33639980009", "first_name": "Paul"}}, "Je n'ai pas besoin de ce contact"),
    "position": ({"location": PLACE}, "Je peux regarder autour d'ici"),
    "live position": ({"location": {**PLACE, "live_period": 900}}, "Je peux regarder autour d'ici"),
    "venue": ({"location": PLACE, "venue": {"location": PLACE, "title": "t", "address": "a"}}, "Je peux regarder autour"),
    "game": ({"game": {"title": "t", "description": "d", "photo": []}}, "Je ne lis que les mots"),
}
SILENT: dict[str, dict[str, Any]] = {
    "a chat's service message": {"message": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}}},
    "a live position moves": {"edited_message": {"location": {**PLACE, "live_period": 900}, "edit_date": 2}},
    "a group": {"message": {"text": "bonjour", "chat": {"id": -5, "type": "group", "title": "g"}}},
    "a supergroup's edit": {
        "edited_message": {"text": "x", "edit_date": 2, "chat": {"id": -1005, "type": "supergroup", "title": "g"}}
    },
    "a channel": {"channel_post": {"text": "bonjour", "chat": {"id": -1006, "type": "channel", "title": "c"}}},
}


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    return World(knowledge, store)


def words(world: World) -> list[str]:
    return [message.text for _, message in world.log]


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_every_kind_of_message_has_its_answer(world: World) -> None:
    await world.writes("Léa", "bonjour")
    for kind, (what, answer) in KINDS.items():
        await world.writes("Léa", "/annuler")  # a position may begin a talk
        said = len(world.log)
        assert not complaints("update", {"update_id": 1, "message": world._message("Léa") | what}), kind
        await world.sends("Léa", what)
        assert [text.startswith(answer) for text in words(world)[said:]] == [True], (kind, words(world)[said:])


@pytest.mark.parametrize("what", SILENT.values(), ids=SILENT)
def test_what_is_not_for_boucle_is_passed_over(what: dict[str, Any]) -> None:
    user = {"id": 5, "is_bot": False, "first_name": "Léa"}
    [kind] = what
    content = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": user, **what[kind]}
    if kind == "channel_post":
        del content["from"]
    assert not complaints("update", {"update_id": 1, kind: content})
    assert read_update(json.dumps({"update_id": 1, kind: content})) is None


@pytest.mark.anyio
async def test_an_edit_is_not_read_again_and_that_is_said_once(world: World) -> None:
    await world.writes("Léa", "j'ai des palettes à donner")
    asked = words(world)[-1]
    old = world._message("Léa")
    for text in ("j'ai des caisses à donner", "j'ai des fûts à donner"):
        await world.update("Léa", {"edited_message": old | {"text": text, "edit_date": 2}})
    assert words(world)[1:] == ["Je ne relis pas les messages modifiés : écrivez-moi la correction."]
    await world.writes("Léa", "20 par mois")
    assert "Palettes · 20 pièces chaque mois" in words(world)[-1]
    assert asked != words(world)[-1]


def said(world: World, name: str, number: int) -> dict[str, Any]:
    update = {"update_id": number, "message": world._message(name) | {"text": "merci"}}
    assert read_arrival(update).lane == world.phone(name).id
    return update


@pytest.mark.anyio
async def test_who_floods_is_told_once_and_holds_nobody_up(world: World) -> None:
    for name in ("Léa", "Marc"):
        await world.writes(name, "merci")
    before, heard = len(world.log), []
    keeper = UpdateKeeper(cast(Bot, SimpleNamespace(id=BOT)), world.store, world.clock, lambda: heard.append(True))
    for first in (1000, 1020, 1040):
        await keeper.save_updates([said(world, "Léa", first + n) for n in range(20)])
    await keeper.save_updates([said(world, "Marc", 2000)])
    await world.app.run_until_idle()
    told = [(phone.name, message.text.partition(" ")[0]) for phone, message in world.log[before:]]
    assert len(heard) == 4
    assert told.count(("Léa", "Doucement")) == 1
    assert told.count(("Léa", "Avec")) == MOST_WAITING_UPDATES
    assert told.count(("Marc", "Avec")) == 1
    await keeper.save_updates([said(world, "Léa", 1059), said(world, "Léa", 1070)])
    await world.app.run_until_idle()
    assert len(world.log) == before + len(told) + 1


def in_group(name: str, number: int, text: str) -> dict[str, Any]:
    user = {"id": len(name), "is_bot": False, "first_name": name}
    chat = {"id": -5, "type": "supergroup", "title": "Voisins"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "from": user, "chat": chat, "text": text}}


def test_chatter_of_a_group_is_not_kept_and_holds_nobodys_own_talk_up() -> None:
    chatter = [in_group("Léa", number, "vous venez ?") for number in range(40)]
    assert read_arrivals(chatter) == []
    [command] = read_arrivals([in_group("Léa", 50, "/lier")])
    assert command.lane == -5  # the group's, not Léa's


MALFORMED: list[Any] = [
    None,
    7,
    [],
    {},
    {"update_id": "x"},
    {"update_id": 4, "message": 5},
    {"update_id": 5, "message": {"chat": 6}},
    {"update_id": 6, "callback_query": "a.yes.1"},
    {"update_id": 7, "message": {"chat": {"id": "nobody", "type": "private"}, "from": {"id": "nobody"}}},
]


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_a_malformed_update_holds_up_nobody_behind_it(world: World) -> None:
    await world.writes("Léa", "bonjour")
    keeper = UpdateKeeper(cast(Bot, SimpleNamespace(id=BOT)), world.store, world.clock, lambda: None)
    before = len(world.log)
    await keeper.save_updates([*MALFORMED, said(world, "Léa", 3000)])
    for each in MALFORMED:
        await keeper.answer_at_once(each)
    await world.app.run_until_idle()
    assert [text.partition(" ")[0] for text in words(world)[before:]] == ["Avec"]
    assert find_last_id([*MALFORMED, said(world, "Léa", 3000)]) == 3000
    assert find_last_id(MALFORMED[:5]) is None


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\u0007", "\0", "\ud83d"])
def test_signs_that_turn_a_line_around_stay_in_no_name(sign: str) -> None:
    user = {"id": 5, "is_bot": False, "first_name": f"Lé{sign}a"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": user, "text": f"20 {sign}palettes"}
    read = read_update(json.dumps({"update_id": 1, "message": message}))
    assert read is not None
    source, event = read
    assert source.name == "Léa"
    assert event == Said("20 palettes")


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("date", [0, 1, 2**31 - 1, 2**33, -5])
async def test_when_telegram_says_it_was_written_decides_nothing(date: int, world: World) -> None:
    """Its clock and ours may be years apart: what counts is when it came in."""
    for name in ("Léa", "Marc"):
        await world.writes(name, "bonjour")
    before = len(world.log)
    keeper = UpdateKeeper(cast(Bot, SimpleNamespace(id=BOT)), world.store, world.clock, lambda: None)
    late = said(world, "Léa", 4000)
    late["message"]["date"] = date
    await keeper.save_updates([late, said(world, "Marc", 4001)])
    await world.app.run_until_idle()
    assert [text.partition(" ")[0] for text in words(world)[before:]] == ["Avec", "Avec"]
    with world.store.read() as work:
        assert work.inbox.list_heads(9) == ()


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("back", [timedelta(seconds=2), timedelta(hours=3), timedelta(days=400)])
async def test_when_our_clock_is_set_back_people_are_answered_all_the_same(back: timedelta, world: World) -> None:
    await world.writes("Léa", "bonjour")
    await world.writes("Léa", "j'ai 20 palettes par mois à donner")
    world.clock._ahead -= back
    before = len(world.log)
    await world.writes("Léa", "Brasserie du Marais")
    await world.writes("Léa", "Périgny")
    await world.writes("Marc", "merci")
    assert [phone.name for phone, _ in world.log[before:]] == ["Léa", "Léa", "Marc"]


@pytest.mark.anyio
@pytest.mark.parametrize("again", [False, True], ids=["the same process", "a process that starts afterwards"])
@pytest.mark.parametrize("back", [timedelta(seconds=2), timedelta(hours=3), timedelta(days=400)])
async def test_what_was_owed_in_the_moment_before_our_clock_is_set_back_goes_out(
    back: timedelta, again: bool, world: World
) -> None:
    await world.writes("Léa", "bonjour")
    with world.store.work() as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        owed = [("now", Rank.ANSWER, world.clock()), ("tomorrow", Rank.DIGEST, world.clock() + timedelta(days=1))]
        if not again:
            owed.append(("too", Rank.INTRODUCTION, world.clock()))
        for once, rank, due in owed:
            work.outbox.owe(lea, Saying("heard-courtesy"), once=once, due=due, rank=rank)
    world.clock._ahead -= back
    if again:
        world.app.sender._seen, world.app.sender._astray = None, True
    before = len(world.log)
    await world.app.run_until_idle()
    assert len(world.log) - before == len(owed) - 1, "an answer never waits for a date; what is for tomorrow does"
