"""An animator says in other words what a company's words mean, where none of the guesses was right."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.resource import AskMeaning, NamedResource
from bot.conversation.engine import Flow
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Teaching:
    """The declaration it is about, the company's words, and what they mean."""

    declaration: int = 0
    words: str = ""
    resource: NamedResource | None = None


def _build_facts(said: Teaching) -> Facts:
    return {"words": said.words}


LESSON_FLOW = Flow("wording", Teaching, do="wording", facts=_build_facts, steps=(AskMeaning(name="resource"),))
