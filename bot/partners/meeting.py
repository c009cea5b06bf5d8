"""Who may come across whom: a company and what another one tells, and the parties of a lead that nobody was asked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from matching.scoring.distance import Nearness, round_distance
from matching.scoring.entry import Entry
from matching.scoring.pair import measure_entry_distance
from storage.tables import Declaration, Synergy


def may_come_across(context: ActionContext, theirs: Declaration) -> bool:
    """May the speaker's company see this? Whoever has not joined may: nobody knows yet who they are."""
    if context.company is None or theirs.company_id is None:
        return True
    barriers = context.work.barriers
    return barriers.may_propose(context.company.id, theirs.id) and barriers.may_meet(
        context.company.id, theirs.company_id, theirs.resource, context.now
    )


def may_all_meet(context: ActionContext, tellers: Iterable[tuple[int, str | None]]) -> bool:
    """May each of these companies meet each other one, about the resource that either of them tells of?"""
    return all(
        context.work.barriers.may_meet(one, other, resource, context.now)
        for (one, first), (other, second) in combinations(tellers, 2)
        for resource in {first, second}
    )


def may_still_meet(context: ActionContext, synergy: Synergy) -> bool:
    """The parties of a lead: something may have come between them since it was found."""
    parties = context.work.synergies.list_parties(synergy.id)
    entries = context.work.declarations.load_entries([party.declaration_id for party in parties])
    return may_all_be_asked(context, entries) and may_all_meet(
        context, ((party.company_id, find_party_declaration(context.work, party).resource) for party in parties)
    )


def may_all_be_asked(context: ActionContext, entries: Sequence[Entry], sought_by: int | None = None) -> bool:
    """Does each of these companies want to hear of each other's announcement: not said « plus celle-ci », nor lies it farther
    than it wants that resource from? The company `sought_by` asks for it itself."""
    limits = context.work.distance_limits.find_limits(
        [entry.company for entry in entries], [entry.resource for entry in entries if entry.resource is not None]
    )
    return all(
        context.work.barriers.may_propose(one.company, other.id)
        and _is_near_enough(one, other, limits.get((one.company, one.resource or "")))
        for one, other in permutations(entries, 2)
        if one.company != sought_by
    )


def _is_near_enough(one: Entry, other: Entry, within: Nearness | None) -> bool:
    km = measure_entry_distance(one, other)
    if within is None or km is None:
        return True
    steps = tuple(Nearness)
    return steps.index(round_distance(km)) <= steps.index(within)
