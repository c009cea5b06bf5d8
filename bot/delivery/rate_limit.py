"""How fast Telegram may be spoken to: evenly, so many messages a second in all, about one a second to each chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

ANSWER_BURST = 3
_GROUP_GAP = 3.0  # seconds between two messages to one group: Telegram takes twenty a minute
_MOST_REMEMBERED_CHATS = 1_000
_LEAST_GAP_SHARE = 0.97  # how much of the gap lies between two messages at least, however late the first one was


class RateLimit:
    """Moments on a monotonic clock of seconds. Even spacing meets neither a sliding window nor a bucket."""

    def __init__(self, rate: float, clock: Callable[[], float]) -> None:
        self._gap, self._clock = 1.0 / rate, clock
        self._next = 0.0
        self._silent = 0.0
        self._free = 0.0
        self._chats: dict[int, float] = {}

    async def wait_for_chat(self, chat: int, *, answer: bool) -> None:
        """Until a message to this chat may queue."""
        await asyncio.sleep(self.reserve_chat_slot(chat, answer=answer))

    async def wait_for_turn(self) -> None:
        """Until it is a message's turn among all; a silence that Telegram asks for meanwhile is kept, too. A machine that
        was busy elsewhere does not let those who waited go all at once."""
        await asyncio.sleep(self.reserve_slot())
        while (left := max(self._silent, self._free) - self._clock()) > 0:
            await asyncio.sleep(left)
        self._free = self._clock() + self._gap * _LEAST_GAP_SHARE

    def list_resting_chats(self) -> tuple[int, ...]:
        """The chats that got a message within the last second: what is no answer need not queue for them yet."""
        now = self._clock()
        return tuple(chat for chat, free in self._chats.items() if free > now)

    def measure_rest(self) -> float:
        """Seconds until the first of the resting chats may be written to; 0 when none rests."""
        now = self._clock()
        return min((free - now for free in self._chats.values() if free > now), default=0.0)

    def reserve_chat_slot(self, chat: int, *, answer: bool) -> float:
        """Seconds to wait before a message to this chat may queue: one a second, answers three in a burst; groups,
        whose ids are negative, one in three seconds."""
        now = self._clock()
        gap = _GROUP_GAP if chat < 0 else 1.0
        ahead = (ANSWER_BURST - 1.0) * gap if answer else 0.0
        moment = max(now, self._chats.get(chat, 0.0) - ahead)
        self._chats[chat] = max(self._chats.get(chat, 0.0), moment) + gap
        if len(self._chats) > _MOST_REMEMBERED_CHATS:
            self._chats = {each: free for each, free in self._chats.items() if free > now}
        return moment - now

    def reserve_slot(self) -> float:
        """Seconds to wait for a place among all messages; the place is taken."""
        now = self._clock()
        moment = max(now, self._next)
        self._next = moment + self._gap
        return moment - now

    def pause(self, seconds: float) -> None:
        """Telegram asked for silence."""
        self._silent = max(self._silent, self._clock() + seconds)
        self._next = max(self._next, self._silent)
