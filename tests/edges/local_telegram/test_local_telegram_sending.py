"""What the bot sends, through python-telegram-bot: every method, every field the library reads back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.local_telegram import LocalTelegram

Picture = Callable[[int, int], bytes]
pytestmark = pytest.mark.anyio
INES = 1003


def known(message: Message) -> Message:
    """Check that the library knew every field of a message."""
    assert message.api_kwargs == {}
    assert message.chat.api_kwargs == {}
    return message


async def test_a_text_with_html_and_buttons(server: LocalTelegram, bot: Bot) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="q.1.y")]])
    message = known(await bot.send_message(INES, "  <b>Bonjour</b> 🐖 ", parse_mode="HTML", reply_markup=buttons))
    assert message.text == "Bonjour 🐖"
    assert message.text_html == "<b>Bonjour</b> 🐖"
    assert message.reply_markup == buttons
    assert message.from_user is not None
    assert (message.from_user.id, message.chat.id, message.chat.type) == (777000777, INES, "private")
    assert [kept["text"] for kept in server.list_messages(INES)] == ["Bonjour 🐖"]


async def test_message_ids_rise_from_the_wall_clock(bot: Bot) -> None:
    first, second = await bot.send_message(INES, "un"), await bot.send_message(INES, "deux")
    assert 1_700_000_000_000 < first.message_id < second.message_id


async def test_the_date_is_the_pushed_clock(bot: Bot) -> None:
    assert (await bot.send_message(INES, "un")).date.isoformat() == "2026-03-03T09:00:00+00:00"


async def test_a_keyboard_comes_and_goes(server: LocalTelegram, bot: Bot) -> None:
    keys = ReplyKeyboardMarkup([[KeyboardButton("Ma position", request_location=True)], ["Plus tard"]])
    sent = await bot.send_message(INES, "Où ?", reply_markup=keys)
    assert sent.reply_markup is None
    shown = server.find_keyboard(INES)
    assert shown is not None
    assert [[key["text"] for key in row] for row in shown["keyboard"]] == [["Ma position"], ["Plus tard"]]
    await bot.send_message(INES, "Merci", reply_markup=ReplyKeyboardRemove())
    assert server.find_keyboard(INES) is None


async def test_a_photo_has_sizes_and_can_be_fetched(bot: Bot, picture: Picture) -> None:
    grey = picture(1600, 800)
    message = known(await bot.send_photo(INES, grey, caption="<i>vue</i>", parse_mode="HTML"))
    assert [(size.width, size.height) for size in message.photo] == [(90, 45), (320, 160), (800, 400), (1280, 640)]
    assert message.caption_html == "<i>vue</i>"
    file = await bot.get_file(message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == grey
    again = await bot.send_photo(INES, message.photo[0].file_id)
    assert again.photo == message.photo


async def test_a_document_keeps_its_name_and_bytes(bot: Bot) -> None:
    message = known(await bot.send_document(INES, b"a;b\n1;2\n", filename="annonces.csv", caption="La liste"))
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == ("annonces.csv", "text/csv")
    assert bytes(await (await message.document.get_file()).download_as_bytearray()) == b"a;b\n1;2\n"


async def test_an_album(bot: Bot, picture: Picture) -> None:
    album: list[InputMediaPhoto | InputMediaDocument] = [
        InputMediaPhoto(picture(10, 10), caption="un"),
        InputMediaDocument(b"x", filename="x.txt"),
    ]
    photo, document = await bot.send_media_group(INES, album)
    assert photo.media_group_id == document.media_group_id is not None
    assert (photo.caption, bool(photo.photo), document.document is not None) == ("un", True, True)


async def test_contact_place_and_typing(bot: Bot) -> None:
    contact = known(await bot.send_contact(INES, "+33600000000", "Léa", "Martin")).contact
    assert contact is not None
    assert (contact.phone_number, contact.last_name) == ("+33600000000", "Martin")
    location = known(await bot.send_location(INES, 46.1, -1.1)).location
    assert location is not None
    assert location.latitude == 46.1
    assert await bot.send_chat_action(INES, "typing")


async def test_an_answer_to_a_message_quotes_it(bot: Bot) -> None:
    first = await bot.send_message(INES, "un")
    second = known(await bot.send_message(INES, "deux", reply_parameters=ReplyParameters(first.message_id)))
    assert second.reply_to_message is not None
    assert second.reply_to_message.text == "un"


async def test_pinned_messages_show_in_the_chat(bot: Bot) -> None:
    message = await bot.send_message(INES, "tableau")
    assert await bot.pin_chat_message(INES, message.message_id)
    chat = await bot.get_chat(INES)
    assert chat.api_kwargs == {}
    assert chat.pinned_message == message
    assert await bot.unpin_all_chat_messages(INES)
    assert (await bot.get_chat(INES)).pinned_message is None


async def test_the_bot_describes_itself(bot: Bot) -> None:
    assert (await bot.get_me()).username == "boucle_bot"
    assert await bot.set_my_commands([BotCommand("aide", "De l’aide")], language_code="fr")
    assert await bot.set_my_commands([BotCommand("help", "Help")])
    assert [c.command for c in await bot.get_my_commands(language_code="fr")] == ["aide"]
    assert [c.command for c in await bot.get_my_commands()] == ["help"]
    assert await bot.delete_my_commands(language_code="fr")
    assert await bot.get_my_commands(language_code="fr") == ()
    assert await bot.set_my_name("Boucle !")
    assert (await bot.get_my_name()).name == "Boucle !"
    assert await bot.set_my_description("Je relie.", "fr")
    assert (await bot.get_my_description("fr")).description == "Je relie."
    assert await bot.set_my_short_description("Relier")
    assert (await bot.get_my_short_description("en")).short_description == "Relier"
    assert await bot.set_chat_menu_button()
    assert (await bot.get_chat_menu_button()).type == "default"


async def test_calls_are_remembered(server: LocalTelegram, bot: Bot) -> None:
    await bot.send_message(INES, "un", reply_markup=ReplyKeyboardRemove())
    call = server.calls[-1]
    assert (call.method, call.params["text"], call.params["chat_id"]) == ("sendMessage", "un", str(INES))
    assert call.params["reply_markup"] == {"remove_keyboard": True}
    assert call.at >= server.calls[0].at
