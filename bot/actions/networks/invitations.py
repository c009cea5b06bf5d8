"""/inviter: links, squares and letters by which companies and people who run the network come; and taking them back."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Begin, Desk, Done, coded, numbered
from bot.conversation.flows.company_search import Seeking
from bot.conversation.model import Refuse
from bot.rules.networks import invitations
from bot.views.networks import invitations as views
from matching.activities import company_names
from matching.taxonomy.index.fold import fold
from storage.notes.saying import Button, Saying
from storage.tables import Company
from storage.tables.invitation import Purpose

SHOWN = 8
PURPOSES = {"join": Purpose.JOIN, "animator": Purpose.ANIMATOR}


def ask(desk: Desk, rest: str) -> Done:
    """Whom?"""
    animating(desk)
    return Done((views.asked(),))


def invite(desk: Desk, args: Sequence[str]) -> Done:
    """A new invitation, at once; for one company its name is asked first."""
    _animates(desk)
    way = coded(args)
    if args[0] != "0":
        raise Refuse("button-gone")
    if way == "live":
        return Done((views.live(desk),))
    if way == "company":
        return _pick(desk, desk.work.invitations.unreached())
    if way not in PURPOSES:
        raise Refuse("button-gone")
    return Done((views.told(desk, invitations.made(desk.work, PURPOSES[way], desk.now, by=desk.me)),))


def seek(desk: Desk, said: Seeking) -> Done:
    """The company of that name, or those whose name begins or goes on like it."""
    animating(desk)
    waiting = desk.work.invitations.unreached()
    same = [each for each in waiting if company_names.same(each.name, said.name)]
    found = same or [each for each in waiting if fold(said.name) in fold(each.name)]
    if not found:
        return Done((Saying("invite-nobody", {"name": said.name}),))
    if len(found) == 1:
        return _link(desk, found[0])
    return Done((_which(found),))


def personal(desk: Desk, args: Sequence[str]) -> Done:
    """A link of its own for one company."""
    _animates(desk)
    id = numbered(args)
    company = next((each for each in desk.work.invitations.unreached() if each.id == id), None)
    if company is None:
        raise Refuse("button-gone")
    return _link(desk, company)


def withdraw(desk: Desk, args: Sequence[str]) -> Done:
    """It lets nobody in any more."""
    _animates(desk)
    row = desk.work.invitations.of_network(numbered(args))
    if row is None:
        raise Refuse("button-gone")
    if row.withdrawn is None:
        row.withdrawn = desk.now
        desk.work.history.log("invitation-withdrawn", f"invitation:{row.id}", desk.me, desk.now)
        desk.work.session.flush()
    return Done((Saying("invite-withdrawn"),))


def _pick(desk: Desk, waiting: Sequence[Company]) -> Done:
    if not waiting:
        return Done((Saying("invite-everybody"),))
    if len(waiting) > SHOWN:
        return Done(begin=Begin("seek", Seeking()))
    return Done((_which(waiting),))


def _which(companies: Sequence[Company]) -> Saying:
    return Saying("invite-which", buttons=tuple(
        Button("invite-which.one", f"a.personal.{each.id:x}", {"company": each.name}) for each in companies[:SHOWN]))


def _link(desk: Desk, company: Company) -> Done:
    made = invitations.made(desk.work, Purpose.COMPANY, desk.now, by=desk.me, company=company)
    return Done((views.told(desk, made, company.name),))


def _animates(desk: Desk) -> None:
    if not desk.work.people.animates(desk.person):
        raise Refuse("button-gone")
