"""What is worth knowing about a thing, in its author's own words: a few of them, or none any more."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge

LONGEST_NOTE = 160  # letters that stand on a card beside the rest


@dataclass(frozen=True, kw_only=True)
class AskNote(Ask[A]):
    """Answered with a line of words; "" for nothing."""

    longest: int = LONGEST_NOTE
    verbatim: bool = True

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (Choice("none", "", "note-none"),)
