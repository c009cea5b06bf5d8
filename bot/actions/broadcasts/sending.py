"""An announcement on its way: it leaves at its hour, its author watches, stops it, lets it go on, reads what became of it."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.context.access_rights import announcing
from bot.context.action_context import Desk, Done, coded
from bot.conversation.model import Refuse
from bot.rules.broadcasts import broadcast_run
from bot.views.broadcasts import progress as views
from matching.knowledge import Knowledge
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.work import Work


def act(desk: Desk, args: Sequence[str]) -> Done:
    """Stop, go on, or report. Raises Refuse for what has not left yet."""
    deed = DEEDS.get(coded(args))
    row = announcing(desk, args[:1])
    if deed is None or row.started is None:
        raise Refuse("button-gone")
    return deed(desk, row)


def begin(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: what is planned leaves at its hour."""
    for row in work.broadcasts.due(now):
        broadcast_run.start(work, knowledge, row, now, asked=False)
        work.history.log("broadcast.sent", views.subject(row), None, now)


def show(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: authors see how far theirs are."""
    for row in work.broadcasts.to_show(now - broadcast_run.EVERY):
        broadcast_run.show(work, row, now)


def forget(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: drafts nobody sent go after a week."""
    work.broadcasts.forget(now)


def _stop(desk: Desk, row: Broadcast) -> Done:
    if row.state is BroadcastState.RUNNING:
        broadcast_run.stop(desk.work, row, desk.now)
        desk.work.history.log("broadcast.stopped", views.subject(row), desk.me, desk.now)
    return _in_place(desk, row)


def _resume(desk: Desk, row: Broadcast) -> Done:
    if row.state is BroadcastState.STOPPED:
        broadcast_run.resume(desk.work, row, desk.now)
        desk.work.history.log("broadcast.resumed", views.subject(row), desk.me, desk.now)
    return _in_place(desk, row)


def _report(desk: Desk, row: Broadcast) -> Done:
    return Done((views.report(desk.work, desk.knowledge, row, desk.now),))


def _in_place(desk: Desk, row: Broadcast) -> Done:
    return Done((views.progress(desk.work, row, broadcast_run.settled(desk.work, row, desk.now)),), instead=True)


DEEDS: dict[str, Callable[[Desk, Broadcast], Done]] = {"stop": _stop, "resume": _resume, "report": _report}
