"""The calendar people live by: local days and hours of a network's time zone, working days, weeks from Monday."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from matching.calendar.public_holidays import is_public_holiday

_MORNING_HOUR = time(10)  # when people are asked something that can wait for a decent hour
_SATURDAY = 5
_LONGEST_BREAK = 15  # days among which one is a working day
_OFFICE_HOURS = ((time(9), time(12)), (time(14), time(17)))  # when one rings people at work


def to_local_day(moment: datetime, zone: tzinfo) -> date:
    """Which day it is there at an aware moment. Raises ValueError for a naive one, which says nothing."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(zone).date()


def to_utc_moment(day: date, hour: time, zone: tzinfo) -> datetime:
    """That hour of that day there, as a moment in UTC. An hour that spring skips moves forward by what was skipped; of
    an hour that autumn repeats the first counts."""
    return datetime.combine(day, hour, zone).replace(fold=0).astimezone(UTC)


def to_morning(day: date, zone: tzinfo) -> datetime:
    """Ten o'clock of that day there."""
    return to_utc_moment(day, _MORNING_HOUR, zone)


def add_calendar_days(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """Ten o'clock, so many calendar days after the day of a moment: local date + n, never 24 hours times n."""
    return to_morning(to_local_day(moment, zone) + timedelta(days=days), zone)


def find_next_morning(moment: datetime, zone: tzinfo) -> datetime:
    """The first ten o'clock there after a moment."""
    today = to_morning(to_local_day(moment, zone), zone)
    return today if today > moment else add_calendar_days(moment, 1, zone)


def is_working_day(day: date, zone: tzinfo | None = None) -> bool:
    """Monday to Friday, and no public holiday there; without a zone no holiday is known."""
    return day.weekday() < _SATURDAY and not is_public_holiday(day, zone)


def add_working_days(day: date, days: int, zone: tzinfo | None = None) -> date:
    """The n-th working day there after a day: one after Friday is Monday, and so is one after Saturday. Raises ValueError
    for fewer than none."""
    if days < 0:
        raise ValueError(f"not a number of working days: {days}")
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, zone)
    return day


def find_working_days_start(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """What happened before the found moment has had its ten o'clock of the n-th working day after it."""
    day = to_local_day(moment, zone)
    while to_morning(add_working_days(day, days, zone), zone) > moment:
        day -= timedelta(days=1)
    return to_utc_moment(day + timedelta(days=1), time(0), zone)


def find_monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def find_office_moment(moment: datetime, zone: tzinfo) -> datetime:
    """The first moment from this one on at which one may ring people at work there: on a working day, in the morning or
    in the afternoon."""
    today = to_local_day(moment, zone)
    for day in (today + timedelta(days=n) for n in range(_LONGEST_BREAK)):
        for start, end in _OFFICE_HOURS if is_working_day(day, zone) else ():
            if moment < to_utc_moment(day, end, zone):
                return max(moment, to_utc_moment(day, start, zone))
    raise AssertionError("two weeks without a working day")


def find_other_half_day(moment: datetime, zone: tzinfo) -> datetime:
    """The next working day there, at the other half of the day: whoever is out in the morning may be in after lunch."""
    (early_hour, _), (late_hour, _) = _OFFICE_HOURS
    day = to_local_day(moment, zone)
    early = moment < to_utc_moment(day, late_hour, zone)
    return to_utc_moment(add_working_days(day, 1, zone), late_hour if early else early_hour, zone)


def find_first_weekday(day: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) from a day on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def find_next_weekly_hour(after: datetime, weekday: int, hour: int, zone: tzinfo) -> datetime:
    """The first such hour of such a weekday there that comes after a moment."""
    day = find_first_weekday(to_local_day(after, zone), weekday)
    found = to_utc_moment(day, time(hour), zone)
    return found if found > after else to_utc_moment(day + timedelta(days=7), time(hour), zone)


def find_next_monthly_hour(after: datetime, weekday: int, hour: int, zone: tzinfo) -> datetime:
    """The same, on the first such weekday of a month."""
    month = to_local_day(after, zone).replace(day=1)
    found = to_utc_moment(find_first_weekday(month, weekday), time(hour), zone)
    return found if found > after else to_utc_moment(find_first_weekday(find_month_after(month), weekday), time(hour), zone)


def find_month_after(first: date) -> date:
    """The first day of the month after the one that begins on `first`."""
    return (first + timedelta(days=31)).replace(day=1)


def find_month_before(day: date) -> date:
    """The first day of the month before that of a day."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
