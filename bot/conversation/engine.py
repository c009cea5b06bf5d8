"""One event in, one turn out. A talk goes on at its first unanswered question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic

from bot.conversation.button_phrases import find_meant_button
from bot.conversation.model import A, Ambiguous, CombinedAnswer, Event, Retry, Said, TalkProgress, Tapped, Turn
from bot.conversation.steps import MUST_BE_ANSWERED, Step, build_choice_button
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Button, Facts, Saying


def give_no_facts(_: Any) -> Facts:
    """No facts."""
    return {}


def overhear_nothing(_: Any, text: str, knowledge: Knowledge) -> Mapping[str, Any]:
    """Words answer the open question or nothing."""
    return {}


@dataclass(frozen=True)
class Correction(Generic[A]):
    """A button beside the answers of every question, which puts right what Boucle supposed; `key` is its label, and
    `<key>-done` what is said once it is pressed."""

    code: str
    key: str
    when: Callable[[A], bool]
    apply: Callable[[A], A]


@dataclass(frozen=True)
class Flow(Generic[A]):
    """A table of questions that fill one frozen dataclass, and the action that its answers are for; `facts` is what
    every question's sentence may tell, `corrections` what may be put right at any of them; `overhear` what words that do
    not answer the open question say of its answers; `helped`: who answers oddly twice is offered help."""

    name: str
    answers: type[A]
    do: str
    steps: tuple[Step[A], ...]
    facts: Callable[[A], Facts] = give_no_facts
    corrections: tuple[Correction[A], ...] = ()
    overhear: Callable[[A, str, Knowledge], Mapping[str, Any]] = overhear_nothing
    helped: bool = False

    def find_next_step(self, talk: TalkProgress[A]) -> Step[A] | None:
        """The first question still to be asked."""
        return next((s for s in self.steps if s.name not in talk.answered and s.when(talk.answers)), None)


def resume_flow(flow: Flow[A], talk: TalkProgress[A], knowledge: Knowledge) -> Turn[A]:
    """A talk begins or is taken up, with what is known already; `talk.asked` numbers the question it puts now."""
    return _continue_talk(flow, talk, knowledge)


def advance_flow(flow: Flow[A], talk: TalkProgress[A], event: Event, knowledge: Knowledge) -> Turn[A]:
    """The person answers the open question."""
    step = flow.find_next_step(talk)
    if step is None:
        return Turn(None, do=flow.do, answers=talk.answers)
    if isinstance(event, Tapped):
        question_of, _, code = event.token.partition(f".{talk.asked}.")
        if question_of != "q" or not code:
            return _ask_again(flow, talk, Saying("question-earlier"), knowledge)
        for correction in flow.corrections:
            if correction.code == code and correction.when(talk.answers):
                return _correct_answers(flow, talk, correction, knowledge)
        event = Tapped(code, event.message_id)
    try:
        value = step.read_answer(event, talk, knowledge)
    except Ambiguous as which:
        return _continue_talk(flow, replace(talk, heard=which.heard, asked=talk.asked + 1), knowledge)
    except Retry as no:
        if no.key == "not-words" and (early := _take_early_answer(flow, talk, step, event, knowledge)) is not None:
            return early
        if isinstance(event, Said) and (told := flow.overhear(talk.answers, event.text, knowledge)):
            return keep_overheard(flow, talk, told, knowledge)
        if flow.helped and _is_odd_again(talk, event):
            return Turn(talk, (Saying("answer-stuck", buttons=(*put_question(flow, talk, knowledge).buttons, _HELP_BUTTON)),))
        if _is_open_enough(step, talk, event):
            turn = _fill_answer(flow, talk, step, step.otherwise, knowledge)
            return replace(turn, say=(Saying("answer-open"), *turn.say)) if turn.talk is not None else turn
        own = f"{flow.name}-{step.name}-{no.key}" if no.key not in _SHARED_RETRY_KEYS else f"answer-{no.key}"
        tried = replace(talk, tries=talk.tries + 1) if isinstance(event, Said) else talk
        return _ask_again(flow, tried, Saying(own, no.facts), knowledge, whole=no.again)
    return _fill_answer(flow, talk, step, value, knowledge)


def _is_open_enough(step: Step[Any], talk: TalkProgress[Any], event: Event) -> bool:
    """Was this question's second answer not understood either, and can the fact stay open? A question back is no answer."""
    return step.otherwise is not MUST_BE_ANSWERED and _is_odd_again(talk, event)


def _is_odd_again(talk: TalkProgress[Any], event: Event) -> bool:
    return talk.tries > 0 and isinstance(event, Said) and "?" not in event.text


