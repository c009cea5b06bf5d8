"""The animator's notebook of calls: the line behind a button, if it is theirs and still open, and what is noted of it."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.views.calls import call_list
from bot.views.calls.call_list import Line
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Saying
from storage.tables import Synergy
from storage.tables.call import CallState


def entry(desk: Desk, args: Sequence[str]) -> tuple[Line, Synergy]:
    """The call behind a button and its lead, held until the end of this unit so that two animators see each other.
    Raises Refuse for anybody but an animator of its network."""
    animating(desk)
    call = desk.work.calls.get(numbered(args))
    synergy = desk.work.synergies.locked(call.synergy_id) if call is not None else None
    if call is None or synergy is None:
        raise Refuse("button-gone")
    desk.work.session.refresh(call)  # a colleague may have noted something while the lead was held
    return call_list.line(desk, call), synergy


def is_open(one: Line, synergy: Synergy, *, passing: bool) -> bool:
    """Is that still to be asked, or (`passing`) to be passed on?"""
    if one.call.state is not CallState.OWED or one.passing is not passing:
        return False
    return passing or (synergy.state is SynergyState.ASKING and one.mine.answer is Answer.ASKED)


def over(desk: Desk, one: Line) -> Done:
    """Somebody was quicker, or the lead is over: said so, and the next call is shown."""
    noted = next((each for each in reversed(desk.work.history.about(subject(one))) if each.by is not None), None)
    by = desk.work.people.get(noted.by).name if noted is not None and noted.by not in (None, desk.me) else ""
    known = one.call.state is not CallState.DROPPED and noted is not None
    return Done((Saying("call-over", {"who": "colleague" if known and by else "me" if known else "nobody", "person": by}),
                 *call_list.following(desk)))


def wrote(desk: Desk, one: Line, verb: str, detail: str = "") -> None:
    """What was noted, and by whom."""
    desk.work.history.log(verb, subject(one), desk.me, desk.now, detail)


def done(desk: Desk, one: Line, verb: str, detail: str = "") -> None:
    """The call is made."""
    wrote(desk, one, verb, detail)
    desk.work.calls.close(one.call, CallState.DONE, desk.now)


def subject(one: Line) -> str:
    """What the history of a call is kept under."""
    return f"call:{one.call.id}"
