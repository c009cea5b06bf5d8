"""When those who were introduced are asked how it goes: the days of the chase, of a reservation, of what still counts."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from matching.calendar.days import add_calendar_days, add_working_days, to_local_day, to_morning

_FIRST_WORKING_DAYS = 3
_LATER_DAYS = (7, 30, 90)  # days after they were introduced
_THEN_EVERY_DAYS = 182
_LEAST_PAUSE_DAYS = 2  # between two questions: what was asked late is not asked again the day after
_UNANSWERED_DAYS = 28  # after a question that nobody answered, the other side is asked at the latest
_RESERVED_DAYS = 21
_ANSWER_DAYS = 7  # so long a question may wait for its answer before a part is given to others
_COUNTED_DAYS = 274  # nine months without a word, and it counts no more


def find_first_question(agreed: datetime, pickup: date | None, zone: tzinfo) -> datetime:
    """Three working days after they were introduced; where a first pick-up is planned, the working day after it."""
    day = to_local_day(agreed, zone)
    if pickup is not None and pickup > day:
        return to_morning(add_working_days(pickup, 1, zone), zone)
    return to_morning(add_working_days(day, _FIRST_WORKING_DAYS, zone), zone)


def find_next_question(agreed: datetime, now: datetime, zone: tzinfo) -> datetime:
    """The first of about 7, 30, 90 days after they were introduced, then every six months, that is not too soon."""
    earliest = to_local_day(now, zone) + timedelta(days=_LEAST_PAUSE_DAYS)
    start = to_local_day(agreed, zone)
    later = next((days for days in _LATER_DAYS if start + timedelta(days=days) >= earliest), None)
    if later is None:
        beyond = (earliest - start).days - _LATER_DAYS[-1]
        later = _LATER_DAYS[-1] + _THEN_EVERY_DAYS * max(1, -(-beyond // _THEN_EVERY_DAYS))
    return add_calendar_days(agreed, later, zone)


def find_repeated_question(agreed: datetime, now: datetime, zone: tzinfo) -> datetime:
    """What is asked now may stay without an answer: four weeks later it is asked once more, or on the next usual day before."""
    return min(find_next_question(agreed, now, zone), add_calendar_days(now, _UNANSWERED_DAYS, zone))


def find_postponed_question(day: date, zone: tzinfo) -> datetime:
    """Ten o'clock of the day that somebody named, or of the working day after it."""
    return to_morning(add_working_days(day - timedelta(days=1), 1, zone), zone)


def find_reservation_end(now: datetime, zone: tzinfo) -> datetime:
    """Until when a part is kept for those who talk about it."""
    return add_calendar_days(now, _RESERVED_DAYS, zone)


def find_silence_end(asked: datetime, zone: tzinfo) -> datetime:
    """From when on a question that was asked then counts as silence: a part is kept until then."""
    return add_calendar_days(asked, _ANSWER_DAYS, zone)


def is_soon(due: datetime, now: datetime, zone: tzinfo) -> bool:
    """Is it so near that nothing needs to be asked before?"""
    return due <= add_calendar_days(now, _ANSWER_DAYS, zone)


def is_still_counted(last_word: datetime, now: datetime) -> bool:
    """Was it heard of within nine months?"""
    return now <= find_counted_end(last_word)


def find_counted_end(last_word: datetime) -> datetime:
    """Until when it counts though nobody says a word again."""
    return last_word + timedelta(days=_COUNTED_DAYS)
