"""The bots that are measured: Boucle as it runs, and the shortest bots that answer at all, on two libraries.

`python -m tests.bench.answering <boucle|ptb|aiogram> <address of the Bot API> <folder>` runs one until it is stopped."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from pathlib import Path

from bot.demo.run import DEMO_TOKEN

ROOT = Path(__file__).parents[2]


async def boucle(address: str, folder: Path) -> None:
    """The whole bot, but for the pace that Telegram asks for: no limit of messages a second."""
    gc.disable()  # as `boucle run` does
    from bot.actions.networks import founding
    from bot.app import App, freeze_memory
    from bot.clock import read_wall_clock
    from bot.rendering.text_renderer import build_renderers
    from bot.telegram import polling as polling
    from bot.telegram.send import TelegramChannel
    from matching import knowledge as known
    from storage.store import Store

    knowledge = known.load_knowledge(ROOT / ".cache")
    store = Store(f"sqlite:///{folder / 'bench.sqlite3'}")
    with store.work() as work:
        founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", knowledge.gazetteer.find("17180 Périgny")[0])
    bot = polling.build_bot(DEMO_TOKEN, address)
    made = App(store, knowledge, build_renderers(knowledge), TelegramChannel(bot), None, read_wall_clock)
    freeze_memory()
    await made.run(bot)


def ptb(address: str, folder: Path) -> None:
    """python-telegram-bot with its own httpx and polling."""
    from telegram import Update
    from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

    async def said(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None:
            await update.message.reply_text(update.message.text or "")

    async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if (query := update.callback_query) is not None:
            await query.answer()
            await query.edit_message_text(f"{time.time_ns()}")

    application = Application.builder().token(DEMO_TOKEN).base_url(f"{address}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, said))
    application.add_handler(CallbackQueryHandler(tapped))
    application.run_polling()


async def aiogram(address: str, folder: Path) -> None:
    """aiogram with its own aiohttp and polling."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery, Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def said(message: Message) -> None:
        await message.answer(message.text or "")

    @dispatcher.callback_query()
    async def tapped(query: CallbackQuery) -> None:
        await query.answer()
        if isinstance(query.message, Message):
            await query.message.edit_text(f"{time.time_ns()}")

    await dispatcher.start_polling(Bot(DEMO_TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(address))))


if __name__ == "__main__":
    name, url, place = sys.argv[1:]
    if name == "ptb":
        ptb(url, Path(place))
    else:
        asyncio.run({"boucle": boucle, "aiogram": aiogram}[name](url, Path(place)))
