"""When a digest comes: on the person's day and hour, else the network's, every week or month; and since when it tells."""
from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.calendar import days
from storage.people.prefs import Pace, Prefs
from storage.tables import Network

LATE = timedelta(days=1)  # a digest that is later than this is not made at all


def chosen(prefs: Prefs, network: Network) -> tuple[int, int]:
    """Which weekday (Monday is 0) and hour."""
    return (network.digest_day if prefs.digest_day is None else prefs.digest_day,
            network.digest_hour if prefs.digest_hour is None else prefs.digest_hour)


def following(prefs: Prefs, network: Network, after: datetime) -> datetime | None:
    """When the next one comes after a moment; None for somebody who wants none."""
    day, hour = chosen(prefs, network)
    zone = ZoneInfo(network.time_zone)
    if prefs.digest is Pace.NEVER:
        return None
    return (days.next_monthly if prefs.digest is Pace.MONTHLY else days.next_weekly)(after, day, hour, zone)


def before(pace: Pace, network: Network, moment: datetime) -> datetime:
    """The moment of the digest before the one at `moment`, from which on this one tells."""
    zone = ZoneInfo(network.time_zone)
    local = moment.astimezone(zone)
    day = local.date() - timedelta(days=7)
    if pace is Pace.MONTHLY:
        day = days.first_weekday(days.month_before(local.date()), local.weekday())
    return days.at(day, time(local.hour), zone)
