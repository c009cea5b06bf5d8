"""What is it? Words in, a resource out: sure guesses pass, unsure ones come back as buttons in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.amount import StatedAmount, read_paced_quantity
from bot.conversation.model import A, Ambiguous, CombinedAnswer, Event, Retry, Said, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.sureness import is_supported_guess, is_sure_name
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind

MOST_GUESSES = 3
_LONGEST_WORDS = 160  # letters of somebody's words that a card can show
_WEAKEST_SCORE = 0.5  # under this closeness a button would look absurd


@dataclass(frozen=True, slots=True)
class NamedResource:
    """What somebody means: the resource, or only their own words where Boucle did not understand them; `danger` when
    it goes to the animator whatever else is said of it."""

    words: str
    id: str | None = None
    danger: bool = False


@dataclass(frozen=True, kw_only=True)
class AskResource(Step[A]):
    """Answered with a `NamedResource`; an amount said in the same words is not asked again. `written` are the words that
    are kept as the author's sentence, when these are added to what they wrote before; `refused` is the resource that they
    said it is not. One single candidate is no question: it is taken, and shown."""

    written: Callable[[A, str], str] | None = None
    refused: Callable[[A], str | None] = lambda _: None

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            return ()
        return (
            *(
                Choice(str(n), name_resource(talk.heard, id, knowledge), "resource-choice", {"resource": id})
                for n, id in enumerate(self.list_candidates(talk.heard, talk, knowledge))
            ),
            Choice("none", keep_words(talk.heard, knowledge), "resource-none"),
        )

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if not isinstance(event, Said) or event.reading is None:
            return super().read_answer(event, talk, knowledge)
        if event.reading.act is Act.OTHER and not talk.tries and not self.list_candidates(event.text, talk, knowledge):
            raise Retry("unclear", again=False)
        if not event.reading.what:
            return self.read_words(event.text.strip(), talk, knowledge)
        what = self.find_resource(event.reading, talk, knowledge)
        quantity = read_paced_quantity(event.reading)
        also: dict[str, Any] = {"amount": StatedAmount(quantity)} if quantity else {}
        if self.written is not None:
            also["sentence"] = self.written(talk.answers, event.text)
        return CombinedAnswer(what, also) if also else what

    def find_resource(self, reading: Reading, talk: TalkProgress[A], knowledge: Knowledge) -> NamedResource:
        """What a reading is about: what it is sure of, which its network may have taught, or what its words alone mean."""
        if reading.sure and reading.guesses:
            return name_resource(_keep_danger(reading.what, talk.heard, knowledge), reading.guesses[0].resource, knowledge)
        return self.read_words(reading.what, talk, knowledge)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> NamedResource:
        if (meant := self._find_among_offered(text, talk, knowledge)) is not None:
            return meant
        guesses = knowledge.index.search(text, MOST_GUESSES)
        if is_sure_name(text, guesses):
            return name_resource(_keep_danger(text, talk.heard, knowledge), guesses[0].resource, knowledge)
        likely = self.list_candidates(text, talk, knowledge)
        if not likely:
            return keep_words(_keep_danger(text, talk.heard, knowledge), knowledge)
        if len(likely) == 1 and any(one.resource == likely[0] and is_supported_guess(text, one) for one in guesses):
            return name_resource(_keep_danger(text, talk.heard, knowledge), likely[0], knowledge)
        raise Ambiguous(text)

    def list_candidates(self, words: str, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[str, ...]:
        """What the words may mean, without what their author said it is not."""
        wrong = self.refused(talk.answers)
        return tuple(id for id in list_likely_resources(words, knowledge, _read_kind(talk)) if id != wrong)

    def _find_among_offered(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> NamedResource | None:
        """« Vidange », where one of the buttons has that word in its name and the others have not."""
        said = set(fold_words(text).split())
        offered = [each for each in self.list_choices(talk, knowledge) if each.value.id is not None]
        meant = [each.value for each in offered if said and said <= _list_name_words(each.value.id, knowledge)]
        return meant[0] if len(meant) == 1 else None


def name_resource(words: str, id: str, knowledge: Knowledge) -> NamedResource:
    """That resource, with whether it is dangerous, or may be so by what was said of it."""
    return NamedResource(shorten_words(words), id, knowledge.is_dangerous(id) or knowledge.is_doubtful(words, id))


def keep_words(words: str, knowledge: Knowledge) -> NamedResource:
    """The words themselves, where nobody knows what they mean; dangerous where they say so."""
    return NamedResource(shorten_words(words), danger=knowledge.danger.speak_of_danger(words))


def _keep_danger(words: str, heard: str | None, knowledge: Knowledge) -> str:
    """What somebody answers, after what they said before where that spoke of danger, or may mean something dangerous and
    the answer names nothing."""
    if heard is None or knowledge.danger.speak_of_danger(words) or words in heard:
        return words
    if knowledge.danger.speak_of_danger(heard):
        return f"{heard}, {words}"
    unnamed = not list_likely_resources(words, knowledge)
    return f"{heard}, {words}" if unnamed and knowledge.is_doubtful(heard, None) else words


def shorten_words(words: str) -> str:
    """The words, or as many of them as a card can show."""
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1].rsplit(" ", 1)[0] + "…"


def list_likely_resources(words: str, knowledge: Knowledge, kind: Kind | None = None) -> tuple[str, ...]:
    """The resources to offer as buttons for words that are not clear; to who looks for something nothing dangerous, for
    roof sheets are no asbestos."""
    return tuple(
        guess.resource
        for guess in knowledge.guess_resources(words)[:MOST_GUESSES]
        if guess.score >= _WEAKEST_SCORE and not (kind is Kind.NEED and knowledge.is_dangerous(guess.resource))
    )


def _list_name_words(id: str, knowledge: Knowledge) -> frozenset[str]:
    known = knowledge.find_resource(id)
    return frozenset(fold_words(f"{known.fr} {known.en}").split())


def _read_kind(talk: TalkProgress[A]) -> Kind | None:
    """Whether it is offered or looked for, where the talk knows."""
    kind: Kind | None = getattr(talk.answers, "kind", None)
    return kind


@dataclass(frozen=True, kw_only=True)
class AskMeaning(AskResource[A]):
    """Which resource is meant by words that are already kept: always one of a few to choose from, never taken unseen."""

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return super().list_choices(talk, knowledge)[:-1]

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if not isinstance(event, Said):
            return super().read_answer(event, talk, knowledge)
        words = shorten_words(event.reading.what if event.reading and event.reading.what else event.text.strip())
        if not list_likely_resources(words, knowledge):
            raise Retry("unknown", again=False)
        raise Ambiguous(words)
