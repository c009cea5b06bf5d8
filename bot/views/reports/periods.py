"""The time a report is about: from one local day to another, as its buttons carry it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.context.action_context import ActionContext
from bot.conversation.model import Refuse
from matching.calendar.days import to_local_day, to_utc_moment
from storage.notes.saying import Fact

_CODE = re.compile(r"([0-9]{8})-([0-9]{8})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Its first and last day, and the moments between which things happened; `until` is never to come."""

    first: date
    last: date
    since: datetime
    until: datetime

    @property
    def facts(self) -> dict[str, Fact]:
        """Its days as texts name them, the year only once where it is one."""
        same = self.first.year == self.last.year
        return {"from": self.first.isoformat(), "to": self.last.isoformat(), "years": 1 if same else 2}

    @property
    def code(self) -> str:
        """As a button carries it."""
        return format_period_code(self.first, self.last)


def format_period_code(first: date, last: date) -> str:
    """Two days as a button carries them."""
    return f"{first:%Y%m%d}-{last:%Y%m%d}"


def build_period(context: ActionContext, first: date, last: date) -> ReportPeriod:
    """The days as moments of the network's calendar."""
    zone = context.work.networks.zone()
    end = to_utc_moment(last + timedelta(days=1), time(0), zone)
    return ReportPeriod(first, last, to_utc_moment(first, time(0), zone), min(end, context.now))


def parse_period(context: ActionContext, code: str) -> ReportPeriod:
    """The period of a button. Raises Refuse for a token that no button of ours carries."""
    if (found := _CODE.fullmatch(code)) is None:
        raise Refuse("button-gone")
    try:
        first, last = (date.fromisoformat(day) for day in found.groups())
    except ValueError:
        raise Refuse("button-gone") from None
    if not date(2000, 1, 1) <= first <= last or last.year > context.now.year + 1:
        raise Refuse("button-gone")
    return build_period(context, first, last)


def list_usual_periods(context: ActionContext) -> tuple[tuple[str, date, date], ...]:
    """Those a committee asks for, by name: this half of the year, the one before, this year, the last, all of it."""
    today = to_local_day(context.now, context.work.networks.zone())
    half = today.replace(month=1 if today.month <= 6 else 7, day=1)
    before_end = half - timedelta(days=1)
    before = before_end.replace(month=1 if before_end.month <= 6 else 7, day=1)
    january = today.replace(month=1, day=1)
    found = [
        ("half", half, today),
        ("half-before", before, before_end),
        ("year", january, today),
        ("year-before", january.replace(year=today.year - 1), january - timedelta(days=1)),
    ]
    begun = find_first_day(context, today)
    return (*found, ("all", begun, today)) if begun < january else tuple(found)


def find_first_day(context: ActionContext, today: date) -> date:
    """The day of the network's first announcement; today where there is none."""
    published = context.work.reported.list_published()
    return to_local_day(published[0].published, context.work.networks.zone()) if published else today
