"""The kinds of question a flow can ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from bot.conversation.model import A, Event, Retry, Said, TalkProgress, Tapped
from matching.knowledge import Knowledge
from storage.notes.saying import Button, Facts, Press


@dataclass(frozen=True, slots=True)
class Choice:
    """One likely answer: the code that comes back, what it means, and what its button shows. One with a `token` is no
    answer: its button does something else meanwhile."""

    code: str
    value: Any
    key: str
    facts: Facts | None = None
    press: Press = Press.TOKEN
    token: str = ""


_LONGEST_QUOTE = 40  # letters of an answer that is said back
MUST_BE_ANSWERED = object()  # the question has no answer that it could do without


def is_always_asked(_: Any) -> bool:
    """A question that is always asked."""
    return True


def hear_nothing(_: str) -> Any:
    """Words that are no answer here: only a button is."""
    return None


@dataclass(frozen=True, kw_only=True)
class Step(Generic[A]):
    """One question. Its answer goes into the field `name` of the flow's answers; `after` names those it builds on; to a
    `verbatim` one any words are an answer, and none come instead. `otherwise` stands for words that were not understood
    twice: the talk goes on without the fact."""

    name: str
    when: Callable[[A], bool] = is_always_asked
    after: tuple[str, ...] = ()
    verbatim: bool = False
    otherwise: Any = MUST_BE_ANSWERED

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        """Which of its forms the question takes; "" is the plain one, "which" asks back."""
        return "which" if talk.heard is not None else ""

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        """The likely answers to show as buttons."""
        return ()

    def read_choice(self, choice: Choice) -> Any:
        """The answer behind a button."""
        return choice.value

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        """What the question's sentence tells."""
        return {}

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        """The answer in this event. Raises `Retry` when it is none, `Ambiguous` when it fits several things."""
        if isinstance(event, Tapped):
            for choice in self.list_choices(talk, knowledge):
                if choice.code == event.token and not choice.token:
                    return self.read_choice(choice)
            raise Retry("choose")
        if isinstance(event, Said):
            return self.read_words(event.text.strip(), talk, knowledge)
        raise Retry("not-words")

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        """The answer in these words."""
        raise Retry("choose")


@dataclass(frozen=True, kw_only=True)
class Ask(Step[A]):
    """A question answered in a few words, kept as they are."""

    longest: int = 80

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if not any(letter.isalnum() for letter in text):
            raise Retry("empty")
        if len(text) > self.longest:
            raise Retry("too-long", longest=self.longest)
        return " ".join(text.split())


@dataclass(frozen=True, kw_only=True)
class Propose(Ask[A]):
    """The same with one likely answer as a button, where there is one."""

    proposed: Callable[[A], str]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        likely = self.proposed(talk.answers)
        return (Choice("this", likely, "proposed", {"words": likely}),) if likely else ()


@dataclass(frozen=True, kw_only=True)
class Choose(Step[A]):
    """A question answered by one of a few buttons, which may hang on what was answered before; `said` finds what words
    mean (None: nothing), for those who rather type."""

    options: Callable[[A], tuple[Choice, ...]]
    said: Callable[[str], Any] = hear_nothing

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return self.options(talk.answers)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        meant = self.said(text)
        for choice in self.list_choices(talk, knowledge):
            if meant is not None and choice.value == meant:
                return self.read_choice(choice)
        raise Retry("unread", words=shorten_quote(text))


def shorten_quote(text: str) -> str:
    """Somebody's words as they are said back: the first of them, where they are many."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"


def build_choice_button(step: Step[Any], choice: Choice, asked: int) -> Button:
    """The button of a likely answer to question number `asked`."""
    return Button(choice.key, choice.token or f"q.{asked}.{choice.code}", choice.facts, choice.press)
