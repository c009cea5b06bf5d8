"""By a personal link: « Vous êtes la Boulangerie Martin ? » One tap joins, or says what is to be put right."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done
from bot.conversation.flows.claim import Claiming
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from bot.rules.networks import claims
from bot.views.networks import greetings
from bot.views.networks.notice import CONSENT
from matching.vocabulary import Place
from storage.notes.saying import Saying

ANSWERS = ("name", "place", "activity")


def claim(desk: Desk, said: Claiming) -> Done:
    """It is theirs; or one thing is asked again; or they are somebody else, who joins like anybody."""
    if said.ours:
        return claims.taken(desk, said.invitation, CONSENT)
    _, company = claims.behind(desk, said.invitation)
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
    rows = claims.noted(desk)
    for row in rows:
        desk.work.declarations.publish(row, held=False, now=desk.now, expires=lifetime.expiry(desk.work, row, desk.now))
        if not lifetime.begin(desk.work, row, desk.now):
            matchmaking.compare(desk, row)
    return Done((Saying("claim-unveiled", {"count": len(rows)}),))
