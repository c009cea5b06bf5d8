"""A Telegram on this machine: the Bot API of one bot, and a web page with several phones side by side."""

from __future__ import annotations

from bot.local_telegram.cards import BotCard, Group, Phone, Push
from bot.local_telegram.faults import Fault, broken, lost, too_many, unheard
from bot.local_telegram.server import LocalTelegram

__all__ = ["BotCard", "Fault", "Group", "LocalTelegram", "Phone", "Push", "broken", "lost", "too_many", "unheard"]
