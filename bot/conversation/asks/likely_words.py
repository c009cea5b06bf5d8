"""Words, or the code of a likely answer: what they mean is reckoned where they are heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskLikelyWords(Ask[A]):
    """Answered with what was typed, where it `means` something, or with the code of one of the likely answers."""

    verbatim: bool = True
    likely: tuple[Choice, ...]
    means: Callable[[str], bool]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return self.likely

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        said = super().read_words(text, talk, knowledge)
        if not self.means(said):
            raise Retry("unclear")
        return said
