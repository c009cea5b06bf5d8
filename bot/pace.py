"""How fast Telegram may be spoken to: evenly, so many messages a second in all, about one a second to each chat."""
from __future__ import annotations

from collections.abc import Callable

ANSWER_BURST = 3


class Pacer:
    """Gives each message its moment on a monotonic clock of seconds. Even spacing never meets a window or bucket limit."""

    def __init__(self, rate: float, clock: Callable[[], float]) -> None:
        self._gap, self._clock = 1.0 / rate, clock
        self._next = 0.0
        self._chats: dict[int, float] = {}

    def slot(self, chat: int, *, answer: bool) -> float:
        """When the next message to this chat may go, in seconds from now; the moment is taken."""
        now = self._clock()
        # A chat's clock runs one second a message; answers may run ahead of it by a small burst.
        ahead = ANSWER_BURST - 1.0 if answer else 0.0
        own = self._chats.get(chat, 0.0)
        moment = max(now, self._next, own - ahead)
        self._next = moment + self._gap if moment - now < 1.0 else self._next
        self._chats[chat] = max(own, moment) + 1.0
        if len(self._chats) > 10_000:
            self._chats = {c: free for c, free in self._chats.items() if free > now}
        return moment - now

    def pause(self, seconds: float) -> None:
        """Telegram asked for silence."""
        self._next = max(self._next, self._clock() + seconds)
