"""A company is closed for a while: its announcements sleep meanwhile, and wake by themselves on the day it reopens."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifecycle, lifetime
from matching.calendar.days import to_local_day, to_morning
from matching.calendar.seasons import find_season_days
from matching.understand.answers import parse_absence_answer
from matching.vocabulary import Season
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

_LONGEST_CLOSURE = timedelta(days=200)
_AUGUST = Season(8, 8)
_AWAKE_STATES = (DeclarationState.OPEN, DeclarationState.ASLEEP, DeclarationState.PAUSED)


def read_closure(words: str, today: date) -> tuple[date, date] | None:
    """The first and the last day on which nobody is there; None for what names no such days, or is over, or too long."""
    days: tuple[date, date] | None
    if words == "august":
        days = find_season_days(_AUGUST, today)
    elif words == "new-year":
        first = date(today.year - (today.month == 1 and today.day == 1), 12, 24)
        days = first, date(first.year + 1, 1, 1)
    else:
        days = parse_absence_answer(words, today)
    if days is None or days[1] < max(today, days[0]) or days[1] - days[0] > _LONGEST_CLOSURE:
        return None
    return days


def is_closing_known(company: Company, now: datetime) -> bool:
    """Has it said that it is closed, now or later?"""
    return company.reopens is not None and company.reopens > now


def close_company(context: ActionContext, company: Company, closed_days: tuple[date, date] | None) -> None:
    """It is closed on these days, or not at all; what is open now sleeps if they have begun, what slept for them wakes,
    in all its networks."""
    zone = context.work.networks.zone()
    company.closes, company.reopens = (
        (to_morning(closed_days[0], zone), to_morning(closed_days[1] + timedelta(days=1), zone))
        if closed_days is not None
        else (None, None)
    )
    if closed_days is not None and closed_days[0] <= to_local_day(context.now, zone):
        company.closes = context.now
    for network in context.work.seats.list_networks_of_company(company.id):
        with context.work.inside(network):
            for row in context.work.declarations.list_of_company(company.id):
                if row.state in _AWAKE_STATES:
                    _turn_declaration(context, row)


def _turn_declaration(context: ActionContext, row: Declaration) -> None:
    awake = lifetime.is_declaration_in_season(context.work, row, context.now)
    lifetime.schedule_season_turn(context.work, row, context.now)
    if row.state is DeclarationState.OPEN and not awake:
        lifecycle.close_for_absence(context.work, row, context.now)
        lifetime.suspend_lifetime(row)
    elif row.state is DeclarationState.ASLEEP and row.expires is None and awake:
        lifecycle.restore_declaration(context, row)
