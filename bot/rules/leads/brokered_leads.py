"""An animator brings two or three companies together by hand, with a line of explanation: all are asked as for any lead, also
where nothing that was announced speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.conversation.asks.relayed_words import find_relayed_telltale
from bot.partners.meeting import may_all_be_asked, may_all_meet
from bot.rules.leads import matchmaking
from bot.views.declarations import cards, holding
from bot.views.networks.authorisations import list_entitled, list_taking_kinds
from matching.consent.kinds import build_synergy_key
from matching.consent.states import SynergyKind, SynergyState
from matching.privacy.telltales import Identity
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.sides import is_giver
from matching.scoring.telling import BROKERED, LEAD_THRESHOLD
from matching.synergies.synergy import PossibleSynergy
from matching.vocabulary import Kind, Side
from storage.declarations.declarations import name_supposed_source
from storage.tables import Company, Declaration, Synergy
from storage.tables.declaration import DeclarationState, Visibility, build_placed_draft
from storage.tables.moves import move

_OPPOSITE_KIND = {Kind.OFFER: Kind.NEED, Kind.NEED: Kind.OFFER, Kind.SHARE: Kind.SHARE}
_OPPOSITE_SIDE = {Side.HAS: Side.SEEKS, Side.SEEKS: Side.HAS}
_BROKERED_POINTS = 1.0  # read before any other reason
_KEPT = ""  # nothing is told yet: nobody was asked


@dataclass(frozen=True, slots=True)
class BrokeredLead:
    """What came of it: the key of what the animator reads, and the lead where there is one now."""

    told: str
    synergy: Synergy | None = None


def find_obstacle(context: ActionContext, declaration: Declaration, others: Sequence[Company]) -> str:
    """Why these cannot be brought together about this, as the key of what is said; "" where nothing stands between them."""
    dangerous = not holding.may_be_introduced(context.knowledge, declaration)
    if dangerous and not _may_be_taken(context, declaration, others):
        return "broker-danger"
    if not dangerous and holding.must_hold_declaration(context.knowledge, declaration):
        return "broker-project"
    if declaration.state is not (DeclarationState.HELD if dangerous else DeclarationState.OPEN):
        return "broker-closed"
    ids = {declaration.company_id, *(each.id for each in others)}
    if len(ids) != len(others) + 1:
        return "broker-same"
    if context.work.companies.list_closed([id for id in ids if id is not None], context.now):
        return "broker-absent"
    together = declaration.side not in (Side.HAS, Side.SEEKS)
    if declaration.kind is Kind.SHARE and (together or len(others) > 1):
        return "broker-shared"
    tellers = ((id, declaration.resource) for id in ids if id is not None)
    return "" if may_all_meet(context, tellers) else "broker-apart"


def _may_be_taken(context: ActionContext, declaration: Declaration, others: Sequence[Company]) -> bool:
    """Is the authorisation of everybody who would take it known? What may be dangerous and has no name is nobody's."""
    thing = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    if not list_taking_kinds(thing) or holding.is_doubtful_declaration(context.knowledge, declaration):
        return False
    takers = [each.id for each in others] if _gives(declaration) else [declaration.company_id or 0]
    return set(takers) <= {each.company_id for each in list_entitled(context, thing, takers)}


def tells_who(context: ActionContext, words: str, companies: Sequence[Company]) -> bool:
    """Would the explanation tell one of them who another is?"""
    identity = Identity(
        names=tuple(name for each in companies for name in cards.list_revealing_names(context, each)),
        places=tuple(place for each in companies for place in (each.place, each.postcode) if place),
    )
    return find_relayed_telltale(words, identity, "", context.knowledge) is not None


def broker_lead(context: ActionContext, declaration: Declaration, others: Sequence[Company], words: str) -> BrokeredLead:
    """They are asked, each with the explanation; what was asked before, or is agreed, stays as it is."""
    if obstacle := find_obstacle(context, declaration, others):
        return BrokeredLead(obstacle)
    kept = keep_brokered_lead(context, declaration, others, words)
    if kept.synergy is None or kept.told != _KEPT:
        return kept
    matchmaking.ask_others(context, kept.synergy, None)
    context.work.history.add_entry("brokered", f"synergy:{kept.synergy.id}", context.person_id, context.now)
    return BrokeredLead("broker-asked", kept.synergy)


