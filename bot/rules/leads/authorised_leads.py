"""Two held announcements are brought together by an animator: never without the taker's authorisation, and as everywhere
both sides have to say yes before either is named."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.partners.held_pairs import list_held_leads
from bot.partners.parties import find_party_declaration
from bot.rules.animators import notices
from bot.rules.leads import endings, matchmaking, succession
from bot.views.networks.authorisations import list_entitled, list_taking_kinds
from matching.consent.states import PartyRole
from matching.scoring.scorer import ScoredPair
from matching.synergies.finder import build_pair_synergy
from storage.notes.names import join_names
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def find_authorised_lead(context: ActionContext, declaration_id: int, other_id: int) -> ScoredPair | None:
    """The two, where both are held, go together, and the taker may take it; None otherwise."""
    pair = {declaration_id, other_id}
    rows = [row for row in context.work.board.list_held() if row.id in pair]
    lead = next(iter(list_held_leads(context, rows)), None) if len(rows) == len(pair) else None
    if lead is None:
        return None
    thing = context.knowledge.taxonomy.resources.get(lead.offer.resource or "")
    return lead if list_entitled(context, thing, (lead.need.company,)) else None


def broker_held_lead(context: ActionContext, lead: ScoredPair) -> Synergy | None:
    """Both are asked; None where they were brought together before, or are not to meet."""
    synergy = matchmaking.save_lead(context, build_pair_synergy(lead), (lead.offer, lead.need))
    if synergy is not None:
        matchmaking.ask_others(context, synergy, None)
    return synergy


def end_unauthorised_lead(context: ActionContext, synergy: Synergy, parties: Sequence[Party]) -> None:
    """Both said yes, and by now whoever takes it may not: they read that it has no continuation, the animators why."""
    succession.replace_lead(context, synergy, endings.REFUSED_ENDING)
    names = [context.work.companies.get(party.company_id).name for party in parties]
    notices.tell_animators(
        context.work, Saying("authorised-lacking", {"companies": join_names(names)}), f"unauthorised:{synergy.id}", context.now
    )


def may_take_over(context: ActionContext, parties: Sequence[Party]) -> bool:
    """Is whoever takes it authorised to, where what the parties tell of is dangerous or animal?"""
    resources = {find_party_declaration(context.work, party).resource or "" for party in parties}
    takers = [party.company_id for party in parties if party.role in (PartyRole.TAKER, PartyRole.PROCESSOR)]
    return all(
        not list_taking_kinds(thing) or set(takers) <= {each.company_id for each in list_entitled(context, thing, takers)}
        for thing in (context.knowledge.taxonomy.resources.get(resource) for resource in resources)
    )
