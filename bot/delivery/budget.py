"""The notification budget: may a note go out now, wait for a better moment, or not go at all? Values in, values out."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.calendar import days
from storage.notes.outbox import Rank
from storage.people.prefs import Alerts, Pace, Prefs, quiet_until

ALERTS_A_DAY, ALERTS_A_WEEK, QUESTIONS_A_DAY = 1, 3, 1
MORNING = 10   # o'clock, in the network's time zone
GATHERING = timedelta(hours=1)   # what a digest has no room for goes after it, by itself


@dataclass(frozen=True, slots=True)
class Heard:
    """What a person was sent already: alerts today and since Monday, questions today."""

    alerts_today: int = 0
    alerts_week: int = 0
    questions_today: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """The note does not go now: it waits `until` then, or is dropped where there is no such moment."""

    until: datetime | None = None


def judge(rank: int, prefs: Prefs, heard: Heard, now: datetime, zone: ZoneInfo, *, family: str | None = None,
          expires: datetime | None = None, digest: datetime | None = None) -> Held | None:
    """None when the note may go now. An answer always may; the budget counts only what nobody asked for, and what it
    holds back waits for the reader's next `digest`."""
    if rank == Rank.ANSWER:
        return None
    if prefs.resting:
        return Held(_morning(now, zone))
    if rank == Rank.BROADCAST and not prefs.broadcasts:
        return Held()
    if rank == Rank.ALERT and (prefs.alerts is Alerts.NEVER or family in prefs.muted):
        return Held()
    if (quiet := quiet_until(now, prefs, zone)) is not None:
        return Held(quiet)
    if rank == Rank.ALERT:
        return _alert(prefs, heard, now, zone, expires, None if prefs.digest is Pace.NEVER else digest)
    if rank == Rank.QUESTION and heard.questions_today >= QUESTIONS_A_DAY:
        return Held(_morning(now, zone))
    return None


def _alert(prefs: Prefs, heard: Heard, now: datetime, zone: ZoneInfo, expires: datetime | None,
           digest: datetime | None) -> Held | None:
    gathered = max(digest, now) + GATHERING if digest is not None else None
    if prefs.alerts is Alerts.DIGEST and gathered is not None:
        until = gathered
    elif heard.alerts_week >= ALERTS_A_WEEK:
        until = gathered or _monday(now, zone)
    elif heard.alerts_today >= ALERTS_A_DAY:
        until = gathered or _morning(now, zone)
    else:
        return None
    # What would be over by then may go beyond the caps, once a week.
    spoils = expires is not None and expires <= (quiet_until(until, prefs, zone) or until)
    return None if spoils and heard.alerts_week <= ALERTS_A_WEEK and heard.alerts_today <= ALERTS_A_DAY else Held(until)


def _morning(now: datetime, zone: ZoneInfo) -> datetime:
    return days.at(days.local_day(now, zone) + timedelta(days=1), time(MORNING), zone)


def _monday(now: datetime, zone: ZoneInfo) -> datetime:
    return days.at(days.week(days.local_day(now, zone)) + timedelta(days=7), time(MORNING), zone)
