"""What is the company called? Any few words are a name; a sentence is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, CombinedAnswer, Retry, TalkProgress
from bot.conversation.steps import Ask
from matching.activities.sentence_names import is_sentence_name, strip_naming_words
from matching.knowledge import Knowledge
from matching.understand.remark import RemarkKind
from matching.understand.remarks import read_remark


def keep_whole(_: Any, text: str, knowledge: Knowledge) -> tuple[str, Mapping[str, Any]]:
    """All of the words are the name."""
    return text, {}


@dataclass(frozen=True, kw_only=True)
class AskCompanyName(Ask[A]):
    """Answered with the name as it was written; `divide` tells the name from what the words say of other answers."""

    divide: Callable[[A, str, Knowledge], tuple[str, Mapping[str, Any]]] = keep_whole

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        written, beside = self.divide(talk.answers, strip_naming_words(text), knowledge)
        remark = read_remark(text)
        if is_sentence_name(written) or (remark is not None and remark.kind is RemarkKind.YES):
            raise Retry("sentence")  # « vas-y publie » is said of what was announced before
        name = super().read_words(written, talk, knowledge)
        return CombinedAnswer(name, beside) if beside else name
