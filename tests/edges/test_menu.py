"""The bot's card in Telegram: in each person's language, only commands that exist, changed only where it changed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.actions import COMMANDS
from bot.local_telegram import build_server_fault
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from bot.telegram.menu import MENU_ITEMS, build_menu, update_bot_card
from bot.telegram.polling import open_bot
from matching.knowledge import Knowledge
from tests.edges.conftest import Live, calls
from tests.wire import all_texts

ALL = {name for item in MENU_ITEMS for name in (item.fr, item.en)}
SETTERS = ("setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription")


@pytest.fixture(scope="module")
def texts(knowledge: Knowledge) -> dict[str, TextRenderer]:
    return all_texts(knowledge)


@pytest.fixture
async def speaking(live: Live) -> AsyncIterator[Live]:
    """The wire to Telegram is open, and nothing else is done."""
    async with open_bot(live.bot):
        yield live


@pytest.mark.anyio
async def test_the_card_is_in_two_languages_and_set_once(speaking: Live, texts: dict[str, TextRenderer]) -> None:
    await update_bot_card(speaking.bot, texts, COMMANDS)
    assert {"start", "aide", "annuler"} <= {each.command for each in await speaking.bot.get_my_commands(language_code="fr")}
    assert {"start", "help", "cancel"} <= {each.command for each in await speaking.bot.get_my_commands()}
    assert "voisin" in (await speaking.bot.get_my_description(language_code="fr")).description
    assert "neighbour" in (await speaking.bot.get_my_description(language_code="de")).description
    assert (await speaking.bot.get_my_short_description(language_code="fr")).short_description.startswith("Le robot")
    before = [len(calls(speaking.telegram, name)) for name in SETTERS]
    assert all(before[:1] + before[2:])
    await update_bot_card(speaking.bot, texts, COMMANDS)
    assert [len(calls(speaking.telegram, name)) for name in SETTERS] == before


@pytest.mark.anyio
async def test_only_what_changed_is_set(speaking: Live, texts: dict[str, TextRenderer]) -> None:
    await update_bot_card(speaking.bot, texts, {"start"})
    before = len(calls(speaking.telegram, "setMyDescription"))
    await update_bot_card(speaking.bot, texts, {"start", "aide"})
    assert [each.command for each in await speaking.bot.get_my_commands(language_code="fr")] == ["start", "aide"]
    assert [each.command for each in await speaking.bot.get_my_commands()] == ["start"]
    assert len(calls(speaking.telegram, "setMyDescription")) == before


@pytest.mark.anyio
async def test_a_card_that_cannot_be_set_stops_nobody(speaking: Live, texts: dict[str, TextRenderer]) -> None:
    for name in SETTERS:
        speaking.telegram.faults.add(name, build_server_fault(500), times=9)
    await update_bot_card(speaking.bot, texts, COMMANDS)
    assert await speaking.bot.get_my_commands() == ()


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_it_fits_telegram(language: str, texts: dict[str, TextRenderer]) -> None:
    text = texts[language]
    for command in build_menu(language, ALL, text):
        assert command.command.isascii()
        assert command.command.islower()
        assert 1 <= len(command.command) <= 32
        assert 1 <= len(command.description) <= 60
    assert len(text.render_plain("menu-name")) <= 64
    assert len(text.render_plain("menu-description")) <= 512
    assert len(text.render_plain("menu-about")) <= 120


def test_every_line_of_the_menu_has_its_own_command() -> None:
    assert len({item.fr for item in MENU_ITEMS}) == len({item.en for item in MENU_ITEMS}) == len(MENU_ITEMS)
