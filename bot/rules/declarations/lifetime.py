"""How long a declaration stays: until when it counts, when its keeper hears how it goes, when its season turns."""
from __future__ import annotations

from datetime import datetime, timedelta

from matching.calendar.days import days_later, local_day, morning
from matching.calendar.seasons import awake, next_turn
from matching.vocabulary import Rhythm
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.work import Work

ONCE_DAYS, AGAIN_DAYS = 30, 90
REVIEW_DAYS = (14, 45)   # days after publishing at which the keeper is told that there is no partner yet
DRAFT_DAYS = timedelta(days=7)


def expiry(work: Work, row: Declaration, now: datetime) -> datetime:
    """Until when it counts, told or confirmed today: 30 days what is for once, 90 what comes back."""
    return days_later(now, ONCE_DAYS if row.rhythm in (None, Rhythm.ONCE) else AGAIN_DAYS, work.networks.zone())


def begin(work: Work, row: Declaration, now: datetime) -> bool:
    """It was just published: the dates of its life. True when it sleeps at once, because it is not the season."""
    row.review = days_later(now, REVIEW_DAYS[0], work.networks.zone())
    turns(work, row, now)
    sleeps = row.state is DeclarationState.OPEN and not in_season(work, row, now)
    if sleeps:
        sleep(row)
    work.session.flush()
    return sleeps


def sleep(row: Declaration) -> None:
    """It sleeps through the months that are not its own: no date runs out meanwhile."""
    row.state = DeclarationState.ASLEEP
    row.expires = row.confirming = row.review = None


def wake(work: Work, row: Declaration, now: datetime) -> None:
    """Its season comes: the keeper hears once, when it begins, if there is still no partner."""
    row.review = days_later(now, REVIEW_DAYS[-1], work.networks.zone())


def renew(work: Work, row: Declaration, now: datetime) -> None:
    """It counts from today on as if it had just been told."""
    row.expires, row.confirming, row.touched = expiry(work, row, now), None, now
    work.session.flush()


def reviewed(work: Work, row: Declaration, now: datetime) -> int:
    """How many days this review comes after publishing; the next one, if any, has its date now."""
    here, published = work.networks.zone(), row.published or now
    age = (local_day(now, here) - local_day(published, here)).days
    following = next((days for days in REVIEW_DAYS if days > age), None)
    row.review = days_later(published, following, here) if following else None
    return max((days for days in REVIEW_DAYS if days <= age), default=REVIEW_DAYS[0])


def in_season(work: Work, row: Declaration, now: datetime) -> bool:
    """Is it the season of this declaration, or six weeks before?"""
    return awake(row.details.season, local_day(now, work.networks.zone()))


def turns(work: Work, row: Declaration, now: datetime) -> None:
    """When its season next begins or ends, at ten in the morning there."""
    here = work.networks.zone()
    day = next_turn(row.details.season, local_day(now, here))
    row.turn = morning(day, here) if day else None
