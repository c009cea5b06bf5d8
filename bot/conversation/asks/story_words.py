"""A story in somebody's own words: a few lines that name nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.asks.relayed_words import find_relayed_telltale
from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Ask
from matching.knowledge import Knowledge
from matching.privacy.telltales import Identity

_MOST_LINES = 5


@dataclass(frozen=True, kw_only=True)
class AskStoryWords(Ask[A]):
    """Answered with up to five lines in which nothing tells who any of these is."""

    longest: int = 600
    verbatim: bool = True
    identities: Callable[[A], tuple[Identity, ...]]

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        words = "\n".join(lines)
        super().read_words(words, talk, knowledge)
        if len(lines) > _MOST_LINES:
            raise Retry("lines", most=_MOST_LINES)
        for identity in self.identities(talk.answers):
            if (found := find_relayed_telltale(" ".join(lines), identity, "", knowledge)) is not None:
                raise Retry("names", what=found.value)
        return words
