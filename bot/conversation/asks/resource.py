"""What is it? Words in, a resource out: sure guesses pass, unsure ones come back as buttons in plain words."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.amount import Amount, paced
from bot.conversation.model import Along, Event, Retry, Said, Talk, Which
from bot.conversation.steps import A, Choice, Step
from matching.knowledge import Knowledge
from matching.understand.reading import Act, Reading
from matching.understand.thing.confidence import sure

SHOWN = 3
LONGEST = 160  # letters of somebody's words that a card can show
WEAKEST = 0.5  # under this closeness a button would look absurd


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody means: the resource, or only their own words where Boucle did not understand them; `danger` when
    it goes to the animator whatever else is said of it."""

    words: str
    id: str | None = None
    danger: bool = False


@dataclass(frozen=True, kw_only=True)
class AskResource(Step[A]):
    """Answered with `Named`; an amount said in the same words is not asked again."""

    def choices(self, talk: Talk, knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            return ()
        return (*(Choice(str(n), named(talk.heard, id, knowledge), "resource-choice", {"resource": id})
                  for n, id in enumerate(likely(talk.heard, knowledge))),
                Choice("none", Named(cut(talk.heard)), "resource-none"))

    def read(self, event: Event, talk: Talk, knowledge: Knowledge) -> Any:
        if not isinstance(event, Said) or event.reading is None:
            return super().read(event, talk, knowledge)
        if event.reading.act is Act.OTHER and not likely(event.text, knowledge):
            raise Retry("unclear", again=False)
        if not event.reading.what:
            return self.words(event.text.strip(), talk, knowledge)
        what = self.thing(event.reading, talk, knowledge)
        quantity = paced(event.reading)
        return Along(what, {"amount": Amount(quantity)}) if quantity else what

    def thing(self, reading: Reading, talk: Talk, knowledge: Knowledge) -> Named:
        """What a reading is about: what it is sure of, which its network may have taught, or what its words alone mean."""
        if reading.sure and reading.guesses:
            return named(reading.what, reading.guesses[0].resource, knowledge)
        return self.words(reading.what, talk, knowledge)

    def words(self, text: str, talk: Talk, knowledge: Knowledge) -> Named:
        guesses = knowledge.index.search(text, SHOWN)
        if sure(guesses):
            return named(text, guesses[0].resource, knowledge)
        if not likely(text, knowledge):
            return Named(cut(text))
        raise Which(text)


def named(words: str, id: str, knowledge: Knowledge) -> Named:
    """That resource, with whether it is dangerous."""
    return Named(cut(words), id, knowledge.dangerous(id))


def cut(words: str) -> str:
    """The words, or as many of them as a card can show."""
    return words if len(words) <= LONGEST else words[:LONGEST - 1].rsplit(" ", 1)[0] + "…"


def likely(words: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The resources to offer as buttons for words that are not clear."""
    return tuple(guess.resource for guess in knowledge.likely(words)[:SHOWN] if guess.score >= WEAKEST)


@dataclass(frozen=True, kw_only=True)
class AskMeaning(AskResource[A]):
    """Which resource is meant by words that are already kept: always one of a few to choose from, never taken unseen."""

    def choices(self, talk: Talk, knowledge: Knowledge) -> tuple[Choice, ...]:
        return super().choices(talk, knowledge)[:-1]

    def read(self, event: Event, talk: Talk, knowledge: Knowledge) -> Any:
        if not isinstance(event, Said):
            return super().read(event, talk, knowledge)
        words = cut(event.reading.what if event.reading and event.reading.what else event.text.strip())
        if not likely(words, knowledge):
            raise Retry("unknown", again=False)
        raise Which(words)
