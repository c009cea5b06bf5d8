"""Interest in what somebody else tells: my own side of it, told in one tap, and a lead between the two."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.food_order import may_ask_now
from bot.partners.meeting import may_come_across
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import matchmaking
from bot.views.declarations import cards, holding
from bot.views.leads.lead_cards import build_card_buttons
from matching.consent.kinds import build_synergy_key
from matching.consent.states import Answer, SynergyState
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import ScoredPair
from matching.scoring.sides import assign_sides, may_meet
from matching.scoring.telling import LEAD_THRESHOLD
from matching.synergies.finder import build_pair_synergy
from matching.vocabulary import Kind, Side
from storage.notes.saying import Saying
from storage.tables import Declaration, Synergy
from storage.tables.declaration import DeclarationState, build_placed_draft

_OPPOSITE_KIND = {Kind.OFFER: Kind.NEED, Kind.NEED: Kind.OFFER, Kind.SHARE: Kind.SHARE}
_OPPOSITE_SIDE = {Side.HAS: Side.SEEKS, Side.SEEKS: Side.HAS, Side.TOGETHER: Side.TOGETHER}


def record_interest(context: ActionContext, theirs: Declaration) -> tuple[Saying, ...]:
    """The other side is asked, at most three at once; who is next waits for its turn."""
    if not may_come_across(context, theirs):
        return (Saying("synergy-over-void"),)
    if not holding.may_be_introduced(context.knowledge, theirs):
        return (Saying("interest-held", {"animator": context.work.networks.find_current().animator}),)
    mine = _ensure_own_declaration(context, theirs)
    lead = _build_lead(context, mine, theirs)
    shown = cards.describe_card(context, theirs, context.own_company)
    if lead is None:
        return (Saying("interest-kept", shown),)
    if not may_ask_now(context, lead.offer, lead.need):
        return (Saying("interest-kept", shown),)
    busy = not matchmaking.has_place(context, theirs.id)
    found = build_pair_synergy(lead)
    synergy = matchmaking.save_lead(context, found, (lead.offer, lead.need), sought_by=context.own_company.id)
    if synergy is None:
        synergy = context.work.endings.find_by_key(build_synergy_key(found.kind, found.members, lead.offer.resource))
        if synergy is None:
            return (Saying("interest-kept", shown),)  # the other side hears of it from nearer only
        if synergy.state is not SynergyState.FOUND:
            return (_describe_known_lead(context, synergy, mine, shown),)
    if busy:
        return (Saying("interest-waits", shown),)
    matchmaking.ask_others(context, synergy, mine.id)
    return (Saying("interest-asked", shown),)


def _ensure_own_declaration(context: ActionContext, theirs: Declaration) -> Declaration:
    """What we have told of it already, else the opposite of theirs at our place, open at once."""
    kind = _OPPOSITE_KIND[theirs.kind or Kind.OFFER]
    side = _OPPOSITE_SIDE[theirs.side or Side.TOGETHER] if kind is Kind.SHARE else None
    resource = theirs.resource
    said = (
        str(cards.describe_card(context, theirs, context.own_company)["resource"])
        if resource is None
        else context.knowledge.find_resource(resource).fr
    )
    for row in context.work.declarations.list_of_company(context.own_company.id):
        same = row.resource == resource and (resource is not None or row.said == said)
        if row.state is DeclarationState.OPEN and (row.kind, row.side if side else None) == (kind, side) and same:
            return row
    row = build_placed_draft(context.work.network_id, context.own_company, context.now, keeper_id=context.person_id)
    row.kind, row.side, row.resource, row.said = kind, side, resource, said
    context.work.declarations.add(row)
    expires = lifetime.compute_expiry(context.work, row, context.now)
    masking.publish_declaration(context.work, context.knowledge, row, held=False, now=context.now, expires=expires)
    lifetime.begin_lifetime(context.work, row, context.now)
    return row


def _build_lead(context: ActionContext, mine: Declaration, theirs: Declaration) -> ScoredPair | None:
    """The two laid side by side; who taps knows how far it is, so distance alone does not speak against it."""
    one, other = context.work.declarations.load_entry(mine.id), context.work.declarations.load_entry(theirs.id)
    laid, scorer = assign_sides(one, other), context.knowledge.scorer
    if laid is None or not may_meet(scorer.taxonomy, *laid):
        return None
    if (found := scorer.compare(one, other)) is not None:
        return found
    facts = {"offered": theirs.resource or "", "needed": theirs.resource or ""}
    return ScoredPair(
        *laid,
        LEAD_THRESHOLD,
        (Evidence("kinship-same", LEAD_THRESHOLD, facts) if theirs.resource else Evidence("words", LEAD_THRESHOLD),),
    )


def _describe_known_lead(
    context: ActionContext, synergy: Synergy, mine: Declaration, shown: dict[str, str | int | float]
) -> Saying:
    """The two met before: asked already, waiting for our own answer, agreed, or over."""
    if synergy.state is not SynergyState.ASKING:
        return Saying(f"synergy-over-{synergy.state}")
    ours = next(party for party in context.work.synergies.list_parties(synergy.id) if party.declaration_id == mine.id)
    if ours.answer is Answer.ASKED:
        return Saying("interest-yours", shown, buttons=build_card_buttons(synergy))
    return Saying("interest-already", shown)
