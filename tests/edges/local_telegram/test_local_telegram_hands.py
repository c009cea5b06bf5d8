"""What persons do on their phones makes updates that a second implementation of the Bot API finds faultless."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from aiogram.types import TelegramObject
from aiogram.types import Update as Oracle
from telegram import Bot, Update

from bot.local_telegram import LocalTelegram

Picture = Callable[[int, int], bytes]
pytestmark = pytest.mark.anyio
LEA, MARC, INES = 1001, 1002, 1003


def strangers(model: Any) -> list[str]:
    """List the fields that aiogram's models do not know, at any depth."""
    if isinstance(model, list):
        return [name for item in model for name in strangers(item)]
    if not isinstance(model, TelegramObject):
        return []
    inner = [name for field in type(model).model_fields for name in strangers(getattr(model, field))]
    return [*(model.model_extra or {}), *inner]


async def everything(server: LocalTelegram, bot: Bot, picture: Picture) -> None:
    """Do once all that a hand can do."""
    await server.start(LEA)
    await server.say(LEA, "jai 600 kg de drêches, écrire à lea@marais.example 🐖")
    await server.share_contact(LEA)
    await server.share_location(LEA)
    await server.send_photo(LEA, picture(900, 600), "Voici")
    await server.send_document(LEA, "liste.csv", b"a;b", "La liste")
    await server.send_voice(LEA)
    await server.send_sticker(LEA)
    sent = await bot.send_message(LEA, "Oui ?")
    await server.tap(LEA, sent.message_id, "q.1.y")
    await server.tap(LEA, 5, "q.1.y")
    await server.block(LEA)
    await server.block(LEA, False)
    await server.block(LEA, False)


async def test_every_update_is_valid(server: LocalTelegram, bot: Bot, ask: Callable[..., Any], picture: Picture) -> None:
    await everything(server, bot, picture)
    updates = (await ask("getUpdates"))["result"]
    kinds = [next(name for name in update if name != "update_id") for update in updates]
    assert kinds == ["message"] * 8 + ["callback_query"] * 2 + ["my_chat_member"] * 2
    for update in updates:
        assert strangers(Oracle.model_validate(update)) == []
        read = Update.de_json(update, bot)
        assert read.api_kwargs == {}
        assert read.effective_chat is not None
        assert read.effective_chat.id == LEA


async def test_what_the_bot_reads(server: LocalTelegram, bot: Bot, picture: Picture) -> None:
    await everything(server, bot, picture)
    updates = await bot.get_updates()
    start, _said, contact, location, photo, document, voice, sticker = (u.message for u in updates[:8] if u.message)
    assert start.text == "/start perigny"
    assert [(e.type, e.length) for e in start.entities] == [("bot_command", 6)]
    assert contact.contact is not None
    assert location.location is not None
    assert (contact.contact.phone_number, contact.contact.user_id) == ("+33612345678", LEA)
    assert (location.location.latitude, location.location.longitude) == (46.15, -1.05)
    assert photo.caption == "Voici"
    assert [size.width for size in photo.photo] == [90, 320, 800, 900]
    assert bytes(await (await photo.photo[-1].get_file()).download_as_bytearray()) == picture(900, 600)
    assert document.document is not None
    assert document.document.file_name == "liste.csv"
    assert voice.voice is not None
    assert sticker.sticker is not None
    tap, late, blocked, back = updates[8:]
    assert tap.callback_query is not None
    assert late.callback_query is not None
    assert (tap.callback_query.data, tap.callback_query.from_user.language_code) == ("q.1.y", "fr")
    assert tap.callback_query.message is not None
    assert late.callback_query.message is not None
    assert (tap.callback_query.message.is_accessible, late.callback_query.message.is_accessible) == (True, False)
    assert blocked.my_chat_member is not None
    assert back.my_chat_member is not None
    assert (blocked.my_chat_member.new_chat_member.status, back.my_chat_member.new_chat_member.status) == ("kicked", "member")


async def test_writing_opens_the_line(server: LocalTelegram, bot: Bot) -> None:
    await server.say(MARC, "bonjour")
    assert (await bot.send_message(MARC, "Bonjour Marc")).chat.last_name == "Dubois"


async def test_a_keyboard_for_one_time_goes_with_the_answer(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    keys = {"keyboard": [["Oui"]], "one_time_keyboard": True}
    await ask("sendMessage", chat_id=INES, text="?", reply_markup=keys)
    assert server.find_keyboard(INES) is not None
    await server.say(INES, "Oui")
    assert server.find_keyboard(INES) is None


async def test_what_no_phone_does(server: LocalTelegram) -> None:
    with pytest.raises(ValueError, match="has no number"):
        await server.share_contact(MARC)
    with pytest.raises(ValueError, match="does not know where it is"):
        await server.share_location(MARC)
    with pytest.raises(ValueError, match="1 to 4096 characters"):
        await server.say(MARC, " ")
    with pytest.raises(ValueError, match="no phone 5 here"):
        await server.say(5, "bonjour")
    await server.block(MARC)
    with pytest.raises(ValueError, match="blocks the bot"):
        await server.say(MARC, "bonjour")
