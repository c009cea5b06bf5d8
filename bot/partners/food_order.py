"""Who may be asked about food already: associations first, for the time its giver leaves them; then feed, then the rest."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from matching.consent.kinds import build_synergy_key
from matching.consent.states import LIVE_SYNERGY_STATES
from matching.scoring.best_first import rank_partners
from matching.scoring.entry import Entry
from matching.scoring.food_uses import FoodUse, find_food_use, is_edible
from matching.scoring.scorer import ScoredPair
from matching.synergies.finder import build_pair_synergy
from storage.tables import Declaration, Synergy

USUAL_HOURS = 24  # that associations have for themselves, where the giver did not say
FIRST_HOURS = (0, 12, 24, 72, 168)  # that a giver can choose from


def count_first_hours(declaration: Declaration) -> int:
    """How many hours associations have for themselves."""
    return USUAL_HOURS if declaration.details.people_hours is None else declaration.details.people_hours


def may_ask_now(context: ActionContext, offer: Entry, need: Entry, ended_lead: Synergy | None = None) -> bool:
    """May whoever needs this be asked about the offer already? Food waits while a better use is open and its time lasts;
    `ended_lead`: it is ending just now, and nobody waits for it."""
    taxonomy = context.knowledge.taxonomy
    if not is_edible(taxonomy, offer.resource):
        return True
    use = find_food_use(taxonomy, need.resource, context.knowledge.scorer.find_naf(need))
    return use is FoodUse.PEOPLE or _is_use_due(context, offer, use) or use <= _find_open_use(context, offer, ended_lead)


def find_next_use_moment(declaration: Declaration, now: datetime) -> datetime | None:
    """When the next use may be asked about; None where all may be."""
    hours = timedelta(hours=count_first_hours(declaration))
    moments = [(declaration.published or now) + use * hours for use in (FoodUse.ANIMALS, FoodUse.REST)]
    return next((moment for moment in moments if moment > now), None)


def _is_use_due(context: ActionContext, offer: Entry, use: FoodUse) -> bool:
    declaration = context.work.declarations.get(offer.id)
    if declaration is None or declaration.published is None:
        return False
    return declaration.published + use * timedelta(hours=count_first_hours(declaration)) <= context.now


def _find_open_use(context: ActionContext, offer: Entry, ended_lead: Synergy | None) -> FoodUse:
    """The best use for which somebody around is being asked, or can be."""
    scorer = context.knowledge.scorer
    kinds, resources, reach = scorer.plan_search(offer)
    barred = context.work.barriers.list_excluded(offer.company, offer.resource, context.now)
    near = context.work.declarations.find_candidates(offer, kinds, resources, reach, barred)
    uses = [
        find_food_use(context.knowledge.taxonomy, lead.need.resource, scorer.find_naf(lead.need))
        for lead in rank_partners(scorer, offer, near, context.work.declarations.load_entries)
        if _is_open_lead(context, lead, ended_lead)
    ]
    return min(uses, default=FoodUse.REST)


def _is_open_lead(context: ActionContext, lead: ScoredPair, ended_lead: Synergy | None) -> bool:
    found = build_pair_synergy(lead)
    known = context.work.endings.find_by_key(build_synergy_key(found.kind, found.members, lead.offer.resource))
    return known is None or (known.state in LIVE_SYNERGY_STATES and known is not ended_lead)
