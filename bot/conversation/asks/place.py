"""Where? A town, a postal code, or the phone's own position; homonyms are asked back."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from bot.conversation.model import Event, Pinned, Retry, Talk, Which
from bot.conversation.steps import A, Choice, Step
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.notes.saying import Press

Point = tuple[float, float]
SHOWN = 6


@dataclass(frozen=True, kw_only=True)
class AskPlace(Step[A]):
    """Answered with a `Place`. `near` is the point around which homonyms are likelier."""

    near: Callable[[A], Point | None]

    def choices(self, talk: Talk, knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            return (Choice("here", None, "place-here", press=Press.LOCATION),)
        return tuple(
            Choice(str(n), place, "place-choice", {"name": place.name, "department": place.department})
            for n, place in enumerate(self._found(talk.heard, talk, knowledge)[:SHOWN]))

    def read(self, event: Event, talk: Talk, knowledge: Knowledge) -> Any:
        if isinstance(event, Pinned):
            return knowledge.gazetteer.nearest(event.lat, event.lon)
        return super().read(event, talk, knowledge)

    def chosen(self, choice: Choice) -> Place:
        if choice.value is None:  # the key's label, typed or sent by a phone that does not give its position
            raise Retry("unknown")
        return cast(Place, choice.value)

    def words(self, text: str, talk: Talk, knowledge: Knowledge) -> Place:
        found = self._found(text, talk, knowledge)
        if not found:
            raise Retry("unknown")
        if len(found) > 1:
            raise Which(text)
        return found[0]

    def _found(self, text: str, talk: Talk, knowledge: Knowledge) -> tuple[Place, ...]:
        return knowledge.gazetteer.find(text, near=self.near(talk.answers))
