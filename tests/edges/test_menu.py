"""The bot's card in Telegram: in each person's language, only commands that exist, changed only where it changed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import BotCommandScopeAllGroupChats

from bot.actions import COMMANDS, GROUP_COMMANDS
from bot.actions.networks import founding
from bot.demo.run import LEA, MARC
from bot.local_telegram import build_server_fault
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from bot.telegram.menu import ANIMATOR_ITEMS, MENU_ITEMS, build_animator_menu, build_menu, update_bot_card
from bot.telegram.menu_keeper import MenuKeeper
from bot.telegram.polling import open_bot
from matching.knowledge import Knowledge
from tests.edges.conftest import MORNING, Live, calls
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


@pytest.mark.anyio
async def test_who_animates_has_the_tools_in_the_menu_as_long_as_they_do(
    speaking: Live, texts: dict[str, TextRenderer]
) -> None:
    """The role comes by the command line, goes by a dismissal: the menu follows either, and is set once."""
    store, telegram = speaking.app.store, speaking.telegram
    await update_bot_card(speaking.bot, texts, COMMANDS)
    keeper = MenuKeeper(speaking.bot, store, texts, COMMANDS)
    assert await keeper.update_menus() == 0
    with store.work() as work:
        lea = work.people.find_person(LEA.telegram_id) or work.people.welcome_person(
            LEA.telegram_id, LEA.telegram_id, "fr", "Léa"
        )
        [network, *_] = work.networks.list_all()
        work.enter(network.id)
        founding.appoint_animator(work, LEA.telegram_id, "Léa", MORNING)
    assert await keeper.update_menus() >= 1
    seen = [each["command"] for each in telegram._board.profile.find_menu(LEA.telegram_id, "fr")]
    assert {"tableau", "appels", "exporter", "mes"} <= set(seen)
    assert "tableau" not in [each["command"] for each in telegram._board.profile.find_menu(MARC.telegram_id, "fr")]
    assert await keeper.update_menus() == 0
    with store.work() as work:
        lea = work.people.find_person(LEA.telegram_id) or lea
        lea.language = "en"
    await keeper.update_menus()
    assert "board" in [each["command"] for each in telegram._board.profile.find_menu(LEA.telegram_id, "fr")]
    with store.work(network.id) as work:
        work.roles.take_role(lea.id)
    assert await keeper.update_menus() == 1
    assert "board" not in [each["command"] for each in telegram._board.profile.find_menu(LEA.telegram_id, "en")]


@pytest.mark.anyio
async def test_a_menu_that_telegram_does_not_take_is_tried_later(speaking: Live, texts: dict[str, TextRenderer]) -> None:
    with speaking.app.store.work() as work:
        [network, *_] = work.networks.list_all()
        work.enter(network.id)
        work.people.welcome_person(LEA.telegram_id, LEA.telegram_id, "fr", "Léa")
        founding.appoint_animator(work, LEA.telegram_id, "Léa", MORNING)
    speaking.telegram.faults.add("setMyCommands", build_server_fault(500), times=9)
    keeper = MenuKeeper(speaking.bot, speaking.app.store, texts, COMMANDS)
    assert await keeper.update_menus() == 0
    asked = len(calls(speaking.telegram, "setMyCommands"))
    assert await keeper.update_menus() == 0
    assert len(calls(speaking.telegram, "setMyCommands")) == asked


@pytest.mark.anyio
async def test_a_group_is_offered_nothing_of_anybodys_own(speaking: Live, texts: dict[str, TextRenderer]) -> None:
    await update_bot_card(speaking.bot, texts, COMMANDS)
    scope = BotCommandScopeAllGroupChats()
    for code, names in (("fr", ["lier", "delier"]), ("", ["link", "unlink"])):
        assert [each.command for each in await speaking.bot.get_my_commands(scope=scope, language_code=code)] == names
    assert {*names, "lier"} <= GROUP_COMMANDS.keys()


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_every_line_for_animators_exists_and_fits(language: str, texts: dict[str, TextRenderer]) -> None:
    menu = build_animator_menu(COMMANDS, texts[language])
    assert {getattr(item, language) for item in (*ANIMATOR_ITEMS, *MENU_ITEMS)} == {each.command for each in menu}
    assert all(1 <= len(each.description) <= 60 for each in menu)
    assert len({each.command for each in menu}) == len(menu)
