"""The updates that wait for the bot: numbered, filtered, confirmed by the next offset, one poll at a time."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable, Sequence

from bot.local_telegram.cards import Json
from bot.local_telegram.errors import OTHER_POLL, ApiRefusal, build_conflict

ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that Telegram sends only to a bot that lists them."""
_MOST_CONFIRMED = 100


class Updates:
    """The queue between the phones and the bot. Ids start at the wall clock: an old database must not know them."""

    def __init__(self) -> None:
        self.waiting: deque[Json] = deque()
        self.allowed: frozenset[str] = frozenset()
        self.pushed: Callable[[Json], None] | None = None
        self._ids = itertools.count(int(time.time() * 1000))
        self._confirmed: deque[Json] = deque(maxlen=_MOST_CONFIRMED)
        self._again: list[Json] = []
        self._poll: asyncio.Future[None] | None = None

    def put(self, fields: Json) -> Json:
        """Queue an update, `fields` being its kind and content, unless the bot asked for other kinds only."""
        update = {"update_id": next(self._ids), **fields}
        if self._is_wanted(update):
            self.waiting.append(update)
            self._wake_poll(update)
        return update

    def allow_kinds(self, kinds: Sequence[str] | None) -> None:
        """Set the kinds the bot wants from now on; None leaves them as they were, none at all means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Confirm what lies before `offset` and give what waits, or what comes within `timeout` seconds.

        Raises ApiRefusal in the earlier of two polls at once.
        """
        self.interrupt_poll(build_conflict(OTHER_POLL))
        self.confirm(offset)
        if not self.waiting and not self._again and timeout > 0:
            mine = self._poll = asyncio.get_running_loop().create_future()
            await asyncio.wait({mine}, timeout=timeout)
            if self._poll is mine:
                self._poll = None
            if mine.done():
                mine.result()
        repeated, self._again = self._again, []
        return (repeated + list(itertools.islice(self.waiting, limit)))[:limit]

    def interrupt_poll(self, refusal: ApiRefusal) -> None:
        """End the poll that is waiting, if there is one, with a refusal."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(refusal)

    def confirm(self, offset: int) -> None:
        """Forget the updates before `offset`; a negative one keeps only that many of the latest."""
        first = offset
        if offset < 0:
            first = self.waiting[max(len(self.waiting) + offset, 0)]["update_id"] if self.waiting else 0
        while self.waiting and self.waiting[0]["update_id"] < first:
            self._confirmed.append(self.waiting.popleft())

    def settle(self, update: Json) -> None:
        """Forget one update that the webhook took."""
        if update in self.waiting:
            self.waiting.remove(update)
            self._confirmed.append(update)

    def repeat(self, count: int) -> None:
        """Deliver the last confirmed updates a second time, with the ids they had."""
        for update in list(self._confirmed)[-count:]:
            self._again.append(update)
            self._wake_poll(update)

    def _is_wanted(self, update: Json) -> bool:
        kind = next(name for name in update if name != "update_id")
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def _wake_poll(self, update: Json) -> None:
        if self.pushed is not None:
            self.pushed(update)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
