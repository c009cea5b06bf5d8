"""Forums and channels: a message stands in its topic, a post in the channel's name, and nobody replies in a channel."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    ChatMemberAdministrator,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest, Forbidden
from tornado.websocket import websocket_connect

from bot.local_telegram import BotCard, GroupCard, LocalTelegram, RoomKind
from tests.edges.local_telegram.conftest import INES, LEA, PHONES, TOKEN, Clock
from tests.edges.local_telegram.test_local_telegram_page import OpenPage
from tests.edges.oracle import complaints

pytestmark = pytest.mark.anyio
GROUP = GroupCard(-7, "Zone", (LEA, INES))
FORUM = GroupCard(-1_000_000_000_008, "Zone", (LEA, INES), RoomKind.FORUM, topics={2: "Opportunités", 3: "Entraide"})
CHANNEL = GroupCard(-1_000_000_000_009, "Nouvelles", (LEA, INES), RoomKind.CHANNEL, administrators=(INES,))
Ask = Callable[..., Any]


@pytest.fixture
async def server(anyio_backend: str, clock: Clock) -> AsyncIterator[LocalTelegram]:
    server = LocalTelegram(PHONES, BotCard(TOKEN, "Boucle", "boucle_bot"), [], clock.now, [GROUP, FORUM, CHANNEL])
    await server.listen()
    yield server
    await server.close()


async def hear(ask: Ask, bot: Bot) -> list[Update]:
    """What the bot is told, once a second implementation of the Bot API has found nothing wrong with it."""
    updates = (await ask("getUpdates", offset=-100))["result"]
    assert not [wrong for update in updates for wrong in complaints("update", update)]
    return [Update.de_json(update, bot) for update in updates]


async def test_what_is_said_in_a_topic_stands_there(server: LocalTelegram, bot: Bot, ask: Ask) -> None:
    await server.seat(FORUM.telegram_id, LEA)
    await server.say(FORUM.telegram_id, "/lier", INES)
    await server.say(FORUM.telegram_id, "/lier", INES, thread=3)
    _, general, topic = [update.message for update in await hear(ask, bot)]
    assert general is not None
    assert topic is not None
    assert (general.is_topic_message, general.message_thread_id) == (None, None)
    assert (topic.is_topic_message, topic.message_thread_id) == (True, 3)
    assert (topic.chat.type, topic.chat.is_forum) == ("supergroup", True)
    with pytest.raises(ValueError, match="thread"):
        await server.say(FORUM.telegram_id, "/lier", INES, thread=4)


async def test_what_the_bot_posts_stands_in_its_topic(server: LocalTelegram, bot: Bot, ask: Ask) -> None:
    await server.seat(FORUM.telegram_id, LEA)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Voir", callback_data="x")]])
    sent = await bot.send_message(FORUM.telegram_id, "un", message_thread_id=2, reply_markup=keys)
    assert sent.message_thread_id == 2
    changed = await bot.edit_message_text("deux", FORUM.telegram_id, sent.message_id, reply_markup=keys)
    assert isinstance(changed, type(sent))
    assert changed.message_thread_id == 2
    await server.tap(FORUM.telegram_id, sent.message_id, "x", LEA)
    tapped = (await hear(ask, bot))[-1].callback_query
    assert tapped is not None
    assert tapped.message is not None
    assert tapped.message.to_dict()["message_thread_id"] == 2
    for room in (FORUM, GROUP):
        await server.seat(room.telegram_id, LEA)
        with pytest.raises(BadRequest, match="thread not found"):
            await bot.send_message(room.telegram_id, "nulle part", message_thread_id=9)


async def test_only_an_administrator_adds_the_bot_to_a_channel(server: LocalTelegram, bot: Bot, ask: Ask) -> None:
    with pytest.raises(Forbidden, match="not a member of the channel chat"):
        await bot.send_message(CHANNEL.telegram_id, "trop tôt")
    with pytest.raises(ValueError, match="administrator"):
        await server.seat(CHANNEL.telegram_id, LEA)
    await server.seat(CHANNEL.telegram_id, INES)
    [change] = [update.my_chat_member for update in await hear(ask, bot)]
    assert change is not None
    assert isinstance(change.new_chat_member, ChatMemberAdministrator)
    assert change.new_chat_member.can_post_messages
    with pytest.raises(ValueError, match="administrator"):
        await server.seat(CHANNEL.telegram_id, LEA, here=False)
    await server.seat(CHANNEL.telegram_id, INES, here=False)
    with pytest.raises(Forbidden, match="kicked from the channel chat"):
        await bot.send_message(CHANNEL.telegram_id, "trop tard")
    assert await hear(ask, bot)


async def test_a_channel_is_read_and_tapped_and_takes_no_replies(server: LocalTelegram, bot: Bot, ask: Ask) -> None:
    await server.seat(CHANNEL.telegram_id, INES)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Voir", callback_data="x")]])
    post = await bot.send_message(CHANNEL.telegram_id, "un", reply_markup=keys)
    assert (post.from_user, post.sender_chat and post.sender_chat.id) == (None, CHANNEL.telegram_id)
    await bot.edit_message_text("deux", CHANNEL.telegram_id, post.message_id, reply_markup=keys)
    await server.tap(CHANNEL.telegram_id, post.message_id, "x", LEA)
    tapped = (await hear(ask, bot))[-1].callback_query
    assert tapped is not None
    assert tapped.from_user.id == LEA
    for member in (LEA, INES):
        with pytest.raises(ValueError, match="no replies"):
            await server.say(CHANNEL.telegram_id, "/lier", member)
    assert [message["text"] for message in server.list_messages(CHANNEL.telegram_id)] == ["deux"]


async def test_the_page_shows_rooms_and_speaks_in_a_topic(server: LocalTelegram, bot: Bot) -> None:
    page = OpenPage(await websocket_connect(server.page_url.replace("http", "ws") + "socket"))
    rooms = [phone["room"] for phone in (await page.hear("picture"))["phones"] if phone["room"] is not None]
    assert [room["kind"] for room in rooms] == ["group", "forum", "channel"]
    assert [topic["title"] for topic in rooms[1]["topics"]] == ["Opportunités", "Entraide"]
    assert (rooms[1]["administrators"], rooms[2]["administrators"]) == ([], [INES])
    await page.press(do="say", phone=FORUM.telegram_id, text="bonjour", by=LEA, topic=2)
    assert (await page.hear("message"))["message"]["message_thread_id"] == 2
    await page.press(do="say", phone=CHANNEL.telegram_id, text="bonjour", by=INES, thread=0)
    assert (await page.hear("oops"))["phone"] == CHANNEL.telegram_id
    page.socket.close()


async def test_more_of_what_was_found_can_be_asked_for(server: LocalTelegram, bot: Bot) -> None:
    page = OpenPage(await websocket_connect(server.page_url.replace("http", "ws") + "socket"))
    for further in ("", "20"):
        query = await server.ask_inline(INES, "palettes", further)
        found = [InlineQueryResultArticle("1", "Palettes", InputTextMessageContent("Des palettes"))]
        await bot.answer_inline_query(query, found, next_offset="" if further else "20")
        told = await page.hear("inline")
        assert (told["asked"], told["offset"], told["further"]) == ("palettes", further, "" if further else "20")
    page.socket.close()
