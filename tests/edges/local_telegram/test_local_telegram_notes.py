"""Messages of the product through python-telegram-bot: a file goes out as a document, and its words can be changed."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.delivery.channel import Delivered
from bot.local_telegram import LocalTelegram
from bot.rendering.text_renderer import Document, Label, RenderedMessage
from bot.telegram.send import TelegramChannel
from storage.notes.saying import Press
from tests.edges.local_telegram.conftest import png

pytestmark = pytest.mark.anyio
INES = 1003


async def test_a_file_goes_out_with_its_words(server: LocalTelegram, bot: Bot) -> None:
    channel = TelegramChannel(bot)
    file = Document("mes-donnees.json", '{"Vous": "Inès"}'.encode())
    sent = await channel.send(INES, RenderedMessage("Voici <b>tout</b>", document=file), None, None)
    [kept] = server.list_messages(INES)
    assert (kept["caption"], kept["document"]["file_name"], sent.kind) == ("Voici tout", "mes-donnees.json", "document")
    there = await bot.get_file(kept["document"]["file_id"])
    assert bytes(await there.download_as_bytearray()) == file.content
    assert await channel.send(INES, RenderedMessage("Le voici"), sent.message_id, sent.kind) == Delivered(
        sent.message_id, "document"
    )
    assert server.list_messages(INES)[0]["caption"] == "Le voici"


async def test_what_is_too_long_for_a_caption_stands_below_its_photo_with_the_buttons(server: LocalTelegram, bot: Bot) -> None:
    channel = TelegramChannel(bot)
    [photo] = (await bot.send_photo(INES, png(64, 64))).photo[-1:]
    long = RenderedMessage(
        "mot " * 300, ((Label("Oui", "a.yes.1", Press.TOKEN),), (Label("Non", "a.no.1", Press.TOKEN),)), picture=photo.file_id
    )
    sent = await channel.send(INES, long, None, None)
    *_, shown, said = server.list_messages(INES)
    assert "caption" not in shown
    assert (said["text"], sent.kind, sent.message_id) == (long.text.strip(), "text", said["message_id"])
    assert [key["text"] for row in said["reply_markup"]["inline_keyboard"] for key in row] == ["Oui", "Non"]
