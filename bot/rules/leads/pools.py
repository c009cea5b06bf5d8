"""A pool begins, newcomers join it until it is closed, and somebody may leave it while enough remain."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.rules.leads import matchmaking
from bot.views.leads import group_search
from bot.views.leads.meeting import may_all_meet
from bot.views.leads.pool_progress import list_pool_quantities
from matching.consent.pools import is_aim_met
from matching.consent.states import AimBy, Answer, SynergyKind, SynergyState
from matching.scoring.entry import Entry
from matching.scoring.pair import measure_entry_distance
from matching.scoring.sides import is_same_group
from matching.synergies.neighbours import MOST_MEMBERS
from matching.synergies.pools import find_lorry_load, find_round_radius, is_small_lot, is_wish_alike
from matching.vocabulary import Kind
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
    if synergy.kind is SynergyKind.COLLECT_TOGETHER:
        resource = context.knowledge.taxonomy.find_round(group.entries[0].resource or "")
        synergy.aim, synergy.aimed_by = find_lorry_load(context.knowledge.scorer, resource), AimBy.LORRY
    matchmaking.ask_others(context, synergy, declaration.id if len(group.entries) == 2 else None)
    return synergy


def is_worth_while(context: ActionContext, synergy: Synergy) -> bool:
    """Have those who said yes what a pool needs besides companies? What is no pool needs nothing."""
    if synergy.open_until is None or synergy.open_until <= context.now:
        return True
    yes = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is Answer.YES]
    return is_aim_met(synergy.aim, list_pool_quantities(context, yes))


def _join_open_pool(context: ActionContext, declaration: Declaration) -> Synergy | None:
    """The oldest pool around that takes it. Whoever nobody has confirmed yet joins none whose members know each other."""
    if not group_search.may_pool_declaration(context, declaration):
        return None
    entry = context.work.declarations.load_entry(declaration.id)
    open_pools = context.work.pools.list_open(group_search.list_pool_resources(context, entry), context.now)
    if not open_pools or context.work.pools.list_taken([declaration.id]):
        return None
    unconfirmed = bool(context.work.companies.list_unconfirmed([entry.company]))
    for synergy in open_pools:
        if synergy.state is SynergyState.AGREED and unconfirmed:
            continue
        parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is not Answer.NO]
        if _may_join(context, entry, synergy, parties):
            context.work.pools.add_party(
                Party(declaration_id=entry.id, company_id=entry.company, role=parties[0].role, synergy_id=synergy.id)
            )
            matchmaking.ask_others(context, synergy, None)
            return synergy
    return None


def _may_join(context: ActionContext, entry: Entry, synergy: Synergy, parties: Sequence[Party]) -> bool:
    scorer = context.knowledge.scorer
    members = context.work.declarations.load_entries([party.declaration_id for party in parties])
    alike = {
        SynergyKind.COLLECT_TOGETHER: entry.kind is Kind.OFFER and is_small_lot(entry, scorer),
        SynergyKind.BUY_TOGETHER: entry.kind is Kind.NEED or is_wish_alike(entry),
        SynergyKind.SHARE: is_wish_alike(entry),
    }
    radius = find_round_radius(scorer, entry.resource or "")
    ways = [measure_entry_distance(entry, member) for member in members]
    return (
        alike.get(synergy.kind, False)
        and 0 < len(members) < MOST_MEMBERS
        and any(way is None or way <= radius for way in ways)
        and not any(is_same_group(entry, member) for member in members)
        and may_all_meet(context, ((each.company, each.resource) for each in (entry, *members)))
    )
