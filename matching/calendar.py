"""Days and hours as people of a network live them: local days and weeks, and the moment of a local hour."""
from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The local calendar day of a moment."""
    return moment.astimezone(zone).date()


def at(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which it is `hour` o'clock on that local day; an hour that spring skips moves forward, of
    the two that autumn has the first counts."""
    return datetime.combine(day, time(hour), zone).astimezone(UTC)


def monday_of(day: date) -> date:
    """The first day of that week."""
    return day - timedelta(days=day.weekday())
