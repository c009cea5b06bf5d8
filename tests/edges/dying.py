"""The bot, but it kills itself at a chosen point: `python tests/edges/dying.py <point> <n>` dies there at the n-th time."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from bot.__main__ import main
from bot.telegram.send import TelegramChannel
from storage.notes.inbox import InboxQueue
from storage.notes.outbox import Outbox

point, left = sys.argv[1], int(sys.argv[2])


def dies(function: Callable[..., Any], *, after: bool) -> Callable[..., Any]:
    """The same function, which is the last one that this process calls."""

    def instead(*args: Any, **more: Any) -> Any:
        global left
        left -= 1
        if left <= 0 and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **more)

    return instead


class DyingChannel(TelegramChannel):
    """Telegram took the message, and the bot never hears of it."""

    async def _send_new(self, chat: int, message: Any) -> Any:
        global left
        done = await super()._send_new(chat, message)
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done


if point == "in-a-unit":  # everything is written, nothing is committed
    InboxQueue.mark_handled = dies(InboxQueue.mark_handled, after=False)  # type: ignore[method-assign]
elif point == "before-recording":  # sent, and not yet written down
    Outbox.mark_sent = dies(Outbox.mark_sent, after=False)  # type: ignore[method-assign]
elif point == "arriving":  # Telegram handed over, nothing is kept yet
    InboxQueue.keep_arrivals = dies(InboxQueue.keep_arrivals, after=False)  # type: ignore[method-assign]
elif point == "in-flight":
    import bot.app

    bot.app.TelegramChannel = DyingChannel  # type: ignore[misc]

sys.argv = ["boucle", "run"]
main()
