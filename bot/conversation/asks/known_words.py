"""A few words that somebody may know and may as well leave out; what was said last time is one tap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskKnownWords(Ask[A]):
    """Answered in any words, as last time, or by leaving it out."""

    longest: int = 160
    verbatim: bool = True
    proposed: Callable[[A], str]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        last = self.proposed(talk.answers)
        again = (Choice("this", last, "proposed", {"words": last}),) if last else ()
        return (*again, Choice("none", "", "known-none"))
