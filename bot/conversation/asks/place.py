"""Where? A town, a postal code, or the phone's own position; homonyms are asked back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from bot.conversation.model import A, Ambiguous, Event, Pinned, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.notes.saying import Press

NearPoint = tuple[float, float]
_MOST_PLACES = 6


@dataclass(frozen=True, kw_only=True)
class AskPlace(Step[A]):
    """Answered with a `Place`. `near` is the point around which homonyms are likelier."""

    near: Callable[[A], NearPoint | None]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            return (Choice("here", None, "place-here", press=Press.LOCATION),)
        return tuple(
            Choice(str(n), place, "place-choice", {"name": place.name, "department": place.department})
            for n, place in enumerate(self._find_places(talk.heard, talk, knowledge)[:_MOST_PLACES])
        )

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Pinned):
            return knowledge.gazetteer.find_nearest(event.lat, event.lon)
        return super().read_answer(event, talk, knowledge)

    def read_choice(self, choice: Choice) -> Place:
        if choice.value is None:  # the key's label, typed or sent by a phone that does not give its position
            raise Retry("unknown")
        return cast(Place, choice.value)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Place:
        if knowledge.gazetteer.is_wide(text):
            raise Retry("wide")
        found = self._find_places(text, talk, knowledge)
        if not found:
            raise Retry("unknown")
        if len(found) > 1:
            raise Ambiguous(text)
        return found[0]

    def _find_places(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Place, ...]:
        return knowledge.gazetteer.find(text, near=self.near(talk.answers))
