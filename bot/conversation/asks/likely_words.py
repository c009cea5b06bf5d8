"""Words, or the code of a likely answer: what they mean is reckoned where they are heard."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskLikelyWords(Ask[A]):
    """Answered with what was typed, or with the code of one of the likely answers."""

    verbatim: bool = True
    likely: tuple[Choice, ...] = ()

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return self.likely
