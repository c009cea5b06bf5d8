"""What does sharing save? Hours, kilometres or euros, every so often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Choice, Step, shorten_quote
from matching.knowledge import Knowledge
from matching.understand.saved import read_saved
from matching.vocabulary import ShareUnit


@dataclass(frozen=True, slots=True)
class StatedSaving:
    """So much a year; nothing where nobody can tell."""

    amount: float | None = None
    unit: ShareUnit | None = None


@dataclass(frozen=True, kw_only=True)
class AskSaving(Step[A]):
    """Answered with a `StatedSaving`."""

    otherwise: Any = StatedSaving()

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (Choice("unknown", StatedSaving(), "saving-amount.unknown"),)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedSaving:
        saved = read_saved(text)
        if saved is None:
            raise Retry("unclear", again=False, words=shorten_quote(text))
        return StatedSaving(*saved)
