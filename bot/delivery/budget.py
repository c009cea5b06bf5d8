"""The notification budget: may a note go out now, wait for a better moment, or not go at all? Values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.calendar import days
from storage.notes.outbox import Rank
from storage.people.prefs import Alerts, DigestPace, Prefs, find_quiet_end

ALERTS_A_DAY, ALERTS_A_WEEK, QUESTIONS_A_DAY = 1, 3, 1
_RESTING_RANKS = frozenset({Rank.ALERT, Rank.QUESTION, Rank.DIGEST, Rank.BROADCAST})  # while nobody is at work
_MORNING_HOUR = 10  # o'clock, in the network's time zone
_LONGEST_WAIT = timedelta(days=8)  # for a digest; who reads one a month does not wait a month for what the caps hold back
_AFTER_DIGEST = timedelta(hours=1)  # what a digest has no room for goes after it, by itself


@dataclass(frozen=True, slots=True)
class SentCounts:
    """What a person was sent already: alerts today and since Monday, questions today."""

    alerts_today: int = 0
    alerts_week: int = 0
    questions_today: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """The note does not go now: it waits `until` then, or is dropped where there is no such moment."""

    until: datetime | None = None


def judge_note(
    rank: int,
    prefs: Prefs,
    heard: SentCounts,
    now: datetime,
    zone: ZoneInfo,
    *,
    family: str | None = None,
    expires: datetime | None = None,
    digest: datetime | None = None,
    reopens: datetime | None = None,
) -> Hold | None:
    """None when the note may go now. An answer always may; the budget counts only what nobody asked for, and what it
    holds back waits for the reader's next `digest`. Who is closed until it `reopens` is asked, and told by
    digest or broadcast, nothing before."""
    if rank == Rank.ANSWER:
        return None
    if prefs.resting:
        return Hold(_find_next_morning(now, zone))
    if rank == Rank.BROADCAST and not prefs.broadcasts:
        return Hold()
    if rank == Rank.ALERT and (prefs.alerts is Alerts.NEVER or family in prefs.muted):
        return Hold()
    if reopens is not None and rank in _RESTING_RANKS:
        return Hold(reopens)
    if (quiet := find_quiet_end(now, prefs, zone)) is not None:
        return Hold(quiet)
    if rank == Rank.ALERT:
        return _judge_alert(prefs, heard, now, zone, expires, None if prefs.digest is DigestPace.NEVER else digest)
    if rank == Rank.QUESTION and heard.questions_today >= QUESTIONS_A_DAY:
        return Hold(_find_next_morning(now, zone))
    return None


def _judge_alert(
    prefs: Prefs, heard: SentCounts, now: datetime, zone: ZoneInfo, expires: datetime | None, digest: datetime | None
) -> Hold | None:
    soon = digest is not None and digest - now <= _LONGEST_WAIT
    gathered = max(digest, now) + _AFTER_DIGEST if digest is not None and (soon or prefs.alerts is Alerts.DIGEST) else None
    if prefs.alerts is Alerts.DIGEST and gathered is not None:
        until = gathered
    elif heard.alerts_week >= ALERTS_A_WEEK:
        until = gathered or _find_next_monday(now, zone)
    elif heard.alerts_today >= ALERTS_A_DAY:
        until = gathered or _find_next_morning(now, zone)
    else:
        return None
    # What would be over by then may go beyond the caps, once a week.
    spoils = expires is not None and expires <= (find_quiet_end(until, prefs, zone) or until)
    return None if spoils and heard.alerts_week <= ALERTS_A_WEEK and heard.alerts_today <= ALERTS_A_DAY else Hold(until)


def _find_next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    return days.to_utc_moment(days.to_local_day(now, zone) + timedelta(days=1), time(_MORNING_HOUR), zone)


def _find_next_monday(now: datetime, zone: ZoneInfo) -> datetime:
    return days.to_utc_moment(days.find_monday(days.to_local_day(now, zone)) + timedelta(days=7), time(_MORNING_HOUR), zone)
