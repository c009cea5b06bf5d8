"""An announcement waits for its day and hour."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.moment import AskMoment
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Planning:
    """Which `broadcast`, and when, as it was said."""

    broadcast: int = 0
    moment: str = ""


BROADCAST_DATE_FLOW = Flow("planning", Planning, do="planning", steps=(AskMoment(name="moment"),))
