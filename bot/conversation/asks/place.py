"""Where? A town, a postal code, or the phone's own position; homonyms and names that are spelt nearly so are asked back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from bot.conversation.model import A, Ambiguous, Event, Pinned, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge
from matching.vocabulary import Place
from storage.notes.saying import Facts, Press

NearPoint = tuple[float, float]
_MOST_PLACES = 6
_NOTHING_HEARD = ""  # none of the towns that were offered


def name_no_town(_: Any) -> str:
    """No town was named before the question."""
    return ""


@dataclass(frozen=True, kw_only=True)
class AskPlace(Step[A]):
    """Answered with a `Place`. `near` is the point around which homonyms are likelier; `named` are the words for a town
    that were written before, where they do not settle it."""

    near: Callable[[A], NearPoint | None]
    named: Callable[[A], str] = name_no_town

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if not (words := self._list_words(talk)):
            return ""
        if self._find_named(words, talk, knowledge):
            return "which"
        found = self._find_alike(words, talk, knowledge)
        return "" if not found else "alike" if len(found) == 1 else "alike-several"

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        found = self._find_alike(self._list_words(talk), talk, knowledge)
        return {"name": found[0].name} if len(found) == 1 else {}

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        words = self._list_words(talk)
        if named := self._find_named(words, talk, knowledge):
            return tuple(_build_choice(str(n), "place-choice", place) for n, place in enumerate(named))
        alike = self._find_alike(words, talk, knowledge)
        if not alike:
            return (Choice("here", None, "place-here", press=Press.LOCATION),)
        likely = ("place-alike.yes",) if len(alike) == 1 else ("place-choice",) * len(alike)
        return (
            *(_build_choice(str(n), key, place) for n, (key, place) in enumerate(zip(likely, alike, strict=True))),
            Choice("none", None, "place-alike.no"),
        )

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Pinned):
            return knowledge.gazetteer.find_nearest(event.lat, event.lon)
        return super().read_answer(event, talk, knowledge)

    def read_choice(self, choice: Choice) -> Place:
        if choice.code == "none":
            raise Ambiguous(_NOTHING_HEARD)
        if choice.value is None:  # the key's label, typed or sent by a phone that does not give its position
            raise Retry("unknown")
        return cast(Place, choice.value)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Place:
        if knowledge.gazetteer.is_wide(text):
            raise Retry("wide")
        found = self._find_named(text, talk, knowledge)
        if len(found) > 1 or (not found and self._find_alike(text, talk, knowledge)):
            raise Ambiguous(text)
        if not found:
            raise Retry("unknown")
        return found[0]

    def _list_words(self, talk: TalkProgress[A]) -> str:
        return self.named(talk.answers) if talk.heard is None else talk.heard

    def _find_named(self, words: str, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Place, ...]:
        return knowledge.gazetteer.find(words, near=self.near(talk.answers))[:_MOST_PLACES] if words else ()

    def _find_alike(self, words: str, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Place, ...]:
        """Towns that are spelt nearly so, where none is called so."""
        if not words or self._find_named(words, talk, knowledge):
            return ()
        return knowledge.gazetteer.find_alike(words, near=self.near(talk.answers))


def _build_choice(code: str, key: str, place: Place) -> Choice:
    return Choice(code, place, key, {"name": place.name, "department": place.department})
