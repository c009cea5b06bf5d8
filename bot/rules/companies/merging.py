"""Two entries of one company become one, once an animator has said so twice."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.companies import behalf
from bot.rules.leads import endings
from matching.consent.states import OPEN_STAGES, Stage, SynergyState
from storage.notes.saying import Saying
from storage.tables import Company


def may_merge(context: ActionContext, staying: Company, merged: Company) -> bool:
    """Two entries of this network alone: what another network knows of a company is for its animators to say."""
    merges = context.work.company_merges
    return staying.id != merged.id and not merges.sits_elsewhere(staying.id) and not merges.sits_elsewhere(merged.id)


def merge_companies(context: ActionContext, staying: Company, merged: Company) -> None:
    """People, announcements, leads, calls and history are one company's from now on; a lead between the two ends. Everybody
    there reads so."""
    names = {"company": staying.name, "known": merged.name, "animator": context.person.name}
    for synergy in context.work.company_merges.lock_shared_leads(staying.id, merged.id):
        _end_shared_lead(context, synergy.id, (staying.id, merged.id))
    context.work.company_merges.merge_companies(staying, merged)
    context.work.history.add_entry("merged", f"company:{staying.id}", context.person_id, context.now)
    behalf.tell_company(context, staying, Saying("merge-told", names), f"merged:{staying.id}:{merged.id}")


def join_twin(context: ActionContext, staying: Company, twin: Company) -> None:
    """Somebody of that company came by its name and was given an entry of their own: they are known now, and it is one."""
    for synergy in context.work.company_merges.lock_shared_leads(staying.id, twin.id):
        _end_shared_lead(context, synergy.id, (staying.id, twin.id))
    context.work.company_merges.merge_companies(staying, twin)


def _end_shared_lead(context: ActionContext, synergy_id: int, companies: tuple[int, int]) -> None:
    """A pool with enough others goes on; a lead or an exchange of the two alone is over, in silence."""
    synergy = context.work.synergies.lock_synergy(synergy_id)
    if synergy is None:
        return
    parties = context.work.synergies.list_parties(synergy_id)
    ours = tuple(party.declaration_id for party in parties if party.company_id in companies)
    others = [party for party in parties if party.company_id not in companies]
    if synergy.state is SynergyState.AGREED:
        if not others:
            _close_exchange(context, synergy_id, companies)
        return
    if not endings.leave_pool(context.work, synergy, ours[-1]):
        endings.end_lead(context.work, synergy, endings.DEPARTED_ENDING, context.now, ours)


def _close_exchange(context: ActionContext, synergy_id: int, companies: tuple[int, int]) -> None:
    for company_id in companies:
        context.work.calls.drop_call(synergy_id, company_id, context.now)
    introduction = context.work.introductions.find_by_synergy(synergy_id)
    if introduction is not None and introduction.stage in OPEN_STAGES:
        context.work.introductions.advance_introduction(introduction, Stage.DROPPED, context.now)
