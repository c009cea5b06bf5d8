"""Yeses that wait only for a company to be confirmed: whoever runs the network is reminded every working day."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.rules.animators import new_companies
from matching.calendar import days
from matching.knowledge import Knowledge
from storage.work import Work


def remind_waiting_agreements(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: from the working day after the last yes, in the morning; the two companies were told when they agreed."""
    zone = work.networks.zone()
    today = days.to_local_day(now, zone)
    if not days.is_working_day(today, zone) or now < days.to_morning(today, zone):
        return
    context = build_unattended_context(work, knowledge, now)
    waiting = {
        side.company
        for lead in work.stuck_leads.list_unconfirmed_leads()
        if days.to_local_day(lead.since, zone) < today
        for side in lead.sides
        if side.fresh
    }
    for company in sorted(waiting):
        new_companies.remind_of_confirmation(context, work.companies.get(company), today.isoformat())
