"""A lead that had to wait its turn is asked about once there is room on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.partners.asked_chains import must_chain_wait
from bot.partners.meeting import may_still_meet
from bot.partners.parties import find_party_declaration
from bot.rules.leads import listed_leads, matchmaking
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.work import Work


def find_idle_leads(work: Work, now: datetime) -> Sequence[int]:
    """Leads whose turn has come."""
    return work.idle_leads.find_free(matchmaking.MOST_ASKED_AT_ONCE)


def ask_idle_leads(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: whoever could not be asked, because enough others were asking, is asked now: the side that published first."""
    context = build_unattended_context(work, knowledge, now)
    for synergy_id in due_ids:
        synergy = work.synergies.lock_synergy(synergy_id)
        if synergy is None or synergy.state is not SynergyState.FOUND or not may_still_meet(context, synergy):
            continue
        if must_chain_wait(context, synergy):
            continue
        rows = [find_party_declaration(work, party) for party in work.synergies.list_parties(synergy_id)]
        latest = max(rows, key=lambda row: (row.published or now, row.id))
        if all(matchmaking.has_place(context, row.id) for row in rows) and listed_leads.may_ask_unprompted(
            context, synergy, latest.id
        ):
            matchmaking.ask_others(context, synergy, latest.id)
