"""/appels: the animator rings whom Telegram does not reach, one company at a time, and notes what came of it."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.flows.call_contact import Reaching
from bot.rules.calls import call_notes, due_calls
from bot.rules.leads import lapses
from bot.views.calls import call_list
from matching.calendar import days
from storage.notes.saying import Saying
from storage.tables.call import CallState

TRIES = 3


def show(desk: Desk, rest: str) -> Done:
    """How many calls there are, and the first of them."""
    animating(desk)
    return Done(call_list.first(desk))


def turn(desk: Desk, args: Sequence[str]) -> Done:
    """The next company, in place of this one; nobody is taken from the list."""
    animating(desk)
    return Done(call_list.skipping(desk, numbered(args)), instead=True)


def reach(desk: Desk, args: Sequence[str]) -> Done:
    """Whom to ask for, and their number?"""
    one, _ = call_notes.entry(desk, args)
    return Done(begin=call_list.asked(desk, one, agreeing=False))


def reached(desk: Desk, said: Reaching) -> Done:
    """It is noted; the call goes on where it was."""
    one, synergy = call_notes.entry(desk, (f"{said.call:x}",))
    desk.work.memberships.note(one.call.company_id, said.name, said.contact, desk.now)
    if not call_notes.is_open(one, synergy, passing=one.passing):
        return call_notes.over(desk, one)
    return Done((call_list.consent(desk, one) if said.agreeing and not one.passing else call_list.card(desk, one),))


def absent(desk: Desk, args: Sequence[str]) -> Done:
    """Nobody answered: all there is to say to that company waits for the next working day, at the other half of the day;
    after three times its leads lapse, and whoever waited reads so. A button of an earlier try changes nothing."""
    tapped, synergy = call_notes.entry(desk, args)
    if not call_notes.is_open(tapped, synergy, passing=tapped.passing) or coded(args) != str(tapped.call.tries):
        return call_notes.over(desk, tapped)
    again = days.other_half(desk.now, desk.work.networks.zone())
    for one in call_list.due(desk):
        if one.call.company_id != tapped.call.company_id:
            continue
        desk.work.calls.again(one.call, again)
        call_notes.wrote(desk, one, "call-absent", str(one.call.tries))
        if one.call.tries < TRIES:
            continue
        desk.work.calls.close(one.call, CallState.DROPPED, desk.now)
        if not one.passing and (lead := desk.work.synergies.locked(one.call.synergy_id)) is not None:
            lapses.lapse(desk, lead, one.other)
    told = Saying("call-given-up") if tapped.call.tries >= TRIES else Saying("call-again", call_list.moment(desk, again))
    return Done((told, *call_list.following(desk, tapped.call.company_id)))


def passed(desk: Desk, args: Sequence[str]) -> Done:
    """The company knows now whom it was introduced to."""
    one, synergy = call_notes.entry(desk, args)
    if not call_notes.is_open(one, synergy, passing=True):
        return call_notes.over(desk, one)
    call_notes.done(desk, one, "call-passed")
    return Done((Saying("call-noted"), *call_list.following(desk, one.call.company_id)))


def willing(desk: Desk, args: Sequence[str]) -> Done:
    """Interested: whose yes it is has to be known, and what they let Boucle tell."""
    one, synergy = call_notes.entry(desk, args)
    if not call_notes.is_open(one, synergy, passing=False):
        return call_notes.over(desk, one)
    if not due_calls.reached(desk.work, one.call):
        call_notes.wrote(desk, one, due_calls.REACHED)
    if not call_list.known(desk, one):
        return Done(begin=call_list.asked(desk, one, agreeing=True))
    return Done((call_list.consent(desk, one),))
