"""An animator writes what is to be announced, or writes it anew."""
from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.content import AskContent, Message
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Announcing:
    """The `broadcast` whose message is written anew (0: a new one), and the message."""

    broadcast: int = 0
    content: Message = Message()


FLOW = Flow("announce", Announcing, do="announce", steps=(AskContent(name="content"),))
