"""What a company says by telephone counts like a tap of its own: a yes with who gave it, how and when; a no with its reason."""
from __future__ import annotations

from collections.abc import Sequence

from bot import agreeing, closing, lifetime, notebook
from bot.conversation.model import Refuse
from bot.desk import Desk, Done, coded
from bot.views import calls, refusals
from matching import calendar
from matching.introduction import Answer, SynergyState, Terms
from storage.saying import Saying

NOT_YET, NOT_YET_DAYS, UNSAID = "not-yet", 2, "unsaid"


def accord(desk: Desk, args: Sequence[str]) -> Done:
    """They let Boucle tell name and number, by telephone, in person or in writing; or not yet, and are rung again."""
    one, synergy = notebook.entry(desk, args)
    said = coded(args)
    means = next((each for each in calls.MEANS if each == said), None)
    if means is None and said != NOT_YET:
        raise Refuse("button-gone")
    if not notebook.is_open(one, synergy, passing=False):
        return notebook.over(desk, one)
    if means is None:
        return _not_yet(desk, one)
    person = calls.whom(desk, one)
    if person is None or not calls.known(desk, one):
        return Done(begin=calls.asked(desk, one, agreeing=True))
    notebook.done(desk, one, "call-agreed", means)
    desk.work.calls.agreed(one.call, person.name, means, desk.me, desk.now)
    closing.close(desk, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    agreeing.yes(desk, synergy, one.mine, one.other, person, Terms())
    made = synergy.state is SynergyState.AGREED
    return Done((Saying("call-agreed", {"person": person.name, "made": "yes" if made else "no"}),
                 *calls.following(desk, one.call.company_id, on_the_line=True)))


def unwilling(desk: Desk, args: Sequence[str]) -> Done:
    """Not interested; why?"""
    one, synergy = notebook.entry(desk, args)
    if not notebook.is_open(one, synergy, passing=False):
        return notebook.over(desk, one)
    notebook.done(desk, one, "call-refused")
    closing.close(desk, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    person = calls.whom(desk, one)
    agreeing.no(desk, synergy, one.mine, one.other, person.id if person else None)
    return Done((calls.why(one),))


def grounds(desk: Desk, args: Sequence[str]) -> Done:
    """Why they said no: recorded as if they had tapped it."""
    one, _ = notebook.entry(desk, args)
    said = coded(args)
    reason = next((each for each in refusals.ASKED if each == said), None)
    if reason is None and said != UNSAID:
        raise Refuse("button-gone")
    if one.mine.answer is not Answer.NO or one.mine.reason is not None:
        return notebook.over(desk, one)
    row = desk.work.declarations.get(one.mine.declaration_id)
    if reason is not None:
        agreeing.because(desk, one.mine, one.other, row.resource if row else None, reason)
    return Done((Saying("call-noted"), *calls.following(desk, one.call.company_id, on_the_line=True)))


def _not_yet(desk: Desk, one: calls.Line) -> Done:
    zone = lifetime.zone(desk.work)
    day = calendar.working_days_later(calendar.local_day(desk.now, zone), NOT_YET_DAYS)
    one.call.due = calendar.office(calendar.morning(day, zone), zone)
    notebook.wrote(desk, one, "call-not-yet")
    return Done((Saying("call-again", calls.moment(desk, one.call.due)), *calls.following(desk, one.call.company_id)))
