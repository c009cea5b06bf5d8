"""A Telegram on this machine: the Bot API of one bot, and a web page with several phones side by side."""

from __future__ import annotations

from bot.local_telegram.cards import BotCard, GroupCard, Phone, Push, RoomKind
from bot.local_telegram.faults import (
    Fault,
    build_lost_answer_fault,
    build_lost_call_fault,
    build_rate_limit_fault,
    build_server_fault,
)
from bot.local_telegram.server import LocalTelegram

__all__ = [
    "BotCard",
    "Fault",
    "GroupCard",
    "LocalTelegram",
    "Phone",
    "Push",
    "RoomKind",
    "build_lost_answer_fault",
    "build_lost_call_fault",
    "build_rate_limit_fault",
    "build_server_fault",
]
