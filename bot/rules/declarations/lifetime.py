"""How long a declaration stays: until when it counts, when its keeper hears how it goes, when its season turns."""

from __future__ import annotations

from datetime import datetime, timedelta

from matching.calendar.days import add_calendar_days, to_local_day, to_morning
from matching.calendar.seasons import find_season_turn, is_season_near
from matching.vocabulary import Rhythm
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move
from storage.work import Work

ONCE_DAYS, AGAIN_DAYS = 30, 90
REVIEW_DAYS = (14, 45)  # days after publishing at which the keeper is told that there is no partner yet
DRAFT_DAYS = timedelta(days=7)


def compute_expiry(work: Work, declaration: Declaration, now: datetime) -> datetime:
    """Until when it counts, told or confirmed today: 30 days what is for once, 90 what comes back."""
    return add_calendar_days(now, ONCE_DAYS if declaration.rhythm in (None, Rhythm.ONCE) else AGAIN_DAYS, work.networks.zone())


def begin_lifetime(work: Work, declaration: Declaration, now: datetime) -> bool:
    """It was just published: the dates of its life. True when it sleeps at once, because it is not the season."""
    declaration.review = add_calendar_days(now, REVIEW_DAYS[0], work.networks.zone())
    schedule_season_turn(work, declaration, now)
    sleeps = declaration.state is DeclarationState.OPEN and not is_declaration_in_season(work, declaration, now)
    if sleeps:
        suspend_lifetime(declaration)
    return sleeps


def suspend_lifetime(declaration: Declaration) -> None:
    """It sleeps through the months that are not its own: no date runs out meanwhile."""
    move(declaration, DeclarationState.ASLEEP)
    declaration.expires = declaration.confirming = declaration.review = None


def schedule_season_review(work: Work, declaration: Declaration, now: datetime) -> None:
    """Its season comes: the keeper hears once, when it begins, if there is still no partner."""
    declaration.review = add_calendar_days(now, REVIEW_DAYS[-1], work.networks.zone())


def renew_lifetime(work: Work, declaration: Declaration, now: datetime) -> None:
    """It counts from today on as if it had just been told."""
    declaration.expires, declaration.confirming, declaration.touched = compute_expiry(work, declaration, now), None, now


def schedule_next_review(work: Work, declaration: Declaration, now: datetime) -> int:
    """How many days this review comes after publishing; the next one, if any, has its date now."""
    here, published = work.networks.zone(), declaration.published or now
    age = (to_local_day(now, here) - to_local_day(published, here)).days
    following = next((days for days in REVIEW_DAYS if days > age), None)
    declaration.review = add_calendar_days(published, following, here) if following else None
    return max((days for days in REVIEW_DAYS if days <= age), default=REVIEW_DAYS[0])


def is_declaration_in_season(work: Work, declaration: Declaration, now: datetime) -> bool:
    """Is it the season of this declaration, or six weeks before, and its company not closed?"""
    near = is_season_near(declaration.details.season, to_local_day(now, work.networks.zone()))
    return near and not is_company_closed(work, declaration, now)


def is_company_closed(work: Work, declaration: Declaration, now: datetime) -> bool:
    """Has its company said that nobody is there just now?"""
    closes, reopens = _find_closure(work, declaration)
    return closes is not None and reopens is not None and closes <= now < reopens


def _find_closure(work: Work, declaration: Declaration) -> tuple[datetime | None, datetime | None]:
    if declaration.company_id is None:
        return None, None
    company = work.companies.get(declaration.company_id)
    return company.closes, company.reopens


def schedule_season_turn(work: Work, declaration: Declaration, now: datetime) -> None:
    """When its season next begins or ends, or its company closes or reopens, at ten in the morning there."""
    here = work.networks.zone()
    day = find_season_turn(declaration.details.season, to_local_day(now, here))
    edges = [moment for moment in _find_closure(work, declaration) if moment is not None and moment > now]
    declaration.turn = min((*edges, *((to_morning(day, here),) if day else ())), default=None)
