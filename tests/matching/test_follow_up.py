"""The chase as values: when one is asked, what the sides' words make of an exchange, and what is left for others."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.calendar import days, follow_up
from matching.consent.portions import compute_left, holds_portion, is_too_much, is_wholly_placed, split_portions
from matching.consent.statements import Grade, StatedStage, compute_moved, is_counted, weigh_statements
from matching.consent.states import Stage
from matching.understand.answers import is_past_day, parse_day_and_hour

PARIS, BRUSSELS = ZoneInfo("Europe/Paris"), ZoneInfo("Europe/Brussels")
LEA, MARC = 1, 2
MET = datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "zone", "works"),
    [
        (date(2026, 7, 14), PARIS, False),
        (date(2026, 7, 14), BRUSSELS, True),
        (date(2026, 7, 21), BRUSSELS, False),
        (date(2026, 4, 6), PARIS, False),
        (date(2026, 7, 13), PARIS, True),
        (date(2026, 7, 12), PARIS, False),
        (date(2026, 7, 14), None, True),
    ],
)
def test_public_holidays_are_no_working_days(day: date, zone: ZoneInfo | None, works: bool) -> None:
    assert days.is_working_day(day, zone) is works


@pytest.mark.parametrize(
    ("total", "whole", "too_much"),
    [(10.0, 10.0, False), (10.2, 10.0, False), (10.21, 10.0, True), (0.1, 0.0, True), (99.0, None, False)],
)
def test_round_figures_may_be_slightly_more_than_there_is(total: float, whole: float | None, too_much: bool) -> None:
    assert is_too_much(total, whole) is too_much


@pytest.mark.parametrize(
    ("agreed", "pickup", "asked"),
    [
        (datetime(2026, 3, 3, 8, tzinfo=UTC), None, date(2026, 3, 6)),
        (datetime(2026, 3, 6, 8, tzinfo=UTC), None, date(2026, 3, 11)),
        (datetime(2026, 7, 10, 8, tzinfo=UTC), None, date(2026, 7, 16)),  # over the 14th of July
        (datetime(2026, 3, 3, 8, tzinfo=UTC), date(2026, 3, 20), date(2026, 3, 23)),
        (datetime(2026, 3, 3, 8, tzinfo=UTC), date(2026, 3, 1), date(2026, 3, 6)),
    ],
)
def test_the_first_question(agreed: datetime, pickup: date | None, asked: date) -> None:
    assert follow_up.find_first_question(agreed, pickup, PARIS) == days.to_morning(asked, PARIS)


@pytest.mark.parametrize(
    ("after", "later"), [(3, 7), (6, 30), (7, 30), (29, 90), (30, 90), (89, 272), (90, 272), (271, 454), (500, 636)]
)
def test_then_about_7_30_90_days_and_every_six_months(after: int, later: int) -> None:
    asked = follow_up.find_next_question(MET, MET + timedelta(days=after), PARIS)
    assert (days.to_local_day(asked, PARIS) - days.to_local_day(MET, PARIS)).days == later


@pytest.mark.parametrize(("after", "again"), [(3, 7), (7, 30), (20, 30), (30, 58), (89, 117), (90, 118), (272, 300)])
def test_what_nobody_answers_is_asked_once_more_before_long(after: int, again: int) -> None:
    asked = follow_up.find_repeated_question(MET, MET + timedelta(days=after), PARIS)
    assert (days.to_local_day(asked, PARIS) - days.to_local_day(MET, PARIS)).days == again


def said(side: int | None, stage: Stage, yearly: float | None = None, day: int = 0) -> StatedStage:
    """One word."""
    return StatedStage(side, stage, yearly, MET + timedelta(days=day))


RUNS, TRIES, TALKS = Stage.RUNNING, Stage.TRIAL, Stage.DISCUSSING


@pytest.mark.parametrize(
    ("words", "stage", "grade", "yearly", "disputed"),
    [
        ([], TALKS, Grade.ESTIMATED, 31.2, False),
        ([said(LEA, RUNS)], RUNS, Grade.ESTIMATED, 31.2, False),
        ([said(LEA, RUNS, 31.2)], RUNS, Grade.ONE, 31.2, False),
        ([said(LEA, RUNS, 31.2), said(MARC, RUNS, 26.0)], RUNS, Grade.BOTH, 26.0, False),
        ([said(LEA, RUNS, 31.2), said(MARC, RUNS, 15.6)], RUNS, Grade.ONE, 15.6, True),
        ([said(LEA, TALKS), said(MARC, RUNS, 31.2)], RUNS, Grade.ONE, 31.2, False),
        ([said(LEA, RUNS, 31.2), said(MARC, TRIES)], TRIES, Grade.ONE, 31.2, True),
        ([said(LEA, RUNS, 31.2), said(MARC, RUNS, 15.6), said(LEA, RUNS, 15.6)], RUNS, Grade.BOTH, 15.6, False),
        ([said(LEA, RUNS, 31.2), said(MARC, TRIES), said(None, RUNS, 20.0)], RUNS, Grade.ONE, 20.0, False),
        ([said(None, RUNS, 20.0), said(LEA, RUNS, 20.0), said(MARC, RUNS, 20.0)], RUNS, Grade.BOTH, 20.0, False),
    ],
)
def test_what_two_words_make(words: list[StatedStage], stage: Stage, grade: Grade, yearly: float, disputed: bool) -> None:
    verdict = weigh_statements(words, (LEA, MARC), 31.2)
    assert (verdict.stage, verdict.grade, verdict.yearly, verdict.disputed) == (stage, grade, yearly, disputed)


def test_an_animator_who_says_it_is_still_so_puts_nothing_right() -> None:
    both = [said(LEA, RUNS, 31.2), said(MARC, RUNS, 30.0)]
    still = weigh_statements([*both, said(None, RUNS, None)], (LEA, MARC), 40.0)
    assert (still.stage, still.grade, still.yearly) == (Stage.RUNNING, Grade.BOTH, 30.0)
    righted = weigh_statements([*both, said(None, Stage.TRIAL, None)], (LEA, MARC), 40.0)
    assert (righted.stage, righted.grade) == (Stage.TRIAL, Grade.ESTIMATED)


def test_what_has_moved_is_not_what_a_year_would_give() -> None:
    verdict = weigh_statements([said(LEA, RUNS, 36.525)], (LEA, MARC), None)
    month = compute_moved(verdict, once=False, since=MET, until=MET + timedelta(days=30))
    assert month == pytest.approx(3.0)
    assert compute_moved(verdict, once=True, since=MET, until=MET + timedelta(days=30)) == 36.525
    assert compute_moved(verdict, once=False, since=MET, until=MET - timedelta(days=1)) == 0


def test_what_nobody_spoke_of_for_nine_months_counts_no_more() -> None:
    verdict = weigh_statements([said(LEA, RUNS, 31.2)], (LEA, MARC), None)
    assert is_counted(verdict, MET, MET + timedelta(days=270))
    assert not is_counted(verdict, MET, MET + timedelta(days=280))


@pytest.mark.parametrize(
    ("given_", "taken", "gives", "takes"),
    [
        ([31.2], [31.2], (31.2,), (31.2,)),
        ([31.2], [10.0], (10.0,), (10.0,)),
        ([10.0], [31.2], (10.0,), (10.0,)),
        ([31.2], [None], (31.2,), (None,)),
        ([None], [31.2], (None,), (None,)),
        ([4.0, 5.0], [7.0], (4.0, 3.0), (7.0,)),
        ([4.0], [], (None,), ()),
    ],
)
def test_the_parts_of_an_agreement(
    given_: list[float | None], taken: list[float | None], gives: tuple[float | None], takes: tuple[float | None]
) -> None:
    assert split_portions(given_, taken) == (gives, takes)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=4), st.lists(st.floats(0, 1e6), min_size=1, max_size=4))
def test_nobody_gives_more_than_they_have_nor_takes_more_than_there_is(has: list[float], wants: list[float]) -> None:
    gives, takes = split_portions(has, wants)
    assert all((part or 0) <= whole for part, whole in zip((*gives, *takes), (*has, *wants), strict=True))
    assert sum(part or 0 for part in gives) == pytest.approx(min(sum(has), sum(wants)))
    assert sum(part or 0 for part in takes) == pytest.approx(min(sum(has), sum(wants)))


def test_below_a_tenth_it_is_placed() -> None:
    assert compute_left(31.2, [20.0, 20.0]) == 0
    assert compute_left(None, [20.0]) is None
    assert is_wholly_placed(31.2, 3.0)
    assert not is_wholly_placed(31.2, 3.2)
    assert not is_wholly_placed(None, None)


def test_what_is_talked_about_is_kept_for_a_while_only() -> None:
    later = MET + timedelta(days=21)
    assert holds_portion(TALKS, later, MET)
    assert not holds_portion(TALKS, later, later)
    assert not holds_portion(TALKS, None, MET)
    assert holds_portion(RUNS, None, MET)
    assert not holds_portion(Stage.DROPPED, later, MET)


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("hier", True),
        ("lundi dernier", True),
        ("last Monday", True),
        ("yesterday", True),
        ("mardi", False),
        ("le 12 mai", False),
    ],
)
def test_a_day_that_lies_behind(words: str, past: bool) -> None:
    assert is_past_day(words) is past


@pytest.mark.parametrize(
    ("words", "day"),
    [("dans dix jours", date(2026, 3, 13)), ("in ten days", date(2026, 3, 13)), ("dans 3 semaines", date(2026, 3, 24))],
)
def test_a_day_counted_in_words(words: str, day: date) -> None:
    assert parse_day_and_hour(words, date(2026, 3, 3))[0] == day
