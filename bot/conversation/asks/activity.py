"""What does the company do? Guess from its name, confirmed or said in two words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.model import A, Ambiguous, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.activities.model import ROOT_ACTIVITY
from matching.knowledge import Knowledge
from storage.notes.saying import Facts

_MOST_ACTIVITIES = 4


@dataclass(frozen=True, kw_only=True)
class AskActivity(Step[A]):
    """Answered with the id of an activity. `hint` is the company's name, which often says it."""

    hint: Callable[[A], str]

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if talk.heard is None:
            return "guess" if self._guess_activity(talk, knowledge) else ""
        return "which" if talk.heard else ""

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        guess = self._guess_activity(talk, knowledge)
        return {"activity": guess} if guess and talk.heard is None else {}

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        if talk.heard is None:
            guess = self._guess_activity(talk, knowledge)
            return (Choice("yes", guess, "activity-right"), Choice("other", None, "activity-other")) if guess else ()
        if not talk.heard:
            return ()
        found = knowledge.activities.find(talk.heard, _MOST_ACTIVITIES)
        return (
            *(Choice(str(n), one.id, "activity-choice", {"activity": one.id}) for n, one in enumerate(found)),
            Choice("none", ROOT_ACTIVITY, "activity-none"),
        )

    def read_choice(self, choice: Choice) -> str:
        if choice.value is None:
            raise Ambiguous("")
        return str(choice.value)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if (named := knowledge.activities.find_by_name(text)) is not None:
            return named.id
        raise Ambiguous(text)

    def _guess_activity(self, talk: TalkProgress[A], knowledge: Knowledge) -> str | None:
        found = knowledge.activities.find(self.hint(talk.answers), 1)
        return found[0].id if found else None
