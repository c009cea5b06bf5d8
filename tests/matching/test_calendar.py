"""Local days and hours, as a table: summer time, working days, weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from matching.calendar import days as calendar_days

PARIS, RÉUNION = ZoneInfo("Europe/Paris"), ZoneInfo("Indian/Reunion")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-03-03 08:00", PARIS, "2026-03-03"),
        ("2026-03-03 23:30", PARIS, "2026-03-04"),  # half past midnight there
        ("2026-07-03 22:30", PARIS, "2026-07-04"),  # summer: two hours ahead
        ("2026-07-03 21:30", PARIS, "2026-07-03"),
        ("2026-03-03 20:00", RÉUNION, "2026-03-04"),  # four hours ahead
        ("2026-12-31 23:00", PARIS, "2027-01-01"),
    ],
)
def test_which_day_it_is(moment: str, zone: ZoneInfo, day: str) -> None:
    assert calendar_days.to_local_day(utc(moment), zone) == date.fromisoformat(day)


def test_a_naive_moment_says_nothing() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        calendar_days.to_local_day(datetime(2026, 3, 3, 8), PARIS)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "hour", "zone", "moment"),
    [
        ("2026-03-03", "10:00", PARIS, "2026-03-03 09:00"),
        ("2026-07-03", "10:00", PARIS, "2026-07-03 08:00"),
        ("2026-03-29", "02:30", PARIS, "2026-03-29 01:30"),  # skipped: it is 03:30 there, and counts as that
        ("2026-03-29", "03:30", PARIS, "2026-03-29 01:30"),
        ("2026-03-29", "01:59", PARIS, "2026-03-29 00:59"),
        ("2026-10-25", "02:30", PARIS, "2026-10-25 00:30"),  # twice: the first counts
        ("2026-10-25", "03:00", PARIS, "2026-10-25 02:00"),
        ("2026-03-29", "02:30", RÉUNION, "2026-03-28 22:30"),  # no summer time there
    ],
)
def test_an_hour_of_a_day(day: str, hour: str, zone: ZoneInfo, moment: str) -> None:
    assert calendar_days.to_utc_moment(date.fromisoformat(day), time.fromisoformat(hour), zone) == utc(moment)


@pytest.mark.parametrize(
    ("moment", "days", "later"),
    [
        ("2026-03-03 08:00", 0, "2026-03-03 09:00"),
        ("2026-03-27 08:00", 1, "2026-03-28 09:00"),
        ("2026-03-28 08:00", 1, "2026-03-29 08:00"),  # over the change to summer time it stays ten o'clock
        ("2026-03-03 08:00", 30, "2026-04-02 08:00"),
        ("2026-10-24 22:30", 1, "2026-10-26 09:00"),  # Sunday there already, so one day later is Monday
        ("2026-02-28 08:00", 1, "2026-03-01 09:00"),
        ("2028-02-28 08:00", 1, "2028-02-29 09:00"),
    ],
)
def test_ten_o_clock_days_later(moment: str, days: int, later: str) -> None:
    assert calendar_days.add_calendar_days(utc(moment), days, PARIS) == utc(later)


@pytest.mark.parametrize(
    ("moment", "following"),
    [
        ("2026-03-03 08:00", "2026-03-03 09:00"),
        ("2026-03-03 09:00", "2026-03-04 09:00"),
        ("2026-03-03 23:30", "2026-03-04 09:00"),
        ("2026-03-28 12:00", "2026-03-29 08:00"),
    ],
)
def test_the_next_ten_o_clock(moment: str, following: str) -> None:
    assert calendar_days.find_next_morning(utc(moment), PARIS) == utc(following)


@pytest.mark.parametrize(
    ("day", "days", "later"),
    [
        ("2026-03-03", 0, "2026-03-03"),  # a Tuesday
        ("2026-03-03", 1, "2026-03-04"),
        ("2026-03-06", 1, "2026-03-09"),  # Friday → Monday
        ("2026-03-07", 1, "2026-03-09"),  # Saturday → Monday
        ("2026-03-08", 1, "2026-03-09"),
        ("2026-03-05", 3, "2026-03-10"),
        ("2026-03-06", 7, "2026-03-17"),
    ],
)
def test_working_days(day: str, days: int, later: str) -> None:
    assert calendar_days.add_working_days(date.fromisoformat(day), days) == date.fromisoformat(later)


def test_fewer_working_days_than_none() -> None:
    with pytest.raises(ValueError, match="working days"):
        calendar_days.add_working_days(date(2026, 3, 3), -1)


@pytest.mark.parametrize(
    ("day", "monday"),
    [("2026-03-02", "2026-03-02"), ("2026-03-03", "2026-03-02"), ("2026-03-08", "2026-03-02"), ("2027-01-01", "2026-12-28")],
)
def test_weeks_start_on_monday(day: str, monday: str) -> None:
    assert calendar_days.find_monday(date.fromisoformat(day)) == date.fromisoformat(monday)


@pytest.mark.parametrize(
    ("moment", "zone", "rung"),
    [
        ("2026-03-03 08:30", PARIS, "2026-03-03 08:30"),  # half past nine on a Tuesday: now
        ("2026-03-03 05:00", PARIS, "2026-03-03 08:00"),  # not before nine
        ("2026-03-03 11:00", PARIS, "2026-03-03 13:00"),  # noon sharp is lunch: at two
        ("2026-03-03 16:00", PARIS, "2026-03-04 08:00"),  # five o'clock is over
        ("2026-03-03 22:30", PARIS, "2026-03-04 08:00"),
        ("2026-03-06 16:30", PARIS, "2026-03-09 08:00"),  # Friday evening: on Monday
        ("2026-03-07 09:00", PARIS, "2026-03-09 08:00"),  # never on a Saturday
        ("2026-03-27 18:00", PARIS, "2026-03-30 07:00"),  # over the change to summer time it stays nine o'clock
        ("2026-03-30 06:59", PARIS, "2026-03-30 07:00"),
        ("2026-10-23 18:00", PARIS, "2026-10-26 08:00"),  # and back
        ("2026-03-03 20:00", RÉUNION, "2026-03-04 05:00"),  # midnight there, and Wednesday
    ],
)
def test_when_people_may_be_rung(moment: str, zone: ZoneInfo, rung: str) -> None:
    assert calendar_days.find_office_moment(utc(moment), zone) == utc(rung)


@pytest.mark.parametrize(
    ("moment", "zone", "again"),
    [
        ("2026-03-03 08:30", PARIS, "2026-03-04 13:00"),  # tried in the morning: the next afternoon
        ("2026-03-03 12:30", PARIS, "2026-03-04 13:00"),  # lunch counts as the morning
        ("2026-03-03 13:00", PARIS, "2026-03-04 08:00"),  # tried in the afternoon: the next morning
        ("2026-03-06 14:00", PARIS, "2026-03-09 08:00"),  # over the weekend
        ("2026-03-27 09:00", PARIS, "2026-03-30 12:00"),  # over the change to summer time
        ("2026-10-23 13:00", PARIS, "2026-10-26 08:00"),
    ],
)
def test_the_other_half_of_the_next_working_day(moment: str, zone: ZoneInfo, again: str) -> None:
    assert calendar_days.find_other_half_day(utc(moment), zone) == utc(again)


@pytest.mark.parametrize(
    ("after", "weekday", "hour", "zone", "weekly", "monthly"),
    [
        # a Tuesday, nine o'clock in Paris; Mondays at eight
        ("2026-03-03 08:00", 0, 8, PARIS, "2026-03-09 07:00", "2026-04-06 06:00"),
        ("2026-03-09 06:59", 0, 8, PARIS, "2026-03-09 07:00", "2026-04-06 06:00"),
        ("2026-03-09 07:00", 0, 8, PARIS, "2026-03-16 07:00", "2026-04-06 06:00"),  # after, never at the moment itself
        # over the change to summer time of 29 March 2026, a Sunday, it stays eight o'clock
        ("2026-03-23 07:00", 0, 8, PARIS, "2026-03-30 06:00", "2026-04-06 06:00"),
        ("2026-03-28 12:00", 6, 2, PARIS, "2026-03-29 01:00", "2026-04-05 00:00"),  # two o'clock is skipped: three
        ("2026-03-29 01:00", 6, 2, PARIS, "2026-04-05 00:00", "2026-04-05 00:00"),
        # over the change back of 25 October 2026, a Sunday
        ("2026-10-19 06:00", 0, 8, PARIS, "2026-10-26 07:00", "2026-11-02 07:00"),
        ("2026-10-24 12:00", 6, 2, PARIS, "2026-10-25 00:00", "2026-11-01 01:00"),  # two o'clock comes twice: the first
        ("2026-10-25 00:00", 6, 2, PARIS, "2026-11-01 01:00", "2026-11-01 01:00"),  # the second is not another one
        ("2026-10-25 00:30", 6, 2, PARIS, "2026-11-01 01:00", "2026-11-01 01:00"),
        # first weekdays of a month, and the end of the year
        ("2026-06-01 05:59", 0, 8, PARIS, "2026-06-01 06:00", "2026-06-01 06:00"),
        ("2026-12-28 08:00", 3, 14, PARIS, "2026-12-31 13:00", "2027-01-07 13:00"),
        ("2026-03-08 20:30", 0, 8, RÉUNION, "2026-03-09 04:00", "2026-04-06 04:00"),  # Monday there already
    ],
)
def test_the_next_digest(after: str, weekday: int, hour: int, zone: ZoneInfo, weekly: str, monthly: str) -> None:
    assert calendar_days.find_next_weekly_hour(utc(after), weekday, hour, zone) == utc(weekly)
    assert calendar_days.find_next_monthly_hour(utc(after), weekday, hour, zone) == utc(monthly)


@pytest.mark.parametrize(
    ("moment", "count", "start"),
    [
        ("2026-03-10 09:30", 1, "2026-03-09 23:00"),  # Tuesday after ten there: whatever was read on Monday
        ("2026-03-10 08:30", 1, "2026-03-08 23:00"),  # before ten: only what was read by Sunday
        ("2026-03-08 12:00", 1, "2026-03-05 23:00"),  # Sunday: Friday's working day comes on Monday
        ("2026-03-10 09:30", 3, "2026-03-05 23:00"),
    ],
)
def test_what_has_had_its_working_days(moment: str, count: int, start: str) -> None:
    now, expected = (datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (moment, start))
    zone = ZoneInfo("Europe/Paris")
    assert calendar_days.find_working_days_start(now, count, zone) == expected
    for read in (expected - timedelta(seconds=1), expected):
        due = calendar_days.to_morning(calendar_days.add_working_days(calendar_days.to_local_day(read, zone), count), zone)
        assert (due <= now) is (read < expected)
