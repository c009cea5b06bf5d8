"""By a personal link: « Vous êtes la Boulangerie Martin ? » One tap joins, or says what is to be put right."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.claim import Claiming
from bot.conversation.flows.company import COMPANY_ANSWERS
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import neighbours
from bot.rules.networks import claims
from bot.views.networks import greetings
from bot.views.networks.notice import CONSENT_VERSION
from matching.vocabulary import Place
from storage.notes.saying import Saying


def answer_claim(context: ActionContext, said: Claiming) -> ActionResult:
    """It is theirs; or one thing is asked again; or they are somebody else, who joins like anybody."""
    if said.ours:
        return claims.take_over_company(context, said.invitation, CONSENT_VERSION)
    _, company = claims.require_claimable_company(context, said.invitation)
    if said.wrong == "other":
        return ActionResult((greetings.build_greeting(context),))
    known = Joining(
        name=company.name,
        activity=company.activity,
        another=True,
        invitation=said.invitation,
        near=(company.lat, company.lon),
        place=Place(company.place, company.postcode, company.department, company.lat, company.lon),
    )
    return ActionResult(begin=TalkRequest("join", known, tuple(each for each in COMPANY_ANSWERS if each != said.wrong)))


def unveil_declarations(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What a list had said of them may be seen by the others, without a name, and is compared."""
    if context.company is None:
        raise Refuse("button-gone")
    rows = claims.list_imported_declarations(context)
    for row in rows:
        expires = lifetime.compute_expiry(context.work, row, context.now)
        masking.publish_declaration(context.work, context.knowledge, row, held=False, now=context.now, expires=expires)
        if not lifetime.begin_lifetime(context.work, row, context.now):
            neighbours.ask_neighbours(context, row)
    return ActionResult((Saying("claim-unveiled", {"count": len(rows)}),))
