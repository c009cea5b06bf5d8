"""Talks between the engine, which is pure, and the rows in which they are kept."""
from __future__ import annotations

from bot.conversation import engine
from bot.conversation.flows import FLOWS
from bot.conversation.kept import seal, unseal
from bot.conversation.model import Event, Turn
from bot.conversation.model import Talk as Standing
from bot.desk import Begin, Desk
from matching.knowledge import Knowledge
from storage.saying import Saying
from storage.tables import Talk
from storage.tables.talk import TalkState


def question(row: Talk, knowledge: Knowledge) -> Saying:
    """The question that talk is at."""
    flow = FLOWS[row.flow]
    return engine.question(flow, unseal(flow, row.answers, row.asked), knowledge)


def advanced(desk: Desk, row: Talk, event: Event) -> Turn:
    """The talk one event further; the row is brought along."""
    flow = FLOWS[row.flow]
    turn = engine.advance(flow, unseal(flow, row.answers, row.asked), event, desk.knowledge)
    _keep(desk, row, turn)
    return turn


def begun(desk: Desk, wish: Begin) -> Turn:
    """The talk that an action asked for begins; one that has nothing to ask is over at once."""
    flow = FLOWS[wish.flow]
    start = Standing(flow.name, wish.answers, wish.answered, wish.heard, desk.person.asked + 1)
    turn = engine.resumed(flow, start, desk.knowledge)
    if turn.talk is not None:
        row = desk.work.talks.begin(desk.me, flow.name, seal(flow, turn.talk), turn.talk.asked, desk.now)
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


def interrupted(desk: Desk, row: Talk) -> tuple[Saying, ...]:
    """The talk that was left in the middle when this one came in goes on, now that this one is over."""
    left = desk.work.talks.parked_of(desk.me, row.interrupted or 0)
    if left is None or desk.work.talks.open(desk.me) is not None:
        return ()
    return (Saying("talk-back"), *taken_up(desk, left))
