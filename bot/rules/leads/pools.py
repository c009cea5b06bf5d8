"""A pool begins, newcomers join it until it is closed, and somebody may leave it while enough remain."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.partners import group_search
from bot.partners.meeting import may_all_meet
from bot.rules.leads import matchmaking
from bot.views.leads.pool_progress import list_bringing_parties, list_pool_quantities
from matching.consent.pools import is_aim_met
from matching.consent.states import AimBy, Answer, PartyRole, SynergyKind, SynergyState
from matching.scoring.amounts import convert_resource_amount
from matching.scoring.entry import Entry
from matching.scoring.pair import measure_entry_distance
from matching.scoring.sides import is_same_group
from matching.scoring.yearly import estimate_yearly_amount
from matching.synergies.neighbours import MOST_MEMBERS
from matching.synergies.pools import find_lorry_load, find_round_radius, is_small_lot, is_wish_alike
from matching.vocabulary import Kind, Quantity
from storage.tables import Declaration, Party, Synergy


def found_pool(context: ActionContext, declaration: Declaration) -> Synergy | None:
    """Neighbours have, seek or want the same as this open declaration: it joins their pool, or a new one begins with it, and
    all are asked, whoever speaks too. None where there are too few."""
    if (joined := _join_open_pool(context, declaration)) is not None:
        return joined
    group = group_search.find_pool_around(context, declaration)
    if group is None:
        return None
    synergy = matchmaking.save_lead(context, group.found, group.entries, afresh=True)
    if synergy is None:
        return None
    synergy.open_until = synergy.lapses
    _set_first_aim(context, synergy, group.entries)
    matchmaking.ask_others(context, synergy, declaration.id if len(group.entries) == 2 else None)
    return synergy


def is_worth_while(context: ActionContext, synergy: Synergy) -> bool:
    """Have those who said yes what a pool needs besides companies? What is no pool needs nothing."""
    if synergy.open_until is None or synergy.open_until <= context.now:
        return True
    return is_aim_met(synergy.aim, list_pool_quantities(context, list_bringing_parties(context, synergy)))


def may_stay_in_pool(context: ActionContext, synergy: Synergy, declaration_id: int) -> bool:
    """A member says otherwise how much it is: does a round still come for it? What a taker wants is the aim anew."""
    entry = context.work.declarations.load_entry(declaration_id)
    if synergy.kind is not SynergyKind.COLLECT_TOGETHER:
        return True
    if entry.kind is Kind.OFFER:
        return is_small_lot(entry, context.knowledge.scorer)
    if synergy.aimed_by is AimBy.TAKER:
        parties = context.work.synergies.list_parties(synergy.id)
        giver = next(party for party in parties if party.role is PartyRole.GIVER)
        _set_taker_aim(context, synergy, entry, context.work.declarations.load_entry(giver.declaration_id))
    return True


def set_animator_aim(context: ActionContext, synergy: Synergy, amount: float | None) -> None:
    """An animator says from which quantity on it is worth while; None: from enough companies on."""
    synergy.aim, synergy.aimed_by = amount, AimBy.ANIMATOR


def count_aim(context: ActionContext, resource: str, quantity: Quantity | None) -> float | None:
    """So much of it over a year, in the base unit in which a pool of it counts; None where nobody said how much."""
    if quantity is None:
        return None
    known = context.knowledge.find_resource(resource)
    reckoned = estimate_yearly_amount(quantity, known.base, known.conversions)
    return reckoned.amount if reckoned is not None else None


def _set_first_aim(context: ActionContext, synergy: Synergy, entries: Sequence[Entry]) -> None:
    """What is collected together is worth while from what its taker wants at least, else from a lorry load on."""
    if synergy.kind is not SynergyKind.COLLECT_TOGETHER:
        return
    last = entries[-1]
    if last.kind is Kind.NEED:
        _set_taker_aim(context, synergy, last, entries[0])
        return
    resource = context.knowledge.taxonomy.find_round(entries[0].resource or "")
    synergy.aim, synergy.aimed_by = find_lorry_load(context.knowledge.scorer, resource), AimBy.LORRY


def _set_taker_aim(context: ActionContext, synergy: Synergy, taker: Entry, giver: Entry) -> None:
    known = context.knowledge.taxonomy.resources
    wanted, given = known.get(taker.resource or ""), known.get(giver.resource or "")
    if taker.yearly is not None and wanted is not None and given is not None:
        synergy.aim, synergy.aimed_by = convert_resource_amount(taker.yearly, wanted, given), AimBy.TAKER


def _join_open_pool(context: ActionContext, declaration: Declaration) -> Synergy | None:
    """The oldest pool around that takes it. Whoever nobody has confirmed yet joins none whose members know each other."""
    if not group_search.may_pool_declaration(context, declaration):
        return None
    entry = context.work.declarations.load_entry(declaration.id)
    takes = entry.kind is Kind.NEED and entry.details.at_least
    served = context.knowledge.scorer.kin.list_offers_serving(entry.resource or "") if takes else ()
    resources = {*group_search.list_pool_resources(context, entry), *served}
    open_pools = context.work.pools.list_open(resources, context.now)
    if not open_pools or context.work.pools.list_taken([declaration.id]):
        return None
    unconfirmed = bool(context.work.companies.list_unconfirmed([entry.company]))
    for synergy in open_pools:
        if synergy.state is SynergyState.AGREED and unconfirmed:
            continue
        parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is not Answer.NO]
        role = _find_role(context, entry, synergy, parties)
        if role is not None and _may_join(context, entry, synergy, parties):
            context.work.pools.add_party(
                Party(declaration_id=entry.id, company_id=entry.company, role=role, synergy_id=synergy.id)
            )
            if role is PartyRole.TAKER:
                giver = context.work.declarations.load_entry(parties[0].declaration_id)
                _set_taker_aim(context, synergy, entry, giver)
            matchmaking.ask_others(context, synergy, None)
            return synergy
    return None


def _find_role(context: ActionContext, entry: Entry, synergy: Synergy, parties: Sequence[Party]) -> PartyRole | None:
    """What a newcomer would be in it; None where it has no place for them."""
    if synergy.kind is not SynergyKind.COLLECT_TOGETHER:
        alike = is_wish_alike(entry) or (synergy.kind is SynergyKind.BUY_TOGETHER and entry.kind is Kind.NEED)
        return PartyRole.MEMBER if alike else None
    if entry.kind is Kind.OFFER:
        return PartyRole.GIVER if is_small_lot(entry, context.knowledge.scorer) else None
    asking = synergy.state is SynergyState.ASKING and entry.kind is Kind.NEED and entry.details.at_least
    return PartyRole.TAKER if asking and all(party.role is PartyRole.GIVER for party in parties) else None


def _may_join(context: ActionContext, entry: Entry, synergy: Synergy, parties: Sequence[Party]) -> bool:
    scorer = context.knowledge.scorer
    members = context.work.declarations.load_entries([party.declaration_id for party in parties])
    radius = find_round_radius(scorer, entry.resource or "")
    ways = [measure_entry_distance(entry, member) for member in members]
    return (
        0 < len(members) < MOST_MEMBERS
        and any(way is None or way <= radius for way in ways)
        and not any(is_same_group(entry, member) for member in members)
        and may_all_meet(context, ((each.company, each.resource) for each in (entry, *members)))
    )
