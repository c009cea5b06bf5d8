"""An animator says in other words what a company's words mean, where none of the guesses was right."""
from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.resource import AskMeaning, Named
from bot.conversation.engine import Flow
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Wording:
    """The declaration it is about, the company's words, and what they mean."""

    declaration: int = 0
    words: str = ""
    resource: Named | None = None


def _words(said: Wording) -> Facts:
    return {"words": said.words}


FLOW = Flow("wording", Wording, do="wording", facts=_words, steps=(AskMeaning(name="resource"),))
