"""How fast Telegram may be spoken to: evenly, so many messages a second in all, about one a second to each chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

ANSWER_BURST = 3
_GROUP_GAP = 3.0  # seconds between two messages to one group: Telegram takes twenty a minute
_FAIR_SECONDS = 60.0  # for how long it is remembered when a chat was written to
_SAME_LIMIT_SECONDS = 5.0  # two chats that are refused so soon after one another are refused for the same reason
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
        self._rests: dict[int, float] = {}
        self._served: dict[int, float] = {}
        self._refused: tuple[int, float] | None = None

    async def wait_for_turn(self) -> None:
        """Until it is a message's turn among all; a silence that Telegram asks for meanwhile is kept, too. A machine that
        was busy elsewhere does not let those who waited go all at once."""
        await asyncio.sleep(self.reserve_slot())
        while (left := max(self._silent, self._free) - self._clock()) > 0:
            await asyncio.sleep(left)
        self._free = self._clock() + self._gap * _LEAST_GAP_SHARE

    def list_resting_chats(self, *, answer: bool) -> tuple[int, ...]:
        """The chats to which no message may go just now: those that got one within the last second (an answer: three of
        them in a burst), and those that Telegram asked to leave alone."""
        now = self._clock()
        return tuple(chat for chat in self._list_known() if self._find_free_moment(chat, answer=answer) > now)

    def measure_lead(self, chat: int) -> float:
        """How far a chat is ahead of those that were not written to within a minute: of several, the one that was written to
        last waits for the others."""
        served = self._served.get(chat)
        return max(0.0, served + _FAIR_SECONDS - self._clock()) if served is not None else 0.0

    def measure_rest(self) -> float:
        """Seconds until something may go to the first of the resting chats; 0 when none rests."""
        now = self._clock()
        moments = (self._find_free_moment(chat, answer=answer) for chat in self._list_known() for answer in (True, False))
        return min((moment - now for moment in moments if moment > now), default=0.0)

    def rest_chat(self, chat: int, seconds: float) -> bool:
        """Telegram asked for silence in one chat. So soon after another chat's that is no matter of one chat: then it is
        kept everywhere, and the answer is True."""
        now = self._clock()
        self._rests = {each: until for each, until in self._rests.items() if until > now} | {chat: now + seconds}
        before, self._refused = self._refused, (chat, now)
        everywhere = before is not None and before[0] != chat and now - before[1] <= _SAME_LIMIT_SECONDS
        if everywhere:
            self.pause(seconds)
        return everywhere

    def reserve_chat_slot(self, chat: int, *, answer: bool) -> float:
        """Seconds to wait before a message to this chat may queue: one a second, answers three in a burst; groups,
        whose ids are negative, one in three seconds."""
        now = self._clock()
        moment = max(now, self._find_free_moment(chat, answer=answer))
        self._chats[chat] = max(self._chats.get(chat, 0.0), moment) + _find_gap(chat)
        self._served[chat] = now
        if len(self._chats) > _MOST_REMEMBERED_CHATS:
            self._chats = {each: free for each, free in self._chats.items() if free > now}
        if len(self._served) > _MOST_REMEMBERED_CHATS + _FAIR_SECONDS / self._gap:
            self._served = {each: at for each, at in self._served.items() if at > now - _FAIR_SECONDS}
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

    def _list_known(self) -> set[int]:
        return self._chats.keys() | self._rests.keys()

    def _find_free_moment(self, chat: int, *, answer: bool) -> float:
        ahead = (ANSWER_BURST - 1.0) * _find_gap(chat) if answer else 0.0
        return max(self._chats.get(chat, 0.0) - ahead, self._rests.get(chat, 0.0))


def _find_gap(chat: int) -> float:
    return _GROUP_GAP if chat < 0 else 1.0
