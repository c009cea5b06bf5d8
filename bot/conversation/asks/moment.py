"""When? A likely moment by a button, or a day and an hour in words; what they mean is reckoned when they are heard."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge

_LIKELY_MOMENTS = ("tomorrow", "monday")


@dataclass(frozen=True, kw_only=True)
class AskMoment(Ask[A]):
    """Answered with the words, or one of `LIKELY`."""

    verbatim: bool = True

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return tuple(Choice(code, code, f"moment-likely.{code}") for code in _LIKELY_MOMENTS)
