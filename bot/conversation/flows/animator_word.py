"""A word for whoever animates, or their answer to one: passed on as it is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.steps import Ask
from storage.notes.names import Called
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class AnimatorWord:
    """`to` is the person who is answered (0: those who animate are written to); `reader` is how the question names them."""

    to: int = 0
    reader: Called = ""
    words: str | None = None


def _build_facts(passed_word: AnimatorWord) -> Facts:
    return {"reader": passed_word.reader}


ANIMATOR_WORD_FLOW = Flow(
    "word", AnimatorWord, do="word", facts=_build_facts, steps=(Ask(name="words", longest=600, verbatim=True),)
)
