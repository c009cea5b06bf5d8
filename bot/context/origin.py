"""Where an event comes from: who did it, in which chat, in which language."""

from __future__ import annotations

from dataclasses import dataclass

from bot.context.group_context import TelegramGroup


@dataclass(frozen=True, slots=True)
class EventSource:
    """Where an event comes from, as Telegram tells it; `group` when it is not the private talk."""

    telegram_id: int
    chat: int
    language: str
    name: str
    group: TelegramGroup | None = None


@dataclass(frozen=True, slots=True)
class InlineQuery:
    """What somebody types behind the bot's name in any chat, and from which number on they want to see more."""

    telegram_id: int
    language: str
    words: str
    offset: int = 0
