"""How fast Telegram may be spoken to: evenly, so many messages a second in all, about one a second to each chat."""
from __future__ import annotations

from collections.abc import Callable

ANSWER_BURST = 3
REMEMBERED = 10_000


class Pacer:
    """Moments on a monotonic clock of seconds. Even spacing meets neither a sliding window nor a bucket."""

    def __init__(self, rate: float, clock: Callable[[], float]) -> None:
        self._gap, self._clock = 1.0 / rate, clock
        self._next = 0.0
        self._chats: dict[int, float] = {}

    def own(self, chat: int, *, answer: bool) -> float:
        """Seconds to wait before a message to this chat may queue: one a second, answers three in a burst."""
        now = self._clock()
        ahead = ANSWER_BURST - 1.0 if answer else 0.0
        moment = max(now, self._chats.get(chat, 0.0) - ahead)
        self._chats[chat] = max(self._chats.get(chat, 0.0), moment) + 1.0
        if len(self._chats) > REMEMBERED:
            self._chats = {each: free for each, free in self._chats.items() if free > now}
        return moment - now

    def turn(self) -> float:
        """Seconds to wait for a place among all messages; the place is taken."""
        now = self._clock()
        moment = max(now, self._next)
        self._next = moment + self._gap
        return moment - now

    def pause(self, seconds: float) -> None:
        """Telegram asked for silence."""
        self._next = max(self._next, self._clock() + seconds)
