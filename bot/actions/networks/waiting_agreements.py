"""Yeses that wait only for a company to be confirmed: whoever runs the network is reminded every working day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.rules.animators import new_companies
from matching.calendar import days
from matching.knowledge import Knowledge
from storage.work import Work


def find_unconfirmed_companies(work: Work, now: datetime) -> Sequence[int]:
    """From the working day after the last yes, in the morning: the companies of which nobody was reminded today."""
    zone = work.networks.zone()
    today = days.to_local_day(now, zone)
    if not days.is_working_day(today, zone) or now < days.to_morning(today, zone):
        return ()
    waiting = {
        side.company
        for lead in work.stuck_leads.list_unconfirmed_leads()
        if days.to_local_day(lead.since, zone) < today
        for side in lead.sides
        if side.fresh
    }
    return new_companies.find_unreminded(work, sorted(waiting), today.isoformat())


def remind_waiting_agreements(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: the animators are reminded once a day; the two companies were told when they agreed."""
    context, today = build_unattended_context(work, knowledge, now), days.to_local_day(now, work.networks.zone())
    for company in due_ids:
        new_companies.remind_of_confirmation(context, work.companies.get(company), today.isoformat())
