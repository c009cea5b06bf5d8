"""Several lines at once, each kept as it was written."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskLines(Ask[A]):
    """Answered with lines of words."""

    longest: int = 3000
    verbatim: bool = True

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        lines = (super(AskLines, self).read_words(line, talk, knowledge) for line in text.splitlines() if line.strip())
        return "\n".join(lines)
