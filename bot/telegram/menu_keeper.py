"""Keeps each animator's menu of commands as their role and language are, however either changed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Mapping

from telegram import Bot

from bot.rendering.text_renderer import TextRenderer
from bot.telegram.menu import build_animator_menu, change_chat_menu, sign_menu
from storage.outages import outlast_outages
from storage.people.menus import ChatMenu
from storage.store import Store

_GLANCE_SECONDS = 5.0
_PATIENCE_SECONDS = 600.0  # a chat whose menu Telegram did not take is left alone for so long


class MenuKeeper:
    """A menu is no message: it is compared with what is kept, given, and written down, outside any unit of work."""

    def __init__(self, bot: Bot, store: Store, texts: Mapping[str, TextRenderer], commands: Collection[str]) -> None:
        self._bot, self._store = bot, store
        self._menus = {language: build_animator_menu(commands, text) for language, text in texts.items()}
        self._signs = {language: sign_menu(menu) for language, menu in self._menus.items()}
        self._resting: dict[int, float] = {}

    async def run(self) -> None:
        """Look after them for ever."""
        while True:
            await outlast_outages(self.update_menus)
            await asyncio.sleep(_GLANCE_SECONDS)

    async def update_menus(self) -> int:
        """Change those that are not as they should be. How many were."""
        changed = 0
        for chat in await self._store.run(self._list_menus):
            wanted = self._signs[chat.language] if chat.animates else None
            if wanted == chat.given or time.monotonic() < self._resting.get(chat.id, 0.0):
                continue
            menu = self._menus[chat.language] if chat.animates else None
            if await change_chat_menu(self._bot, chat.telegram_id, menu):
                await self._store.run(self._record_menu, chat.id, wanted)
                changed += 1
            else:
                self._resting[chat.id] = time.monotonic() + _PATIENCE_SECONDS
        return changed

    def _list_menus(self) -> tuple[ChatMenu, ...]:
        with self._store.read() as work:
            return work.roles.list_menus()

    def _record_menu(self, chat_id: int, given_menu: str | None) -> None:
        with self._store.work() as work:
            work.roles.record_menu(chat_id, given_menu)
