"""How far a pool has come, as its members and its animators may read it: no member learns another's part."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.partners.parties import name_party_resource
from bot.views.follow_up.standing import BASE_UNITS
from matching.consent.pools import measure_pool
from matching.consent.states import Answer, PartyRole
from matching.scoring.entry import Entry
from matching.synergies.pools import USE_FAMILIES
from matching.vocabulary import Unit
from storage.notes.saying import Fact, Saying
from storage.tables import Party, Synergy


def list_pool_quantities(context: ActionContext, parties: Sequence[Party]) -> tuple[float | None, ...]:
    """What each of these brings, in the base unit they share, as others may know it; None where it is not known, or hidden."""
    entries = {each.id: each for each in context.work.declarations.load_entries([party.declaration_id for party in parties])}
    return tuple(_find_shown_quantity(entries.get(party.declaration_id)) for party in parties)


def list_known_quantities(context: ActionContext, parties: Sequence[Party]) -> tuple[float, ...]:
    """What these bring as far as they said it, for an animator, who sees all of it."""
    entries = context.work.declarations.load_entries([party.declaration_id for party in parties])
    return tuple(entry.yearly for entry in entries if entry.yearly is not None)


def _find_shown_quantity(entry: Entry | None) -> float | None:
    return entry.yearly if entry is not None and "quantity" not in entry.details.hidden else None


def list_bringing_parties(context: ActionContext, synergy: Synergy) -> tuple[Party, ...]:
    """Those who are in and bring something; whoever takes it all brings nothing."""
    parties = context.work.synergies.list_parties(synergy.id)
    return tuple(party for party in parties if party.answer is Answer.YES and party.role is not PartyRole.TAKER)


def name_pool_resource(context: ActionContext, synergy: Synergy, party: Party) -> str:
    """What a pool is about: what all of it is a kind of, where its members have different things."""
    first = synergy.evidence[0] if synergy.evidence else None
    named = str(first.facts.get("resource", "")) if first is not None else ""
    return named if named in context.knowledge.taxonomy.resources else name_party_resource(context.work, party)


def count_pool(context: ActionContext, synergy: Synergy) -> tuple[int, int]:
    """How many of how many have said yes."""
    parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is not Answer.NO]
    return len([party for party in parties if party.answer is Answer.YES]), len(parties)


def build_progress_lines(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """How many are in; from three on what they bring together, and what is missing."""
    joined, count = count_pool(context, synergy)
    told = (Saying("pool-joined", {"joined": joined, "count": count}),) if joined else ()
    return *told, *build_quantity_lines(context, synergy)


def build_quantity_lines(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """What those who are in bring together, and what is missing of the aim, as roughly as they may know it."""
    yes = list_bringing_parties(context, synergy)
    unit = find_pool_unit(context, synergy)
    progress = measure_pool(synergy.aim, list_pool_quantities(context, yes))
    lines: list[Saying] = []
    for key, amount in (("pool-sum", progress.together), ("pool-short", progress.missing)):
        if unit is not None and amount:
            aimed = synergy.aimed_by.value if synergy.aimed_by is not None else "none"
            facts: dict[str, Fact] = {
                "low": amount,
                "high": amount,
                "unit": unit.value,
                "rhythm": "",
                "every": 1,
                "aimed": aimed,
            }
            lines.append(Saying(key, facts))
    return tuple(lines)


def find_pool_unit(context: ActionContext, synergy: Synergy) -> Unit | None:
    """What its quantities are counted in; None where nothing of it is counted: three ask for a quote."""
    first = next(iter(context.work.synergies.list_parties(synergy.id)))
    resource = context.knowledge.taxonomy.resources.get(name_pool_resource(context, synergy, first))
    return BASE_UNITS.get(resource.base) if resource is not None and resource.family not in USE_FAMILIES else None
