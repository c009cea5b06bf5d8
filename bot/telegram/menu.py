"""The bot's card: its name, what it is for, and the menu of its commands, in each language. Set only where it changed."""
from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.rendering.text_renderer import Wording

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the menu: `key` names its text, `menu-<key>`; the command in each language, without the stroke."""

    key: str
    fr: str
    en: str


# A line shows once its command is one that Boucle has.
MENU = (
    Item("start", "start", "start"), Item("mine", "mes", "mine"), Item("around", "autour", "around"),
    Item("settings", "reglages", "settings"), Item("cancel", "annuler", "cancel"), Item("help", "aide", "help"),
    Item("data", "mesdonnees", "mydata"), Item("erase", "effacer", "erase"),
)
# Telegram shows the card without a language to everybody whose language has none of its own; they are spoken to in English.
CARDS = {"": "en", "fr": "fr"}


async def offer(bot: Bot, texts: Mapping[str, Wording], commands: Collection[str]) -> None:
    """Bring the card up to date. A card that cannot be changed now is changed at the next start: nobody waits for it."""
    for code, language in CARDS.items():
        for change in (_commands, _name, _description, _about):
            try:
                await change(bot, code, texts[language], commands)
            except InvalidToken:
                raise
            except TelegramError as no:
                log.warning("the bot's card could not be changed", what=change.__name__.strip("_"), why=type(no).__name__)


def listed(language: str, commands: Collection[str], text: Wording) -> tuple[BotCommand, ...]:
    """The lines of the menu whose commands exist."""
    named = ((str(getattr(item, language)), item.key) for item in MENU)
    return tuple(BotCommand(name, text.words(f"menu-{key}")) for name, key in named if name in commands)


async def _commands(bot: Bot, code: str, text: Wording, commands: Collection[str]) -> None:
    wanted = listed(text.language, commands, text)
    if await bot.get_my_commands(language_code=code) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _name(bot: Bot, code: str, text: Wording, _: Collection[str]) -> None:
    if (await bot.get_my_name(language_code=code)).name != (wanted := text.words("menu-name")):
        await bot.set_my_name(wanted, language_code=code)


async def _description(bot: Bot, code: str, text: Wording, _: Collection[str]) -> None:
    if (await bot.get_my_description(language_code=code)).description != (wanted := text.words("menu-description")):
        await bot.set_my_description(wanted, language_code=code)


async def _about(bot: Bot, code: str, text: Wording, _: Collection[str]) -> None:
    wanted = text.words("menu-about")
    if (await bot.get_my_short_description(language_code=code)).short_description != wanted:
        await bot.set_my_short_description(wanted, language_code=code)
