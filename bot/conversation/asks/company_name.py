"""What is the company called? Any few words are a name; a sentence is none."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Ask
from matching.activities.sentence_names import is_sentence_name, strip_naming_words
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskCompanyName(Ask[A]):
    """Answered with the name as it was written."""

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        name = strip_naming_words(text)
        if is_sentence_name(name):
            raise Retry("sentence")
        return super().read_words(name, talk, knowledge)
