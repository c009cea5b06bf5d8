"""An announcement on its way: it leaves at its hour, its author watches, stops it, lets it go on, reads what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.context.access_rights import require_broadcast
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.rules.broadcasts import broadcast_run
from bot.views.broadcasts import progress as views
from bot.views.broadcasts.guests import build_guest_list
from matching.knowledge import Knowledge
from storage.notes.saying import Button, Saying
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.work import Work


def steer_broadcast(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Stop, go on, or report. Raises Refuse for what has not left yet."""
    deed = _DEPARTURE_ACTS.get(parse_button_choice(args))
    row = require_broadcast(context, args[:1])
    if deed is None or row.started is None:
        raise Refuse("button-gone")
    return deed(context, row)


def find_due_broadcasts(work: Work, now: datetime) -> Sequence[int]:
    """What is planned and whose hour has come."""
    return [row.id for row in work.broadcasts.list_due(now)]


def send_due_broadcasts(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what is planned leaves at its hour."""
    for row in work.broadcasts.list_due(now):
        if row.id in due_ids:
            broadcast_run.start_broadcast(work, knowledge, row, now, asked=False)
            work.history.add_entry("broadcast.sent", views.format_broadcast_subject(row), None, now)


def find_watched_broadcasts(work: Work, now: datetime) -> Sequence[int]:
    """Those whose progress is to be shown anew."""
    return [row.id for row in work.broadcasts.list_to_show(now - broadcast_run.PROGRESS_INTERVAL)]


def update_broadcast_progress(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: authors see how far theirs are."""
    for row in work.broadcasts.list_to_show(now - broadcast_run.PROGRESS_INTERVAL):
        if row.id in due_ids:
            broadcast_run.refresh_progress(work, row, now)


def forget_unsent_broadcasts(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: drafts nobody sent go after a week."""
    work.broadcasts.forget_drafts(now)


def _stop_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    if broadcast.state is BroadcastState.RUNNING:
        broadcast_run.stop_broadcast(context.work, broadcast, context.now)
        _note_deed(context, broadcast, "broadcast.stopped")
    return _show_in_place(context, broadcast)


def _resume_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    if broadcast.state is BroadcastState.STOPPED:
        broadcast_run.resume_broadcast(context.work, broadcast, context.now)
        _note_deed(context, broadcast, "broadcast.resumed")
    return _show_in_place(context, broadcast)


def _note_deed(context: ActionContext, broadcast: Broadcast, verb: str) -> None:
    context.work.history.add_entry(verb, views.format_broadcast_subject(broadcast), context.person_id, context.now)


def _report_broadcast(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult((views.build_broadcast_report(context.work, context.knowledge, broadcast, context.now),))


def _list_guests(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult((build_guest_list(context.work, broadcast),))


def _ring_unreached(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    """Those without Telegram come on the call list, each once."""
    unreached = views.list_unreached(context.work, context.knowledge, broadcast)
    added = context.work.guests.schedule_calls(broadcast.id, [company for company, _ in unreached], context.now)
    return ActionResult((Saying("broadcast-ring", {"count": added}, buttons=(Button("calls-today.see", "a.calls.0"),)),))


def _show_in_place(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult(
        (
            views.build_broadcast_progress(
                context.work, broadcast, broadcast_run.tally_broadcast(context.work, broadcast, context.now)
            ),
        ),
        instead=True,
    )


_DEPARTURE_ACTS: dict[str, Callable[[ActionContext, Broadcast], ActionResult]] = {
    "stop": _stop_broadcast,
    "resume": _resume_broadcast,
    "report": _report_broadcast,
    "guests": _list_guests,
    "ring": _ring_unreached,
}
