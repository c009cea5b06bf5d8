"""A pool has taken newcomers long enough: those who are in are introduced where they are enough, else it ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.rules.leads import consent, endings, introductions, succession
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.work import Work


def find_due_pools(work: Work, now: datetime) -> Sequence[int]:
    """Pools whose time to take newcomers is over."""
    return work.pools.find_due(now)


def close_due_pools(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: three who want it go on, even if a lorry is not full; fewer read that it has no continuation."""
    context = build_unattended_context(work, knowledge, now)
    for synergy_id in due_ids:
        synergy = work.synergies.lock_synergy(synergy_id)
        if synergy is None or synergy.state is not SynergyState.ASKING:
            continue
        if consent.decide_lead_state(context, synergy) is SynergyState.AGREED:
            introductions.introduce_parties(context, synergy)
        else:
            succession.replace_lead(context, synergy, endings.SILENT_ENDING)
