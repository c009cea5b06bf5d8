"""Who may come across whom: a company and what another one tells, and the parties of a lead that nobody was asked about."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from bot.context.action_context import ActionContext
from bot.views.leads.parties import find_party_declaration
from storage.tables import Declaration, Synergy


def may_come_across(context: ActionContext, theirs: Declaration) -> bool:
    """May the speaker's company see this? Whoever has not joined may: nobody knows yet who they are."""
    if context.company is None or theirs.company_id is None:
        return True
    return context.work.barriers.may_meet(context.company.id, theirs.company_id, theirs.resource, context.now)


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
    return may_all_meet(
        context, ((party.company_id, find_party_declaration(context.work, party).resource) for party in parties)
    )
