"""The calendar people live by: local days and hours of a network's time zone, working days, weeks from Monday."""
from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

MORNING = time(10)  # when people are asked something that can wait for a decent hour
SATURDAY = 5
OFFICE = ((time(9), time(12)), (time(14), time(17)))  # when one rings people at work


def local_day(moment: datetime, zone: tzinfo) -> date:
    """Which day it is there at an aware moment. Raises ValueError for a naive one, which says nothing."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(zone).date()


def at(day: date, hour: time, zone: tzinfo) -> datetime:
    """That hour of that day there, as a moment in UTC. An hour that spring skips moves forward by what was skipped; of
    an hour that autumn repeats the first counts."""
    return datetime.combine(day, hour, zone).replace(fold=0).astimezone(UTC)


def morning(day: date, zone: tzinfo) -> datetime:
    """Ten o'clock of that day there."""
    return at(day, MORNING, zone)


def days_later(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """Ten o'clock, so many calendar days after the day of a moment: local date + n, never 24 hours times n."""
    return morning(local_day(moment, zone) + timedelta(days=days), zone)


def next_morning(moment: datetime, zone: tzinfo) -> datetime:
    """The first ten o'clock there after a moment."""
    today = morning(local_day(moment, zone), zone)
    return today if today > moment else days_later(moment, 1, zone)


def working(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < SATURDAY


def working_days_later(day: date, days: int) -> date:
    """The n-th working day after a day: one after Friday is Monday, and so is one after Saturday. Raises ValueError for
    fewer than none."""
    if days < 0:
        raise ValueError(f"not a number of working days: {days}")
    while days:
        day += timedelta(days=1)
        days -= working(day)
    return day


def week(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def office(moment: datetime, zone: tzinfo) -> datetime:
    """The first moment from this one on at which one may ring people at work there: Monday to Friday, in the morning or
    in the afternoon."""
    today = local_day(moment, zone)
    for day in (today + timedelta(days=n) for n in range(SATURDAY)):
        for start, end in OFFICE if working(day) else ():
            if moment < at(day, end, zone):
                return max(moment, at(day, start, zone))
    raise AssertionError("five days without a working one")


def other_half(moment: datetime, zone: tzinfo) -> datetime:
    """The next working day there, at the other half of the day: whoever is out in the morning may be in after lunch."""
    (early_hour, _), (late_hour, _) = OFFICE
    day = local_day(moment, zone)
    early = moment < at(day, late_hour, zone)
    return at(working_days_later(day, 1), late_hour if early else early_hour, zone)


def first_weekday(day: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) from a day on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def next_weekly(after: datetime, weekday: int, hour: int, zone: tzinfo) -> datetime:
    """The first such hour of such a weekday there that comes after a moment."""
    day = first_weekday(local_day(after, zone), weekday)
    found = at(day, time(hour), zone)
    return found if found > after else at(day + timedelta(days=7), time(hour), zone)


def next_monthly(after: datetime, weekday: int, hour: int, zone: tzinfo) -> datetime:
    """The same, on the first such weekday of a month."""
    month = local_day(after, zone).replace(day=1)
    found = at(first_weekday(month, weekday), time(hour), zone)
    return found if found > after else at(first_weekday(next_month(month), weekday), time(hour), zone)


def next_month(first: date) -> date:
    """The first day of the month after the one that begins on `first`."""
    return (first + timedelta(days=31)).replace(day=1)


def month_before(day: date) -> date:
    """The first day of the month before that of a day."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
