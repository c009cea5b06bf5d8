"""How a person wishes to be spoken to, and when their quiet time ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from matching.calendar import days

SATURDAY = 5


class Alerts(StrEnum):
    """How often new leads may interrupt: as they come (within the budget), gathered in the digest, or never."""

    NOW = "now"
    DIGEST = "digest"
    NEVER = "never"


class DigestPace(StrEnum):
    """How often a digest comes."""

    NEVER = "never"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Prefs:
    """Quiet from `quiet_from` to `quiet_to` o'clock in the network's time zone (equal: never), and all weekend unless
    `weekends`; `muted` are families of resources; who is `resting` hears nothing until they write again. The digest
    comes on `digest_day` (Monday is 0; the network's where None) at `digest_hour`; `broadcasts`: what the animator
    announces is welcome."""

    quiet_from: int = 20
    quiet_to: int = 8
    weekends: bool = True
    alerts: Alerts = Alerts.NOW
    muted: tuple[str, ...] = ()
    resting: bool = False
    digest: DigestPace = DigestPace.WEEKLY
    digest_day: int | None = None
    digest_hour: int | None = None
    broadcasts: bool = True


def find_quiet_end(now: datetime, prefs: Prefs, zone: ZoneInfo) -> datetime | None:
    """The end of the quiet time that `now` lies in: the night, and the weekend of those who wish it; None outside."""
    moment = now
    while (later := _find_stretch_end(moment, prefs, zone)) is not None:
        moment = later
    return moment if moment > now else None


def _find_stretch_end(now: datetime, prefs: Prefs, zone: ZoneInfo) -> datetime | None:
    local = now.astimezone(zone)
    day, hour = local.date(), local.hour
    if not prefs.weekends and day.weekday() >= SATURDAY:
        return days.to_utc_moment(days.find_monday(day) + timedelta(days=7), time(prefs.quiet_to), zone)
    if prefs.quiet_from > prefs.quiet_to and hour >= prefs.quiet_from:
        return days.to_utc_moment(day + timedelta(days=1), time(prefs.quiet_to), zone)
    if (prefs.quiet_from > prefs.quiet_to > hour) or prefs.quiet_from <= hour < prefs.quiet_to:
        return days.to_utc_moment(day, time(prefs.quiet_to), zone)
    return None
