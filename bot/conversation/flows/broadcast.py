"""An animator writes what is to be announced, or writes it anew."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.content import AskContent, BroadcastMessage
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """The `broadcast` whose message is written anew (0: a new one), and the message."""

    broadcast: int = 0
    content: BroadcastMessage = BroadcastMessage()


BROADCAST_FLOW = Flow("announce", Broadcasting, do="announce", steps=(AskContent(name="content"),))
