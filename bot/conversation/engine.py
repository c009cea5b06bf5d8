"""One event in, one turn out. A talk goes on at its first unanswered question."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic

from bot.conversation.model import Along, Event, Retry, Said, Talk, Tapped, Turn, Which
from bot.conversation.steps import A, Step, button
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold
from storage.notes.saying import Facts, Saying


def nothing(_: Any) -> Facts:
    """No facts."""
    return {}


@dataclass(frozen=True)
class Flow(Generic[A]):
    """A table of questions that fill one frozen dataclass, and the action that its answers are for; `facts` is what
    every question's sentence may tell."""

    name: str
    answers: type[A]
    do: str
    steps: tuple[Step[A], ...]
    facts: Callable[[A], Facts] = nothing

    def upcoming(self, talk: Talk) -> Step[A] | None:
        """The first question still to be asked."""
        return next((s for s in self.steps if s.name not in talk.answered and s.when(talk.answers)), None)


def resumed(flow: Flow[Any], talk: Talk, knowledge: Knowledge) -> Turn:
    """A talk begins or is taken up, with what is known already; `talk.asked` numbers the question it puts now."""
    return _go_on(flow, talk, knowledge)


def advance(flow: Flow[Any], talk: Talk, event: Event, knowledge: Knowledge) -> Turn:
    """The person answers the open question."""
    step = flow.upcoming(talk)
    if step is None:
        return Turn(None, do=flow.do, answers=talk.answers)
    if isinstance(event, Tapped):
        question_of, _, code = event.token.partition(f".{talk.asked}.")
        if question_of != "q" or not code:
            return _again(flow, talk, Saying("question-earlier"), knowledge)
        event = Tapped(code, event.message_id)
    try:
        value = step.read(event, talk, knowledge)
    except Which as which:
        return _go_on(flow, replace(talk, heard=which.heard, asked=talk.asked + 1), knowledge)
    except Retry as no:
        own = f"{flow.name}-{step.name}-{no.key}" if no.key not in EVERYWHERE else f"answer-{no.key}"
        return _again(flow, talk, Saying(own, no.facts), knowledge, whole=no.again)
    filled = {step.name: value.value, **value.also} if isinstance(value, Along) else {step.name: value}
    # what was said before there was anything it could build on was meant for this very answer
    anew = getattr(talk.answers, step.name) is not None
    kept = tuple(name for name in talk.answered if not anew or step.name not in _step(flow, name).after)
    answered = tuple(dict.fromkeys((*kept, *filled)))
    return _go_on(flow, Talk(flow.name, replace(talk.answers, **filled), answered, asked=talk.asked + 1), knowledge)


def reopen(flow: Flow[Any], talk: Talk, name: str, knowledge: Knowledge) -> Turn:
    """The person wants to answer a question anew; what was built on it is asked again too."""
    kept = tuple(n for n in talk.answered if n != name and name not in _step(flow, n).after)
    return _go_on(flow, replace(talk, answered=kept, heard=None, asked=talk.asked + 1), knowledge)


def question(flow: Flow[Any], talk: Talk, knowledge: Knowledge) -> Saying:
    """The open question as it is put."""
    step = flow.upcoming(talk)
    if step is None:
        raise LookupError(f"{flow.name} has nothing left to ask")
    key = "-".join(filter(None, (flow.name, step.name, step.asks(talk, knowledge))))
    buttons = tuple(button(step, choice, talk.asked) for choice in step.choices(talk, knowledge))
    return Saying(key, {**flow.facts(talk.answers), **step.facts(talk, knowledge)}, buttons=buttons)


EVERYWHERE = frozenset({"choose", "empty", "not-words", "too-long"})


def _go_on(flow: Flow[Any], talk: Talk, knowledge: Knowledge) -> Turn:
    if flow.upcoming(talk) is None:
        return Turn(None, do=flow.do, answers=talk.answers)
    return Turn(talk, (question(flow, talk, knowledge),))


def _again(flow: Flow[Any], talk: Talk, why: Saying, knowledge: Knowledge, *, whole: bool = True) -> Turn:
    again = question(flow, talk, knowledge)
    parts = (replace(again, buttons=()),) if whole else ()
    return Turn(talk, (replace(why, parts=parts, buttons=again.buttons),))


def _step(flow: Flow[Any], name: str) -> Step[Any]:
    return next(step for step in flow.steps if step.name == name)


def meant(saying: Saying, event: Event, label_of: dict[str, str]) -> Event:
    """Words that are the label of one of the question's buttons are that button: keyboards of phones send words."""
    if isinstance(event, Said):
        token = label_of.get(fold(event.text))
        if token is not None and fold(event.text) and any(b.token == token for b in saying.buttons):
            return Tapped(token)
    return event