def broker_each(
    context: ActionContext, declaration: Declaration, others: Sequence[Company], words: str
) -> tuple[tuple[Company, BrokeredLead], ...]:
    """Each is asked by itself, with the explanation, three at once: the others wait for their turn. Whoever announced it is
    asked once somebody says yes, and chooses among those who do."""
    made = []
    for company in others:
        if obstacle := find_obstacle(context, declaration, [company]):
            made.append((company, BrokeredLead(obstacle)))
            continue
        kept = keep_brokered_lead(context, declaration, [company], words)
        if kept.synergy is None or kept.told != _KEPT:
            made.append((company, kept))
            continue
        context.work.history.add_entry("brokered", f"synergy:{kept.synergy.id}", context.person_id, context.now)
        if not matchmaking.has_place(context, declaration.id):
            made.append((company, BrokeredLead("broker-waits", kept.synergy)))
            continue
        matchmaking.ask_others(context, kept.synergy, declaration.id)
        made.append((company, BrokeredLead("broker-asked", kept.synergy)))
    return tuple(made)


def keep_brokered_lead(context: ActionContext, declaration: Declaration, others: Sequence[Company], words: str) -> BrokeredLead:
    """The lead between these, where nothing stands between them: the one there is, else a new one of which nobody was asked."""
    rows = [_find_counterpart(context, declaration, company) for company in others]
    ids = [declaration.id, *(row.id for row in rows)] if _gives(declaration) else [*(row.id for row in rows), declaration.id]
    loaded = {entry.id: entry for entry in context.work.declarations.load_entries(ids)}
    entries = [loaded[id] for id in ids]
    if not may_all_be_asked(context, entries):
        return BrokeredLead("broker-apart")
    found = _build_possible(context, entries, words, scored=not any(row.supposed for row in rows))
    key = build_synergy_key(found.kind, found.members, entries[0].resource)
    known = context.work.endings.find_by_key(key)
    if known is not None and known.state in (SynergyState.ASKING, SynergyState.AGREED):
        return BrokeredLead(f"broker-{known.state}", known)
    if known is not None and known.state is SynergyState.FOUND:
        known.score, known.evidence = found.score, found.evidence
        return BrokeredLead(_KEPT, known)
    made = matchmaking.save_lead(context, found, entries, afresh=True)
    return BrokeredLead(_KEPT, made) if made is not None else BrokeredLead("broker-apart")


def is_brokered(synergy: Synergy) -> bool:
    """Did an animator bring them together, whatever their figures say?"""
    return any(each.feature == BROKERED for each in synergy.evidence)


def _build_possible(context: ActionContext, entries: Sequence[Entry], words: str, *, scored: bool) -> PossibleSynergy:
    """What is only supposed speaks neither for nor against."""
    pair = len(entries) == 2
    compared = context.knowledge.scorer.compare(entries[0], entries[1]) if pair and scored else None
    reasons = compared.evidence if compared is not None else ()
    shares = any(entry.kind is Kind.SHARE for entry in entries)
    kind = SynergyKind.CHAIN if not pair else SynergyKind.SHARE if shares else SynergyKind.EXCHANGE
    said = Evidence(BROKERED, _BROKERED_POINTS, {"by": context.person.id, "words": words})
    score = max(LEAD_THRESHOLD, round(sum(each.points for each in reasons), 4))
    return PossibleSynergy(kind, tuple(entry.id for entry in entries), score, (said, *reasons))


def _gives(declaration: Declaration) -> bool:
    if declaration.kind is Kind.SHARE:
        return declaration.side is not Side.SEEKS
    return declaration.kind is not Kind.NEED


def _find_counterpart(context: ActionContext, declaration: Declaration, company: Company) -> Declaration:
    """What the company has told that answers it; else the opposite of it, kept out of sight until the company says yes: it
    announced nothing itself."""
    mine = context.work.declarations.load_entry(declaration.id)
    open_ = [row for row in context.work.declarations.list_of_company(company.id) if row.state is DeclarationState.OPEN]
    for entry in context.work.declarations.load_entries([row.id for row in open_]):
        if is_giver(entry) is not is_giver(mine) and context.knowledge.scorer.compare(mine, entry) is not None:
            return next(row for row in open_ if row.id == entry.id)
    kind = _OPPOSITE_KIND[declaration.kind or Kind.OFFER]
    side = _OPPOSITE_SIDE[declaration.side or Side.HAS] if kind is Kind.SHARE else None
    if (known := context.work.declarations.find_supposed(declaration.id, company.id)) is not None:
        return known
    named = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    source = name_supposed_source(declaration.id, company.id)
    row = build_placed_draft(context.work.network_id, company, context.now, source=source)
    row.kind, row.side, row.resource = kind, side, declaration.resource
    row.said = named.fr if named is not None else declaration.said
    row.visibility = Visibility.ANIMATOR
    context.work.declarations.add(row)
    move(row, DeclarationState.OPEN)
    move(row, DeclarationState.PAUSED)
    row.published = context.now
    return row
