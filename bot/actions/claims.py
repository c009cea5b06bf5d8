"""By a personal link: « Vous êtes la Boulangerie Martin ? » One tap joins, or says what is to be put right."""
from __future__ import annotations

from collections.abc import Sequence

from bot import asking, claiming, lifetime
from bot.conversation.flows.claim import Claiming
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.desk import Begin, Desk, Done
from bot.views import greetings
from bot.views.notice import CONSENT
from matching.words import Place
from storage.saying import Saying

ANSWERS = ("name", "place", "activity")


def claim(desk: Desk, said: Claiming) -> Done:
    """It is theirs; or one thing is asked again; or they are somebody else, who joins like anybody."""
    if said.ours:
        return claiming.taken(desk, said.invitation, CONSENT)
    _, company = claiming.behind(desk, said.invitation)
    if said.wrong == "other":
        return Done((greetings.hello(desk),))
    known = Joining(name=company.name, activity=company.activity, another=True, invitation=said.invitation,
                    near=(company.lat, company.lon),
                    place=Place(company.place, company.postcode, company.department, company.lat, company.lon))
    return Done(begin=Begin("join", known, tuple(each for each in ANSWERS if each != said.wrong)))


def unveil(desk: Desk, args: Sequence[str]) -> Done:
    """What a list had said of them may be seen by the others, without a name, and is compared."""
    if desk.company is None:
        raise Refuse("button-gone")
    rows = claiming.noted(desk)
    for row in rows:
        desk.work.declarations.publish(row, held=False, now=desk.now, expires=lifetime.expiry(desk.work, row, desk.now))
        if not lifetime.begin(desk.work, row, desk.now):
            asking.compare(desk, row)
    return Done((Saying("claim-unveiled", {"count": len(rows)}),))
