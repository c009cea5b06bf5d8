"""After the introduction: an agreement in writing, to be filled in and changed by those who met."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_party_declaration
from bot.views.declarations import waste_codes
from matching.consent.states import PartyRole
from storage.notes.saying import Saying


def prepare_contract(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The file, for whoever was introduced by that lead. A waste code that is only probable stands in it for those who give:
    to others it is told once it is confirmed."""
    if len(args) != 1:
        raise Refuse("button-gone")
    met = context.work.introductions.list_met(parse_row_id(args))
    if not any(context.may_speak_for(party.company_id) for party in met):
        raise Refuse("button-gone")
    givers = [party for party in met if party.role is PartyRole.GIVER and context.may_speak_for(party.company_id)]
    codes = (waste_codes.find_waste_code(context, find_party_declaration(context.work, party)) for party in givers)
    code = next(filter(None, codes), "")
    return ActionResult((Saying("contract-ready", {"synergy": parse_row_id(args), "code": code}, document="contract"),))