def keep_overheard(flow: Flow[A], talk: TalkProgress[A], told: Mapping[str, Any], knowledge: Knowledge) -> Turn[A]:
    """What the words say of other answers is kept and said back; the open question stays, unless they settle it."""
    steps = tuple(step.name for step in flow.steps if step.name in told)
    heard = replace(talk, answers=replace(talk.answers, **told), answered=tuple(dict.fromkeys((*talk.answered, *steps))))
    moved = (
        replace(heard, heard=None, tries=0, asked=talk.asked + 1)
        if flow.find_next_step(heard) is not flow.find_next_step(talk)
        else heard
    )
    turn = _continue_talk(flow, moved, knowledge)
    kept = Saying(f"{flow.name}-heard", flow.facts(replace(type(talk.answers)(), **told)))
    return replace(turn, say=(kept, *turn.say)) if turn.talk is not None else turn


def _fill_answer(flow: Flow[A], talk: TalkProgress[A], step: Step[A], value: Any, knowledge: Knowledge) -> Turn[A]:
    """The answer is kept, and the talk goes on at the next question."""
    filled = {step.name: value.value, **value.also} if isinstance(value, CombinedAnswer) else {step.name: value}
    # what was said before there was anything it could build on was meant for this very answer
    anew = getattr(talk.answers, step.name) not in (None, "")
    kept = tuple(name for name in talk.answered if not anew or step.name not in _find_step(flow, name).after)
    answered = tuple(dict.fromkeys((*kept, *(each.name for each in flow.steps if each.name in filled))))
    return _continue_talk(
        flow, TalkProgress(flow.name, replace(talk.answers, **filled), answered, asked=talk.asked + 1), knowledge
    )


def put_question(flow: Flow[A], talk: TalkProgress[A], knowledge: Knowledge) -> Saying:
    """The open question as it is put."""
    step = flow.find_next_step(talk)
    if step is None:
        raise LookupError(f"{flow.name} has nothing left to ask")
    key = "-".join(filter(None, (flow.name, step.name, step.pick_variant(talk, knowledge))))
    buttons = (
        *(build_choice_button(step, choice, talk.asked) for choice in step.list_choices(talk, knowledge)),
        *(Button(each.key, f"q.{talk.asked}.{each.code}") for each in flow.corrections if each.when(talk.answers)),
    )
    return Saying(key, {**flow.facts(talk.answers), **step.facts(talk, knowledge)}, buttons=buttons)


_SHARED_RETRY_KEYS = frozenset({"choose", "unread", "empty", "not-words", "too-long", "wide"})
_HELP_BUTTON = Button("answer-stuck.write", "a.write.0")


def _take_early_answer(
    flow: Flow[A], talk: TalkProgress[A], open_step: Step[A], event: Event, knowledge: Knowledge
) -> Turn[A] | None:
    """A position, a contact card or a photo that answers a question still to come: kept, and the open one put again."""
    for step in flow.steps:
        if step is open_step or step.name in talk.answered or not step.when(talk.answers):
            continue
        try:
            value = step.read_answer(event, talk, knowledge)
        except (Retry, Ambiguous):
            continue
        kept = replace(talk, answers=replace(talk.answers, **{step.name: value}), answered=(*talk.answered, step.name))
        return _ask_again(flow, kept, Saying("answer-early"), knowledge)
    return None


def _continue_talk(flow: Flow[A], talk: TalkProgress[A], knowledge: Knowledge) -> Turn[A]:
    if flow.find_next_step(talk) is None:
        return Turn(None, do=flow.do, answers=talk.answers)
    return Turn(talk, (put_question(flow, talk, knowledge),))


def _correct_answers(flow: Flow[A], talk: TalkProgress[A], correction: Correction[A], knowledge: Knowledge) -> Turn[A]:
    """What was supposed is put right, and the talk goes on with what that leaves to ask."""
    right = replace(talk, answers=correction.apply(talk.answers), asked=talk.asked + 1)
    turn = _continue_talk(flow, right, knowledge)
    done = Saying(f"{correction.key}-done", flow.facts(right.answers))
    return replace(turn, say=(done, *turn.say)) if turn.talk is not None else turn


def _ask_again(flow: Flow[A], talk: TalkProgress[A], why: Saying, knowledge: Knowledge, *, whole: bool = True) -> Turn[A]:
    again = put_question(flow, talk, knowledge)
    parts = (replace(again, buttons=()),) if whole else ()
    return Turn(talk, (replace(why, parts=parts, buttons=again.buttons),))


def _find_step(flow: Flow[A], name: str) -> Step[A]:
    return next(step for step in flow.steps if step.name == name)


def match_button_label(saying: Saying, event: Event, label_of: dict[str, str]) -> Event:
    """Words that are the label of one of the question's buttons, or say it otherwise, are that button: keyboards of
    phones send words."""
    if isinstance(event, Said):
        token = label_of.get(fold_words(event.text))
        if token is not None and fold_words(event.text) and any(b.token == token for b in saying.buttons):
            return Tapped(token)
        if (meant := find_meant_button(saying.buttons, event.text)) is not None:
            return Tapped(meant.token)
    return event
