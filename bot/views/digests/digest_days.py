"""When a digest comes: on the person's day and hour, else the network's, every week or month; and since when it tells."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.calendar import days
from storage.people.prefs import DigestPace, Prefs
from storage.tables import Company, Network

LATEST_DIGEST_DELAY = timedelta(days=1)  # a digest that is later than this is not made at all


def choose_digest_slot(prefs: Prefs, network: Network) -> tuple[int, int]:
    """Which weekday (Monday is 0) and hour."""
    return (
        network.digest_day if prefs.digest_day is None else prefs.digest_day,
        network.digest_hour if prefs.digest_hour is None else prefs.digest_hour,
    )


def find_next_digest(prefs: Prefs, network: Network, after: datetime) -> datetime | None:
    """When the next one comes after a moment; None for somebody who wants none."""
    day, hour = choose_digest_slot(prefs, network)
    zone = ZoneInfo(network.time_zone)
    if prefs.digest is DigestPace.NEVER:
        return None
    return (days.find_next_monthly_hour if prefs.digest is DigestPace.MONTHLY else days.find_next_weekly_hour)(
        after, day, hour, zone
    )


def find_previous_digest(pace: DigestPace, network: Network, moment: datetime) -> datetime:
    """The moment of the digest before the one at `moment`, from which on this one tells."""
    zone = ZoneInfo(network.time_zone)
    local = moment.astimezone(zone)
    day = local.date() - timedelta(days=7)
    if pace is DigestPace.MONTHLY:
        day = days.find_first_weekday(days.find_month_before(local.date()), local.weekday())
    return days.to_utc_moment(day, time(local.hour), zone)


def count_closed_days(company: Company, since: datetime, now: datetime) -> datetime:
    """From when on a digest tells: whoever has reopened since then reads of the time when it was closed too."""
    closes, reopens = company.closes, company.reopens
    return min(since, closes) if closes is not None and reopens is not None and since < reopens <= now else since
