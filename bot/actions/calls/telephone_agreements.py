"""What a company says by telephone counts like a tap of its own: a yes with who gave it, how and when; a no with its reason."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, Done, coded
from bot.conversation.model import Refuse
from bot.rules.calls import call_notes
from bot.rules.leads import answered_cards, consent
from bot.views.calls import call_list
from bot.views.leads import refusals
from matching.calendar import days
from matching.consent.states import Answer, SynergyState, Terms
from storage.notes.saying import Saying

NOT_YET, NOT_YET_DAYS, UNSAID = "not-yet", 2, "unsaid"


def accord(desk: Desk, args: Sequence[str]) -> Done:
    """They let Boucle tell name and number, by telephone, in person or in writing; or not yet, and are rung again."""
    one, synergy = call_notes.entry(desk, args)
    said = coded(args)
    means = next((each for each in call_list.MEANS if each == said), None)
    if means is None and said != NOT_YET:
        raise Refuse("button-gone")
    if not call_notes.is_open(one, synergy, passing=False):
        return call_notes.over(desk, one)
    if means is None:
        return _not_yet(desk, one)
    person = call_list.whom(desk, one)
    if person is None or not call_list.known(desk, one):
        return Done(begin=call_list.asked(desk, one, agreeing=True))
    call_notes.done(desk, one, "call-agreed", means)
    desk.work.calls.agreed(one.call, person.name, means, desk.me, desk.now)
    answered_cards.close(desk, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    consent.yes(desk, synergy, one.mine, one.other, person, Terms())
    made = synergy.state is SynergyState.AGREED
    return Done((Saying("call-agreed", {"person": person.name, "made": "yes" if made else "no"}),
                 *call_list.following(desk, one.call.company_id, on_the_line=True)))


def unwilling(desk: Desk, args: Sequence[str]) -> Done:
    """Not interested; why?"""
    one, synergy = call_notes.entry(desk, args)
    if not call_notes.is_open(one, synergy, passing=False):
        return call_notes.over(desk, one)
    call_notes.done(desk, one, "call-refused")
    answered_cards.close(desk, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    person = call_list.whom(desk, one)
    consent.no(desk, synergy, one.mine, one.other, person.id if person else None)
    return Done((call_list.why(one),))


def grounds(desk: Desk, args: Sequence[str]) -> Done:
    """Why they said no: recorded as if they had tapped it."""
    one, _ = call_notes.entry(desk, args)
    said = coded(args)
    reason = next((each for each in refusals.ASKED if each == said), None)
    if reason is None and said != UNSAID:
        raise Refuse("button-gone")
    if one.mine.answer is not Answer.NO or one.mine.reason is not None:
        return call_notes.over(desk, one)
    row = desk.work.declarations.get(one.mine.declaration_id)
    if reason is not None:
        consent.because(desk, one.mine, one.other, row.resource if row else None, reason)
    return Done((Saying("call-noted"), *call_list.following(desk, one.call.company_id, on_the_line=True)))


def _not_yet(desk: Desk, one: call_list.Line) -> Done:
    zone = desk.work.networks.zone()
    day = days.working_days_later(days.local_day(desk.now, zone), NOT_YET_DAYS)
    one.call.due = days.office(days.morning(day, zone), zone)
    call_notes.wrote(desk, one, "call-not-yet")
    return Done((Saying("call-again", call_list.moment(desk, one.call.due)), *call_list.following(desk, one.call.company_id)))
