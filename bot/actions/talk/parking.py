"""Leaving a talk, and taking it up again: nothing that was typed is lost for a week."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.talk import sessions
from storage.notes.saying import Button, Saying
from storage.tables import Talk
from storage.tables.talk import TalkState


def leave(desk: Desk, rest: str) -> Done:
    """/annuler: the open talk is put aside."""
    row = desk.work.talks.open(desk.me)
    if row is None:
        return Done((Saying("talk-none"),))
    row.state, row.touched = TalkState.PARKED, desk.now
    buttons = (Button("talk-left.resume", f"a.resume.{row.id:x}"), Button("talk-left.drop", f"a.drop.{row.id:x}"))
    return Done((Saying("talk-left", buttons=buttons),))


def resume(desk: Desk, args: Sequence[str]) -> Done:
    """Take it up again."""
    row = _own(desk, args)
    if (other := desk.work.talks.open(desk.me)) is not None:
        other.state = TalkState.PARKED
        desk.work.session.flush()
    return Done(sessions.taken_up(desk, row))


def drop(desk: Desk, args: Sequence[str]) -> Done:
    """Forget it, with everything that was typed."""
    row = _own(desk, args)
    row.state, row.answers = TalkState.DROPPED, "{}"
    return Done((Saying("talk-dropped"),))


def _own(desk: Desk, args: Sequence[str]) -> Talk:
    row = desk.work.talks.parked_of(desk.me, numbered(args))
    if row is None:
        raise Refuse("button-gone")
    return row
