"""Messages change in place, taps are answered once, and Telegram refuses what changes nothing."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument
from telegram.error import BadRequest

from bot.local_telegram import LocalTelegram

pytestmark = pytest.mark.anyio
INES = 1003
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="y")]])


async def test_a_text_changes_and_loses_its_buttons(server: LocalTelegram, bot: Bot) -> None:
    sent = await bot.send_message(INES, "Oui ou non ?", reply_markup=BUTTONS)
    edited = await bot.edit_message_text("<b>Oui</b>", INES, sent.message_id, parse_mode="HTML")
    assert not isinstance(edited, bool)
    assert (edited.text_html, edited.reply_markup, edited.message_id) == ("<b>Oui</b>", None, sent.message_id)
    assert edited.edit_date is not None
    assert [kept["text"] for kept in server.list_messages(INES)] == ["Oui"]


async def test_only_the_buttons_change(bot: Bot) -> None:
    sent = await bot.send_message(INES, "Oui ?", reply_markup=BUTTONS)
    edited = await bot.edit_message_reply_markup(INES, sent.message_id, reply_markup=None)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("Oui ?", None)


async def test_a_caption_and_a_medium_change(bot: Bot) -> None:
    sent = await bot.send_document(INES, b"un", filename="un.txt", caption="un", reply_markup=BUTTONS)
    captioned = await bot.edit_message_caption(INES, sent.message_id, caption="deux", reply_markup=BUTTONS)
    assert not isinstance(captioned, bool)
    assert captioned.caption == "deux"
    medium = InputMediaDocument(b"trois", filename="trois.txt")
    changed = await bot.edit_message_media(medium, INES, sent.message_id)
    assert not isinstance(changed, bool)
    assert changed.document is not None
    assert (changed.document.file_name, changed.caption, changed.reply_markup) == ("trois.txt", None, None)


async def test_an_edit_that_changes_nothing(bot: Bot) -> None:
    sent = await bot.send_message(INES, "<b>Oui</b> ?", parse_mode="HTML", reply_markup=BUTTONS)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup"):
        await bot.edit_message_text("<b>Oui</b> ?", INES, sent.message_id, parse_mode="HTML", reply_markup=BUTTONS)
    await bot.edit_message_text("Oui ?", INES, sent.message_id, reply_markup=BUTTONS)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(INES, sent.message_id, reply_markup=BUTTONS)


async def test_what_cannot_be_edited(server: LocalTelegram, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", INES, 12)
    theirs = await server.say(INES, "bonjour")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", INES, theirs["message_id"])
    text = await bot.send_message(INES, "un")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(INES, text.message_id, caption="x")
    document = await bot.send_document(INES, b"x")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", INES, document.message_id)


async def test_deleting(server: LocalTelegram, bot: Bot, clock: object) -> None:
    old = await bot.send_message(INES, "un")
    gone = await bot.send_message(INES, "deux")
    assert await bot.delete_message(INES, gone.message_id)
    assert [kept["text"] for kept in server.list_messages(INES)] == ["un"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(INES, gone.message_id)
    await clock.push(3)  # type: ignore[attr-defined]
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(INES, old.message_id)


async def test_a_tap_is_answered_once_and_in_time(server: LocalTelegram, bot: Bot, clock: object) -> None:
    sent = await bot.send_message(INES, "Oui ?", reply_markup=BUTTONS)
    tap = await server.tap(INES, sent.message_id, "y")
    assert await bot.answer_callback_query(tap, "C’est noté")
    late = await server.tap(INES, sent.message_id, "y")
    await clock.push(1)  # type: ignore[attr-defined]
    for refused in (tap, late, "forged"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
            await bot.answer_callback_query(refused)
