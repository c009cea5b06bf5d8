"""Messages of the product through python-telegram-bot: a file goes out as a document, and its words can be changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telegram import Bot

from bot.delivery.channel import Delivered
from bot.local_telegram import LocalTelegram
from bot.rendering.button_tones import find_tone
from bot.rendering.text_renderer import Document, Label, RenderedMessage
from bot.telegram.send import TelegramChannel
from storage.notes.saying import Button, Press
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


@pytest.mark.parametrize("carried", ["photo somebody sent", "file somebody sent", "picture made", "file made"])
async def test_what_is_too_long_for_a_caption_stands_below_with_the_buttons(
    server: LocalTelegram, bot: Bot, carried: str
) -> None:
    channel, content = TelegramChannel(bot), png(64, 64)
    [photo] = (await bot.send_photo(INES, content)).photo[-1:]
    attached = (await bot.send_document(INES, content, filename="plan.png")).document
    assert attached is not None
    long = RenderedMessage("mot " * 300, ((Label("Oui", "a.yes.1", Press.TOKEN),), (Label("Non", "a.no.1", Press.TOKEN),)))
    long = {
        "photo somebody sent": replace(long, picture=photo.file_id),
        "file somebody sent": replace(long, attached=attached.file_id),
        "picture made": replace(long, document=Document("carte.png", content, picture=True)),
        "file made": replace(long, document=Document("carte.png", content)),
    }[carried]
    sent = await channel.send(INES, long, None, None)
    *_, shown, said = server.list_messages(INES)
    assert "caption" not in shown
    assert ("photo" in shown) is not carried.startswith("file")
    assert (said["text"], sent.kind, sent.message_id) == (long.text.strip(), "text", said["message_id"])
    assert [key["text"] for row in said["reply_markup"]["inline_keyboard"] for key in row] == ["Oui", "Non"]


async def test_a_contact_card_bears_the_name_it_says(server: LocalTelegram, bot: Bot) -> None:
    card = RenderedMessage("Marc (Ferme &amp; Fils)", phone="+33546000000")
    sent = await TelegramChannel(bot).send(INES, card, None, None)
    [kept] = server.list_messages(INES)
    assert (kept["contact"]["first_name"], kept["contact"]["phone_number"]) == ("Marc (Ferme & Fils)", "+33546000000")
    assert sent.kind == "contact"


async def test_a_number_is_copied_and_buttons_that_commit_or_remove_are_coloured(server: LocalTelegram, bot: Bot) -> None:
    labels = (
        Label("Copier le numéro", "05 46 00 00 00", Press.COPY),
        Label("Oui", "a.yes.1", Press.TOKEN, find_tone(Button("synergy-wanted.yes", "a.yes.1"))),
        Label("Effacer", "a.erase", Press.TOKEN, find_tone(Button("erase.erase", "a.erase"))),
        Label("Non", "a.no.1", Press.TOKEN, find_tone(Button("synergy-wanted.no", "a.no.1"))),
    )
    await TelegramChannel(bot).send(INES, RenderedMessage("🤝", (labels,)), None, None)
    [kept] = server.list_messages(INES)
    [row] = kept["reply_markup"]["inline_keyboard"]
    assert row[0]["copy_text"] == {"text": "05 46 00 00 00"}
    assert [button.get("style") for button in row] == [None, "success", "danger", None]
