"""What was announced to all is told by telephone to those without Telegram, and what they say is noted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.views.broadcasts.preview import INVITATION
from bot.views.calls.announced_calls import build_next_announced_call
from matching.calendar import days
from storage.notes.saying import Saying
from storage.tables import BroadcastCall
from storage.tables.call import CallState

_MOST_TRIES = 3
_MISSED = "missed"
_ANSWERS: dict[str, bool | None] = {"told": None, "comes": True, "absent": False}


def note_announced_call(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Told, comes, does not, nobody there, or later; the next company follows."""
    require_animator(context)
    call = context.work.guests.get_call(parse_row_id(args))
    code = parse_button_choice(args)
    if call is None:
        raise Refuse("button-gone")
    if code == "later":
        return _go_on(context, (), call.id)
    if call.state is not CallState.OWED:
        return _go_on(context, (Saying("announced-call-over"),))
    if code == f"{_MISSED}{call.tries}":
        return _go_on(context, (_record_absence(context, call),))
    if code.startswith(_MISSED):
        return _go_on(context, (Saying("announced-call-over"),))
    if code not in _ANSWERS:
        raise Refuse("button-gone")
    broadcast = context.work.broadcasts.get(call.broadcast_id)
    if broadcast is not None and broadcast.content.leads == INVITATION:
        call.comes = _ANSWERS[code]
    context.work.guests.close_call(call, CallState.DONE, context.now)
    context.work.history.add_entry("broadcast.rung", f"company:{call.company_id}", context.person_id, context.now, code)
    return _go_on(context, (Saying("call-noted"),))


def _record_absence(context: ActionContext, call: BroadcastCall) -> Saying:
    """Another half of a day; after three times the company is taken from the list."""
    call.tries += 1
    if call.tries >= _MOST_TRIES:
        context.work.guests.close_call(call, CallState.DROPPED, context.now)
        return Saying("call-given-up")
    zone = context.work.networks.zone()
    call.due = days.find_other_half_day(context.now, zone)
    local = call.due.astimezone(zone)
    return Saying("call-again", {"day": local.date().isoformat(), "hour": local.hour})


def _go_on(context: ActionContext, told: tuple[Saying, ...], after: int = 0) -> ActionResult:
    following = build_next_announced_call(context, after)
    return ActionResult((*told, following if following is not None else Saying("announced-calls-end")))
