"""Talks between the engine, which is pure, and the rows in which they are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import structlog

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation import engine
from bot.conversation.asks.contact import AskContact
from bot.conversation.codec import UnreadableTalk, seal_talk, unseal_talk
from bot.conversation.flows import FLOWS
from bot.conversation.flows.declare import Declaring, Unfinished
from bot.conversation.flows.join import Joining
from bot.conversation.model import Ambiguous, Event, FlowAnswers, Retry, Said, Tapped, Turn
from bot.conversation.model import TalkProgress as Standing
from bot.talk.interruptions import is_aside, is_new_sentence
from matching.knowledge import Knowledge
from matching.understand.reading import MOST_THINGS
from storage.notes.saying import Saying
from storage.tables import Talk
from storage.tables.moves import move
from storage.tables.talk import TalkState

log = structlog.get_logger()
_MEANWHILE_VERBS = ("who", "lang")  # what one may ask in the middle of a question, which is put again after it


def build_talk_question(talk: Talk, knowledge: Knowledge) -> Saying:
    """The question that talk is at."""
    flow = FLOWS[talk.flow]
    return engine.put_question(flow, unseal_talk(flow, talk.answers, talk.asked), knowledge)


def drop_unreadable_talk(talk: Talk) -> tuple[Saying, ...]:
    """A talk of which this release makes nothing is over, and its person reads so; nothing for any other."""
    if is_readable_talk(talk):
        return ()
    log.warning("a talk cannot be read and is dropped", talk=talk.id, flow=talk.flow)
    move(talk, TalkState.DROPPED)
    talk.answers = "{}"
    return (Saying("talk-lost"),)


def is_readable_talk(talk: Talk) -> bool:
    """Can it go on?"""
    if talk.flow not in FLOWS:
        return False
    try:
        unseal_talk(FLOWS[talk.flow], talk.answers, talk.asked)
    except UnreadableTalk:
        return False
    return True


def is_interruption(talk: Talk, said: Said) -> bool:
    """Do these words come instead of an answer?"""
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, talk.asked)
    step = flow.find_next_step(standing)
    if step is not None and step.verbatim:
        return False
    return is_aside(said) or is_new_sentence(said, step, standing.answers)


def read_talk_answers(talk: Talk) -> FlowAnswers:
    """What was answered in it so far."""
    answers: FlowAnswers = unseal_talk(FLOWS[talk.flow], talk.answers, talk.asked).answers
    return answers


def end_talk(talk: Talk) -> None:
    """It is over without being finished: its author wants something else."""
    move(talk, TalkState.DONE)
    talk.answers = "{}"


def name_open_step(talk: Talk) -> str:
    """Which of its questions the talk is at."""
    flow = FLOWS[talk.flow]
    step = flow.find_next_step(unseal_talk(flow, talk.answers, talk.asked))
    return step.name if step is not None else ""


def takes_any_words(talk: Talk) -> bool:
    """Is the open question one to which any words are an answer?"""
    flow = FLOWS[talk.flow]
    step = flow.find_next_step(unseal_talk(flow, talk.answers, talk.asked))
    return step is not None and step.verbatim


def asks_contact(talk: Talk) -> bool:
    """Is it at the question how the speaker may be reached?"""
    flow = FLOWS[talk.flow]
    return isinstance(flow.find_next_step(unseal_talk(flow, talk.answers, talk.asked)), AskContact)


def is_answer(context: ActionContext, talk: Talk, said: Said) -> bool:
    """Do these words answer the open question, or at least nearly?"""
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, talk.asked)
    step = flow.find_next_step(standing)
    if step is None:
        return False
    try:
        step.read_answer(said, standing, context.knowledge)
    except Retry:
        return False
    except Ambiguous:
        return True
    return True


def correct_talk(context: ActionContext, talk: Talk, correct: Callable[[Declaring], Declaring | None]) -> Turn[Any] | None:
    """Answers given before are put right, and the talk goes on where it is; None where nothing in them changes."""
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, context.person.asked + 1)
    corrected = correct(standing.answers) if isinstance(standing.answers, Declaring) else None
    if corrected is None:
        return None
    told = [step.name for step in flow.steps if getattr(corrected, step.name) != getattr(standing.answers, step.name)]
    kept = tuple(name for name in standing.answered if name not in told)
    answered = (*kept, *(name for name in told if getattr(corrected, name) is not None))
    turn = engine.resume_flow(flow, replace(standing, answers=corrected, answered=answered, heard=None), context.knowledge)
    _save_turn(context, talk, turn)
    return turn


def save_overheard(context: ActionContext, talk: Talk, told: Mapping[str, Any]) -> Turn[Any]:
    """Answers that were said beside the question are kept and said back, and the talk goes on."""
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, context.person.asked + 1)
    turn = engine.keep_overheard(flow, standing, told, context.knowledge)
    _save_turn(context, talk, turn)
    return turn


def keep_for_later(context: ActionContext, talk: Talk, things: tuple[Unfinished, ...]) -> Turn[Any] | None:
    """Things that are declared in the middle of joining wait in its answers, and its question is put again; None in
    another talk."""
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, talk.asked)
    if not isinstance(standing.answers, Joining) or len(standing.answers.more) + len(things) > MOST_THINGS:
        return None
    kept = replace(standing, answers=replace(standing.answers, more=(*standing.answers.more, *things)))
    turn = engine.resume_flow(flow, kept, context.knowledge)
    _save_turn(context, talk, turn)
    return turn


def advance_saved_talk(context: ActionContext, talk: Talk, event: Event) -> Turn[Any]:
    """The talk one event further; the row is brought along."""
    flow = FLOWS[talk.flow]
    turn = engine.advance_flow(flow, unseal_talk(flow, talk.answers, talk.asked), event, context.knowledge)
    _save_turn(context, talk, turn)
    return turn


def answer_waiting_talk(context: ActionContext, parked_talk: Talk, event: Event) -> Turn[Any] | None:
    """The last question of a talk that waits behind the open one is answered by this; None where it does not end it."""
    flow = FLOWS[parked_talk.flow]
    standing = unseal_talk(flow, parked_talk.answers, parked_talk.asked)
    turn = engine.advance_flow(flow, standing, event, context.knowledge)
    if turn.talk is not None:
        return None
    _save_turn(context, parked_talk, turn)
    return turn


def begin_talk(context: ActionContext, wish: TalkRequest, after: Talk | None) -> Turn[Any]:
    """The talk that an action asked for begins; one that has nothing to ask is over at once. What the talk `after`
    which it comes had interrupted waits until this one is over too."""
    flow = FLOWS[wish.flow]
    start = Standing(flow.name, wish.answers, wish.answered, wish.heard, context.person.asked + 1)
    turn = engine.resume_flow(flow, start, context.knowledge)
    if turn.talk is not None:
        row = context.work.talks.begin_talk(
            context.person_id, flow.name, seal_talk(flow, turn.talk), turn.talk.asked, context.now
        )
        if after is not None and after.state is TalkState.DONE and row.interrupted is None:
            row.interrupted = after.interrupted
        _save_turn(context, row, turn)
    return turn


def take_up_talk(context: ActionContext, talk: Talk) -> tuple[Saying, ...]:
    """A parked talk goes on where it was left."""
    if lost := drop_unreadable_talk(talk):
        return lost
    context.work.talks.unpark_talk(talk)
    flow = FLOWS[talk.flow]
    standing = unseal_talk(flow, talk.answers, context.person.asked + 1)
    turn = engine.resume_flow(flow, standing, context.knowledge)
    _save_turn(context, talk, turn)
    return turn.say


def _save_turn(context: ActionContext, talk: Talk, turn: Turn[Any]) -> None:
    talk.touched = context.now
    if turn.talk is None:
        move(talk, TalkState.DONE)
        talk.answers = "{}"
    else:
        talk.answers, talk.asked = seal_talk(FLOWS[talk.flow], turn.talk), turn.talk.asked
        context.person.asked = turn.talk.asked


def return_to_talk(context: ActionContext, talk: Talk, event: Event) -> tuple[Saying, ...]:
    """What the talk that was open says once an event is dealt with: the one it came in the middle of goes on when it is
    over; its own question is put again when something else came instead of an answer."""
    if talk.state is TalkState.OPEN and isinstance(event, Tapped) and _read_verb(event) in _MEANWHILE_VERBS:
        return (build_talk_question(talk, context.knowledge),)
    if (
        talk.state is TalkState.OPEN
        and isinstance(event, Said)
        and not event.text.startswith("/")
        and is_interruption(talk, event)
    ):
        return (*(() if is_aside(event) else (Saying("talk-back"),)), build_talk_question(talk, context.knowledge))
    if talk.state is not TalkState.DONE or context.work.talks.find_open(context.person_id) is not None:
        return ()
    left = context.work.talks.find_own_parked(context.person_id, talk.interrupted or 0)
    if left is None:
        return ()
    return drop_unreadable_talk(left) or (Saying("talk-back"), *take_up_talk(context, left))


def return_to_waiting_talk(context: ActionContext, talk: Talk) -> tuple[Saying, ...]:
    """The question that still waits, where what was wanted in the middle of it had nothing to ask."""
    return (Saying("talk-back"), build_talk_question(talk, context.knowledge)) if talk.state is TalkState.OPEN else ()


def _read_verb(tap: Tapped) -> str:
    kind, _, rest = tap.token.partition(".")
    return rest.partition(".")[0] if kind == "a" else ""
