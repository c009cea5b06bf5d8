"""When? At which moments something lent is to be had, or wanted: one of a few, or words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge
from matching.understand.moments import find_moments

ANY_MOMENT, OPEN_MOMENT = "anytime", ""
_LIKELY_MOMENTS = (ANY_MOMENT, "evenings", "weekend", "seldom")


@dataclass(frozen=True, kw_only=True)
class AskMoments(Ask[A]):
    """Answered with the code of a button or with words; "" where that is open."""

    otherwise: Any = OPEN_MOMENT

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (
            *(Choice(code, code, f"moments.{code}") for code in _LIKELY_MOMENTS),
            Choice("open", OPEN_MOMENT, "moments.open"),
        )

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return find_moments(text) or super().read_words(text, talk, knowledge)
