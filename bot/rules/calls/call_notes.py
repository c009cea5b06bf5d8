"""The animator's list of calls: the line behind a button, if it is theirs and still open, and what is noted of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.views.calls import call_list
from bot.views.calls.call_list import CallTopic
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Saying
from storage.tables import Synergy
from storage.tables.call import CallState


def require_call(context: ActionContext, args: Sequence[str]) -> tuple[CallTopic, Synergy]:
    """The call behind a button and its lead, held until the end of this unit so that two animators see each other.
    Raises Refuse for anybody but an animator of its network."""
    require_animator(context)
    call = context.work.calls.get(parse_row_id(args))
    synergy = context.work.synergies.lock_synergy(call.synergy_id) if call is not None else None
    if call is None or synergy is None:
        raise Refuse("button-gone")
    context.work.calls.reload_call(call)  # a colleague may have noted something while the lead was held
    return call_list.find_call_topic(context, call), synergy


def is_call_open(topic: CallTopic, synergy: Synergy, *, passing: bool) -> bool:
    """Is that still to be asked, or (`passing`) to be passed on?"""
    if topic.call.state is not CallState.OWED or topic.passing is not passing:
        return False
    return passing or (synergy.state is SynergyState.ASKING and topic.mine.answer is Answer.ASKED)


def answer_call_over(context: ActionContext, topic: CallTopic) -> ActionResult:
    """Somebody was quicker, or the lead is over: said so, and the next call is shown."""
    noted = next(
        (each for each in reversed(context.work.history.list_about(build_call_subject(topic))) if each.by is not None), None
    )
    by = context.work.people.get(noted.by).name if noted is not None and noted.by not in (None, context.person_id) else ""
    known = topic.call.state is not CallState.DROPPED and noted is not None
    return ActionResult(
        (
            Saying("call-over", {"who": "colleague" if known and by else "me" if known else "nobody", "person": by}),
            *call_list.build_following_call(context),
        )
    )


def log_call_note(context: ActionContext, topic: CallTopic, verb: str, detail: str = "") -> None:
    """What was noted, and by whom."""
    context.work.history.add_entry(verb, build_call_subject(topic), context.person_id, context.now, detail)


def close_call(context: ActionContext, topic: CallTopic, verb: str, detail: str = "") -> None:
    """The call is made."""
    log_call_note(context, topic, verb, detail)
    context.work.calls.close_call(topic.call, CallState.DONE, context.now)


def build_call_subject(topic: CallTopic) -> str:
    """What the history of a call is kept under."""
    return f"call:{topic.call.id}"
