"""A day and an hour as people set them."""

from __future__ import annotations

from datetime import date, time

import pytest

from matching.understand.answers import parse_day_and_hour

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("jeudi 9 h", date(2026, 3, 5), time(9)),
        ("9h jeudi", date(2026, 3, 5), time(9)),
        ("mardi", date(2026, 3, 10), None),
        ("demain matin", date(2026, 3, 4), time(9)),
        ("après-demain midi", date(2026, 3, 5), time(12)),
        ("le 12/03 à 14h30", date(2026, 3, 12), time(14, 30)),
        ("le 15 à 10h", date(2026, 3, 15), time(10)),
        ("le 1er à 8 heures", date(2026, 4, 1), time(8)),
        ("vendredi 6 mars à 9h00", date(2026, 3, 6), time(9)),
        ("dans 2 jours à 8 heures", date(2026, 3, 5), time(8)),
        ("aujourd'hui 15h", TUESDAY, time(15)),
        ("14 h", None, time(14)),
        ("ce soir", None, time(18)),
        ("next monday 9am", date(2026, 3, 9), time(9)),
        ("monday 2:30 pm", date(2026, 3, 9), time(14, 30)),
        ("tomorrow at 10:30", date(2026, 3, 4), time(10, 30)),
        ("12 am tomorrow", date(2026, 3, 4), time(0)),
        ("in two weeks", date(2026, 3, 17), None),
        ("bientôt", None, None),
        ("99h", None, None),
        ("", None, None),
    ],
)
def test_a_moment(words: str, day: date | None, hour: time | None) -> None:
    assert parse_day_and_hour(words, TUESDAY) == (day, hour)
