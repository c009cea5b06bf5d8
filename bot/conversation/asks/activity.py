"""What does the company do? Guessed from its name, confirmed or said in two words."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.model import Talk, Which
from bot.conversation.steps import A, Choice, Step
from matching.activities.model import ROOT
from matching.knowledge import Knowledge
from storage.notes.saying import Facts

SHOWN = 4


@dataclass(frozen=True, kw_only=True)
class AskActivity(Step[A]):
    """Answered with the id of an activity. `hint` is the company's name, which often says it."""

    hint: Callable[[A], str]

    def asks(self, talk: Talk, knowledge: Knowledge) -> str:
        if talk.heard is None:
            return "guess" if self._guess(talk, knowledge) else ""
        return "which" if talk.heard else ""

    def facts(self, talk: Talk, knowledge: Knowledge) -> Facts:
        guess = self._guess(talk, knowledge)
        return {"activity": guess} if guess and talk.heard is None else {}

    def choices(self, talk: Talk, knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            guess = self._guess(talk, knowledge)
            return (Choice("yes", guess, "activity-right"), Choice("other", None, "activity-other")) if guess else ()
        if not talk.heard:
            return ()
        found = knowledge.activities.find(talk.heard, SHOWN)
        return (*(Choice(str(n), one.id, "activity-choice", {"activity": one.id}) for n, one in enumerate(found)),
                Choice("none", ROOT, "activity-none"))

    def chosen(self, choice: Choice) -> str:
        if choice.value is None:
            raise Which("")
        return str(choice.value)

    def words(self, text: str, talk: Talk, knowledge: Knowledge) -> str:
        if (named := knowledge.activities.named(text)) is not None:
            return named.id
        raise Which(text)

    def _guess(self, talk: Talk, knowledge: Knowledge) -> str | None:
        found = knowledge.activities.find(self.hint(talk.answers), 1)
        return found[0].id if found else None
