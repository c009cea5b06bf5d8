"""Rhythms, seasons and days."""

from __future__ import annotations

from datetime import date

import pytest

from matching.understand.plain_text import fold_text
from matching.understand.time.dates import read_dates
from matching.understand.time.rhythm import find_rhythms
from matching.vocabulary import Rhythm, Season

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(
    ("text", "rhythm", "every"),
    [
        ("par mois", "month", 1),
        ("/semaine", "week", 1),
        ("tous les lundis", "week", 1),
        ("chaque semaine", "week", 1),
        ("hebdo", "week", 1),
        ("mensuel", "month", 1),
        ("toutes les deux semaines", "week", 2),
        ("tous les 15 jours", "week", 2),
        ("tous les quinze jours", "week", 2),
        ("une semaine sur deux", "week", 2),
        ("every other week", "week", 2),
        ("fortnightly", "week", 2),
        ("20 a week", "week", 1),
        ("per day", "day", 1),
        ("en continu", "continuous", 1),
        ("24h/24", "continuous", 1),
        ("ponctuel", "once", 1),
        ("en une fois", "once", 1),
        ("one-off", "once", 1),
        ("20 t/an", "year", 1),
        ("3 m3/h", "hour", 1),
        ("par trimestre", "quarter", 1),
        ("tous les 3 mois", "month", 3),
        ("par saison", "season", 1),
        ("tous les soirs", "day", 1),
        ("600 kg la semaine", "week", 1),
        ("annuellement", "year", 1),
        ("tous les six mois", "month", 6),
        ("chaque automne", "season", 1),
    ],
)
def test_rhythm(text: str, rhythm: str, every: int) -> None:
    (found,) = find_rhythms(fold_text(text))
    assert (found.pace.rhythm, found.pace.every) == (Rhythm(rhythm), every)


@pytest.mark.parametrize(
    "text",
    [
        "la semaine prochaine",
        "au mois de mars",
        "l'an prochain",
        "une fois lavé",
        "un mois d'attente",
        "à heures fixes",
        "régulièrement",
    ],
)
def test_no_rhythm(text: str) -> None:
    assert find_rhythms(fold_text(text)) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("de mars à octobre", 3, 10),
        ("l'hiver", 12, 2),
        ("en juillet", 7, 7),
        ("toute l'année", 1, 12),
        ("from March to October", 3, 10),
        ("en juillet et août", 7, 8),
        ("en juillet-août", 7, 8),
        ("chaque automne", 9, 11),
        ("de novembre à mars", 11, 3),
        ("in July", 7, 7),
        ("au printemps", 3, 5),
        ("pendant les vendanges", 9, 10),
        ("pommes, septembre", 9, 9),
        ("pendant l'été", 6, 8),
    ],
)
def test_season(text: str, first: int, last: int) -> None:
    assert read_dates(fold_text(text), TODAY).season == Season(first, last)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("jusqu'à fin mars", date(2027, 3, 31)),
        ("avant le 15/12", date(2026, 12, 15)),
        ("d'ici fin juin", date(2027, 6, 30)),
        ("avant juin", date(2027, 5, 31)),
        ("d'ici 2 semaines", date(2026, 12, 5)),
        ("until the end of March", date(2027, 3, 31)),
        ("by 15 December", date(2026, 12, 15)),
        ("jusqu'au 31/01/2027", date(2027, 1, 31)),
        ("d'ici la fin de l'année", date(2026, 12, 31)),
        ("d'ici la fin du mois", date(2026, 11, 30)),
        ("avant vendredi", date(2026, 11, 27)),
        ("du 1er au 15 mars", date(2027, 3, 15)),
        ("jusqu'en février", date(2027, 2, 28)),
        ("avant le 29 février", date(2028, 2, 29)),
    ],
)
def test_until(text: str, until: date) -> None:
    assert read_dates(fold_text(text), TODAY).until == until


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("à partir du 15 mars", date(2027, 3, 15)),
        ("dès lundi", date(2026, 11, 23)),
        ("dispo mi-mars", date(2027, 3, 15)),
        ("dispo dès le 15 mars", date(2027, 3, 15)),
        ("la semaine prochaine", date(2026, 11, 23)),
        ("demain", date(2026, 11, 22)),
        ("available from 3 May", date(2027, 5, 3)),
        ("dès maintenant", TODAY),
        ("dans 2 semaines", date(2026, 12, 5)),
        ("le mois prochain", date(2026, 12, 1)),
        ("en 2027", date(2027, 1, 1)),
        ("le 15 mars", date(2027, 3, 15)),
        ("du 20 décembre au 5 janvier", date(2026, 12, 20)),
        ("15.12.2026", date(2026, 12, 15)),
        ("2026-12-15", date(2026, 12, 15)),
        ("from December", date(2026, 12, 1)),
    ],
)
def test_start(text: str, start: date) -> None:
    assert read_dates(fold_text(text), TODAY).start == start


@pytest.mark.parametrize(
    "text",
    [
        "gravier 6/10",
        "2.5 m",
        "10-12 sacs",
        "10/12 palettes",
        "le 31 février",
        "it may be good",
        "2 jours par semaine",
        "jusqu'à 2 jours par semaine",
        "le mardi",
        "32/13/2026",
        "le week-end",
    ],
)
def test_no_date(text: str) -> None:
    found = read_dates(fold_text(text), TODAY)
    assert (found.season, found.start, found.until) == (None, None, None)
