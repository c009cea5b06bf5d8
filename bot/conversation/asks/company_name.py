"""What is the company called? Any few words are a name; a sentence is none."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.model import A, Retry, TalkProgress
from bot.conversation.steps import Ask
from matching.activities.sentence_names import is_sentence_name
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskCompanyName(Ask[A]):
    """Answered with the name as it was written."""

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if is_sentence_name(text):
            raise Retry("sentence")
        return super().read_words(text, talk, knowledge)
