"""What does the company do? Guess from its name, confirmed or said in two words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, Ambiguous, CombinedAnswer, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.activities.model import ROOT_ACTIVITY, Activity
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Facts

_MOST_ACTIVITIES = 4


def settle_nothing_else(_: Any) -> Mapping[str, Any]:
    """An answer in words settles its own question only."""
    return {}


@dataclass(frozen=True, kw_only=True)
class AskActivity(Step[A]):
    """Answered with the id of an activity. `hint` is the company's name, which often says it; `also` what else is so once
    it was answered in other words than its own. Words for one kind only are no question, and words for none, twice, end it."""

    hint: Callable[[A], str]
    also: Callable[[A], Mapping[str, Any]] = settle_nothing_else

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
        found = _find_activities(talk.heard, knowledge)
        return (
            *(Choice(str(n), one.id, "activity-choice", {"activity": one.id}) for n, one in enumerate(found)),
            Choice("none", ROOT_ACTIVITY, "activity-none"),
        )

    def read_choice(self, choice: Choice) -> str:
        if choice.value is None:
            raise Ambiguous("")
        return str(choice.value)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> CombinedAnswer:
        said = knowledge.activities.find_by_name(text)
        named = said.id if said is not None else knowledge.read_newcomer(text, None).activity
        found = [named] if named else [each.id for each in _find_activities(text, knowledge)]
        if len(found) > 1 and not talk.heard:
            raise Ambiguous(text)
        kept = str(getattr(talk.answers, self.name)) or ROOT_ACTIVITY
        answer = found[0] if len(found) == 1 else kept
        return CombinedAnswer(answer, {} if _is_named_so(text, answer, knowledge) else self.also(talk.answers))

    def _guess_activity(self, talk: TalkProgress[A], knowledge: Knowledge) -> str | None:
        found = knowledge.activities.find(self.hint(talk.answers), 1)
        return found[0].id if found else None


def _find_activities(text: str, knowledge: Knowledge) -> tuple[Activity, ...]:
    known = knowledge.activities
    return known.find(text, _MOST_ACTIVITIES) or known.find_by_class(text, _MOST_ACTIVITIES)


def _is_named_so(text: str, activity: str, knowledge: Knowledge) -> bool:
    """Is that just what it is called?"""
    known = knowledge.activities[activity]
    return fold_words(text) in {fold_words(name.partition(" ")[2]) for name in (known.fr, known.en)}
