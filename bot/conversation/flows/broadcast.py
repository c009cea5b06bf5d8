"""An animator writes what is to be announced, or writes it anew."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.content import AskContent, BroadcastMessage
from bot.conversation.engine import Flow
from bot.conversation.model import TalkProgress
from matching.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Broadcasting:
    """The `broadcast` whose message is written anew (0: a new one), and the message; `kept`: the words that stay where only
    its picture is asked for."""

    broadcast: int = 0
    content: BroadcastMessage = BroadcastMessage()
    kept: str = ""


@dataclass(frozen=True, kw_only=True)
class AskBroadcastMessage(AskContent[Broadcasting]):
    """What is to be announced, or the picture that is to stand with it."""

    def pick_variant(self, talk: TalkProgress[Broadcasting], knowledge: Knowledge) -> str:
        return "picture" if talk.answers.kept else ""


BROADCAST_FLOW = Flow("announce", Broadcasting, do="announce", steps=(AskBroadcastMessage(name="content"),))
