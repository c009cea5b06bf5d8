"""The bot's card: its name, what it is for, and the menu of its commands, in each language. Set only where it changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.rendering.text_renderer import TextRenderer

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu: `key` names its text, `menu-<key>`; the command in each language, without the stroke."""

    key: str
    fr: str
    en: str


# A line shows once its command is one that Boucle has.
MENU_ITEMS = (
    MenuItem("start", "start", "start"),
    MenuItem("mine", "mes", "mine"),
    MenuItem("me", "moi", "me"),
    MenuItem("around", "autour", "around"),
    MenuItem("settings", "reglages", "settings"),
    MenuItem("cancel", "annuler", "cancel"),
    MenuItem("help", "aide", "help"),
    MenuItem("data", "mesdonnees", "mydata"),
    MenuItem("erase", "effacer", "erase"),
)
# What whoever animates has before their own: the day's work first.
ANIMATOR_ITEMS = (
    MenuItem("week", "lundi", "monday"),
    MenuItem("board", "tableau", "board"),
    MenuItem("calls", "appels", "calls"),
    MenuItem("sheet", "structure", "company"),
    MenuItem("broadcast", "diffuser", "broadcast"),
    MenuItem("workshop", "atelier", "workshop"),
    MenuItem("invite", "inviter", "invite"),
    MenuItem("outlets", "debouches", "outlets"),
    MenuItem("permits", "autorisations", "authorisations"),
    MenuItem("import", "importer", "import"),
    MenuItem("export", "exporter", "export"),
    MenuItem("report", "rapport", "report"),
    MenuItem("network", "reseau", "network"),
    MenuItem("team", "equipe", "team"),
    MenuItem("journal", "journal", "log"),
)
GROUP_ITEMS = (MenuItem("link", "lier", "link"), MenuItem("unlink", "delier", "unlink"))
_GROUP_COMMANDS = frozenset(name for item in GROUP_ITEMS for name in (item.fr, item.en))
# Telegram shows the card without a language to everybody whose language has none of its own; they are spoken to in English.
_CARD_LANGUAGES = {"": "en", "fr": "fr"}


async def update_bot_card(bot: Bot, texts: Mapping[str, TextRenderer], commands: Collection[str]) -> None:
    """Bring the card up to date. A card that cannot be changed now is changed at the next start: nobody waits for it."""
    for code, language in _CARD_LANGUAGES.items():
        for change in (_change_commands, _change_group_commands, _change_name, _change_description, _change_about):
            try:
                await change(bot, code, texts[language], commands)
            except TelegramError as no:
                log.warning(
                    "the bot's card could not be changed",
                    what=change.__name__.strip("_").removeprefix("change_"),
                    why=type(no).__name__,
                )


def build_menu(
    language: str, commands: Collection[str], text: TextRenderer, menu_items: Sequence[MenuItem] = MENU_ITEMS
) -> tuple[BotCommand, ...]:
    """The lines of the menu whose commands exist."""
    named = ((str(getattr(item, language)), item.key) for item in menu_items)
    return tuple(BotCommand(name, text.render_plain(f"menu-{key}")) for name, key in named if name in commands)


def build_animator_menu(commands: Collection[str], text: TextRenderer) -> tuple[BotCommand, ...]:
    """The menu of whoever animates, in their language: what they do for others, then what is their own."""
    return build_menu(text.language, commands, text, (*ANIMATOR_ITEMS, *MENU_ITEMS))


def sign_menu(menu: Sequence[BotCommand]) -> str:
    """A short name for a menu, another one for each that reads differently."""
    return f"{crc32(repr([(each.command, each.description) for each in menu]).encode()):08x}"


async def change_chat_menu(bot: Bot, chat: int, menu: Sequence[BotCommand] | None) -> bool:
    """Give one chat a menu of its own, or (None) everybody's again. False where Telegram did not take it."""
    scope = BotCommandScopeChat(chat)
    try:
        if menu is None:
            await bot.delete_my_commands(scope=scope)
        else:
            await bot.set_my_commands(menu, scope=scope)
    except TelegramError as no:
        log.info("a menu could not be changed", why=type(no).__name__)
        return False
    return True


async def _change_commands(bot: Bot, code: str, text: TextRenderer, commands: Collection[str]) -> None:
    wanted = build_menu(text.language, commands, text)
    if await bot.get_my_commands(language_code=code) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _change_group_commands(bot: Bot, code: str, text: TextRenderer, _: Collection[str]) -> None:
    """A group is offered nothing of anybody's own."""
    scope = BotCommandScopeAllGroupChats()
    wanted = build_menu(text.language, _GROUP_COMMANDS, text, GROUP_ITEMS)
    if await bot.get_my_commands(scope=scope, language_code=code) != wanted:
        await bot.set_my_commands(wanted, scope=scope, language_code=code)


async def _change_name(bot: Bot, code: str, text: TextRenderer, _: Collection[str]) -> None:
    if (await bot.get_my_name(language_code=code)).name != (wanted := text.render_plain("menu-name")):
        await bot.set_my_name(wanted, language_code=code)


async def _change_description(bot: Bot, code: str, text: TextRenderer, _: Collection[str]) -> None:
    if (await bot.get_my_description(language_code=code)).description != (wanted := text.render_plain("menu-description")):
        await bot.set_my_description(wanted, language_code=code)


async def _change_about(bot: Bot, code: str, text: TextRenderer, _: Collection[str]) -> None:
    wanted = text.render_plain("menu-about")
    if (await bot.get_my_short_description(language_code=code)).short_description != wanted:
        await bot.set_my_short_description(wanted, language_code=code)
