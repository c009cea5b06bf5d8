"""« Trop loin » narrows how far a company hears of that resource: to the step below the one it refused, or the one it names."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations.cards import measure_nearness
from matching.scoring.distance import Nearness
from storage.tables import Party, Synergy

_STEPS = tuple(Nearness)


def narrow_reach(context: ActionContext, synergy: Synergy, mine: Party) -> tuple[Nearness, ...]:
    """A lead was too far: from that far nothing of the kind is asked any more. The steps that are nearer, which may be named;
    none where it lies in the same town already."""
    nearer = list_nearer_steps(context, mine)
    resource = find_party_declaration(context.work, mine).resource
    if nearer and resource is not None:
        known = context.work.distance_limits.find_limits((mine.company_id,), (resource,)).get((mine.company_id, resource))
        within = nearer[-1] if known is None else min(known, nearer[-1], key=_STEPS.index)
        context.work.distance_limits.set_limit(mine.company_id, resource, within, context.now)
    return nearer if resource is not None else ()


def list_nearer_steps(context: ActionContext, mine: Party) -> tuple[Nearness, ...]:
    """The steps of distance below that of the nearest other party."""
    companies = context.work.companies
    own = companies.get(mine.company_id)
    others = context.work.synergies.list_others(mine)
    nearest = min(_STEPS.index(Nearness(measure_nearness(companies.get(other.company_id), own))) for other in others)
    return _STEPS[:nearest]


def name_distance(context: ActionContext, mine: Party, within: Nearness | None) -> None:
    """How far at most, as they say: that is what counts from now on; None: it depends, so this one only was too far."""
    resource = find_party_declaration(context.work, mine).resource
    if resource is None:
        return
    if within is None:
        context.work.distance_limits.remove_limit(mine.company_id, resource)
    else:
        context.work.distance_limits.set_limit(mine.company_id, resource, within, context.now)
