"""/appels: the animator rings whom Telegram does not reach, one company at a time, and notes what came of it."""
from __future__ import annotations

from collections.abc import Sequence

from bot import calling, lapsing, lifetime, notebook
from bot.conversation.flows.reach import Reaching
from bot.desk import Desk, Done, coded, numbered
from bot.owning import animating
from bot.views import calls
from matching import calendar
from storage.saying import Saying
from storage.tables.call import CallState

TRIES = 3


def show(desk: Desk, rest: str) -> Done:
    """How many calls there are, and the first of them."""
    animating(desk)
    return Done(calls.first(desk))


def turn(desk: Desk, args: Sequence[str]) -> Done:
    """The next company, in place of this one; nobody is taken from the list."""
    animating(desk)
    return Done(calls.skipping(desk, numbered(args)), instead=True)


def reach(desk: Desk, args: Sequence[str]) -> Done:
    """Whom to ask for, and their number?"""
    one, _ = notebook.entry(desk, args)
    return Done(begin=calls.asked(desk, one, agreeing=False))


def reached(desk: Desk, said: Reaching) -> Done:
    """It is noted; the call goes on where it was."""
    one, synergy = notebook.entry(desk, (f"{said.call:x}",))
    desk.work.memberships.note(one.call.company_id, said.name, said.contact, desk.now)
    if not notebook.is_open(one, synergy, passing=one.passing):
        return notebook.over(desk, one)
    return Done((calls.consent(desk, one) if said.agreeing and not one.passing else calls.card(desk, one),))


def absent(desk: Desk, args: Sequence[str]) -> Done:
    """Nobody answered: all there is to say to that company waits for the next working day, at the other half of the day;
    after three times its leads lapse, and whoever waited reads so. A button of an earlier try changes nothing."""
    tapped, synergy = notebook.entry(desk, args)
    if not notebook.is_open(tapped, synergy, passing=tapped.passing) or coded(args) != str(tapped.call.tries):
        return notebook.over(desk, tapped)
    again = calendar.other_half(desk.now, lifetime.zone(desk.work))
    for one in calls.due(desk):
        if one.call.company_id != tapped.call.company_id:
            continue
        desk.work.calls.again(one.call, again)
        notebook.wrote(desk, one, "call-absent", str(one.call.tries))
        if one.call.tries < TRIES:
            continue
        desk.work.calls.close(one.call, CallState.DROPPED, desk.now)
        if not one.passing and (lead := desk.work.synergies.locked(one.call.synergy_id)) is not None:
            lapsing.lapse(desk, lead, one.other)
    told = Saying("call-given-up") if tapped.call.tries >= TRIES else Saying("call-again", calls.moment(desk, again))
    return Done((told, *calls.following(desk, tapped.call.company_id)))


def passed(desk: Desk, args: Sequence[str]) -> Done:
    """The company knows now whom it was introduced to."""
    one, synergy = notebook.entry(desk, args)
    if not notebook.is_open(one, synergy, passing=True):
        return notebook.over(desk, one)
    notebook.done(desk, one, "call-passed")
    return Done((Saying("call-noted"), *calls.following(desk, one.call.company_id)))


def willing(desk: Desk, args: Sequence[str]) -> Done:
    """Interested: whose yes it is has to be known, and what they let Boucle tell."""
    one, synergy = notebook.entry(desk, args)
    if not notebook.is_open(one, synergy, passing=False):
        return notebook.over(desk, one)
    if not calling.reached(desk.work, one.call):
        notebook.wrote(desk, one, calling.REACHED)
    if not calls.known(desk, one):
        return Done(begin=calls.asked(desk, one, agreeing=True))
    return Done((calls.consent(desk, one),))
