"""Talks between the engine, which is pure, and the rows in which they are kept."""
from __future__ import annotations

from bot.context.action_context import Begin, Desk
from bot.conversation import engine
from bot.conversation.codec import seal, unseal
from bot.conversation.flows import FLOWS
from bot.conversation.model import Event, Said, Tapped, Turn
from bot.conversation.model import Talk as Standing
from bot.talk.interruptions import another, aside
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.tables import Talk
from storage.tables.talk import TalkState

MEANWHILE = ("who", "lang")  # what one may ask in the middle of a question, which is put again after it


def question(row: Talk, knowledge: Knowledge) -> Saying:
    """The question that talk is at."""
    flow = FLOWS[row.flow]
    return engine.question(flow, unseal(flow, row.answers, row.asked), knowledge)


def instead(row: Talk, said: Said) -> bool:
    """Do these words come instead of an answer?"""
    flow = FLOWS[row.flow]
    standing = unseal(flow, row.answers, row.asked)
    step = flow.upcoming(standing)
    if step is not None and step.verbatim:
        return False
    return aside(said) or another(said, step, standing.answers)


def advanced(desk: Desk, row: Talk, event: Event) -> Turn:
    """The talk one event further; the row is brought along."""
    flow = FLOWS[row.flow]
    turn = engine.advance(flow, unseal(flow, row.answers, row.asked), event, desk.knowledge)
    _keep(desk, row, turn)
    return turn


def begun(desk: Desk, wish: Begin, after: Talk | None) -> Turn:
    """The talk that an action asked for begins; one that has nothing to ask is over at once. What the talk `after`
    which it comes had interrupted waits until this one is over too."""
    flow = FLOWS[wish.flow]
    start = Standing(flow.name, wish.answers, wish.answered, wish.heard, desk.person.asked + 1)
    turn = engine.resumed(flow, start, desk.knowledge)
    if turn.talk is not None:
        row = desk.work.talks.begin(desk.me, flow.name, seal(flow, turn.talk), turn.talk.asked, desk.now)
        if after is not None and after.state is TalkState.DONE and row.interrupted is None:
            row.interrupted = after.interrupted
        _keep(desk, row, turn)
    return turn


def taken_up(desk: Desk, row: Talk) -> tuple[Saying, ...]:
    """A parked talk goes on where it was left."""
    desk.work.talks.unpark(row)
    flow = FLOWS[row.flow]
    standing = unseal(flow, row.answers, desk.person.asked + 1)
    turn = engine.resumed(flow, standing, desk.knowledge)
    _keep(desk, row, turn)
    return turn.say


def _keep(desk: Desk, row: Talk, turn: Turn) -> None:
    row.touched = desk.now
    if turn.talk is None:
        row.state = TalkState.DONE
        row.answers = "{}"
    else:
        row.answers, row.asked = seal(FLOWS[row.flow], turn.talk), turn.talk.asked
        desk.person.asked = turn.talk.asked
    desk.work.session.flush()


def afterwards(desk: Desk, row: Talk, event: Event) -> tuple[Saying, ...]:
    """What the talk that was open says once an event is dealt with: the one it came in the middle of goes on when it is
    over; its own question is put again when something else came instead of an answer."""
    if row.state is TalkState.OPEN and isinstance(event, Tapped) and _verb(event) in MEANWHILE:
        return (question(row, desk.knowledge),)
    if row.state is TalkState.OPEN and isinstance(event, Said) and not event.text.startswith("/") and instead(row, event):
        return (*(() if aside(event) else (Saying("talk-back"),)), question(row, desk.knowledge))
    if row.state is not TalkState.DONE or desk.work.talks.open(desk.me) is not None:
        return ()
    left = desk.work.talks.parked_of(desk.me, row.interrupted or 0)
    return (Saying("talk-back"), *taken_up(desk, left)) if left is not None else ()


def _verb(tap: Tapped) -> str:
    kind, _, rest = tap.token.partition(".")
    return rest.partition(".")[0] if kind == "a" else ""
