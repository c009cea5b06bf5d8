"""Answers in words that need not be a whole sentence: how much, how often, at what price, whether one has it, when."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from matching.calendar.seasons import find_season_days
from matching.lexicon import Lexicon
from matching.understand.amounts import read_amounts
from matching.understand.clause import Clause, read_clause
from matching.understand.intent import read_intent
from matching.understand.pacing import join_amount_and_rhythm
from matching.understand.plain_text import Text
from matching.understand.reading import Recurrence
from matching.understand.time import read_time
from matching.vocabulary import Kind, Price, Quantity, Season, Side, Size

_ANY_DAY = date(2000, 1, 1)  # what is asked here means the same on every day
_WORDS = Lexicon(Path(__file__).parent, "answers")
_OPEN_WORDS = re.compile(rf"\b{_WORDS.join('open')}\b")
_PAST_WORDS = re.compile(rf"\b{_WORDS.join('past')}\b")
_MONEY_WORDS = re.compile(rf"\d\s*(?:€|eur|£|{_WORDS.join('money')})")

_COMING_WEEK = re.compile(rf"\b{_WORDS.join('coming_week')}\b")
_LASTING = {
    unit: re.compile(rf"\b(?P<figure>[a-z0-9]+) (?:{'|'.join(words)})\b")
    for unit, words in _WORDS.list_sorts("lasting").items()
}
_ONE = re.compile(_WORDS.join("one"))
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30}


def parse_amount_answer(text: str, language: str = "fr") -> Quantity | None:
    """How much these words say ("600 kg par semaine", "2 ou 3 palettes"); None when they name no amount of anything."""
    part = _read_answer(text, language)
    quantity, pace = join_amount_and_rhythm(part.counted, part.paced, part.span)
    if quantity is None or quantity.rhythm is not None or pace is None:
        return quantity
    return replace(quantity, rhythm=pace.rhythm, every=pace.every)


def parse_piece_size(text: str, language: str = "fr") -> Size | None:
    """How big one piece is, in these words ("deux bacs de 120 litres"); None when they do not say."""
    return _read_answer(text, language).facts.size


def parse_recurrence_answer(text: str, language: str = "fr") -> Recurrence | None:
    """How often these words say ("chaque lundi", "tous les 15 jours": every two weeks); None when they do not."""
    paced = _read_answer(text, language).paced
    return paced[0].pace if paced else None


def parse_price_answer(text: str, kind: Kind = Kind.OFFER) -> Price | None:
    """The stance on money in these words ("gratuit", "50 € la tonne", "à voir"); None when there is none."""
    said = Text.from_original(text).folded
    heard = read_intent(said).decide_price(kind, _MONEY_WORDS.search(said) is not None)
    return heard or (Price.DISCUSS if _OPEN_WORDS.search(said) else None)


def parse_kind_answer(text: str, language: str = "fr") -> Kind | None:
    """Whether these words say that one has it, looks for it or shares it; None when they do not."""
    return _read_answer(text, language).kind


def parse_side_answer(text: str, language: str = "fr") -> Side | None:
    """On which side of a share these words stand ("on en cherche un", "je peux le prêter"); None when they do not say."""
    said = _read_answer(text, language)
    return said.side or {Kind.OFFER: Side.HAS, Kind.NEED: Side.SEEKS}.get(said.kind or Kind.SHARE)


def parse_day_and_hour(text: str, today: date) -> tuple[date | None, time | None]:
    """The day and the hour in these words; None for what they do not say. A weekday is its next coming after today."""
    return read_time(Text.from_original(text).folded, today).moment


def parse_closure_answer(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day in these words ("du 3 au 21 août", "en août"); None when they name no such days."""
    said = read_time(Text.from_original(text).folded, today).dates
    if said.until is not None:
        return said.start or today, said.until
    return find_season_days(said.season, today) if said.season is not None else None


def parse_absence_answer(text: str, today: date) -> tuple[date, date] | None:
    """The same, or for how long ("deux semaines", "demain pour 3 semaines", "la semaine prochaine"): from the day that they
    name, or from today."""
    if (days := parse_closure_answer(text, today)) is not None:
        return days
    folded = Text.from_original(text).folded
    if found := _COMING_WEEK.search(folded):
        monday = today + timedelta(days=7 - today.weekday())
        return monday, monday + timedelta(days=6)
    for unit, pattern in _LASTING.items():
        found = pattern.search(folded)
        times = _count_times(found["figure"]) if found else 0
        if found and times:
            day, _ = parse_day_and_hour(folded[: found.start()] + folded[found.end() :], today)
            first = day or today
            return first, first + timedelta(days=times * _UNIT_DAYS[unit] - 1)
    return None


def _count_times(word: str) -> int:
    """« Deux », "3", « un »; 0 for what is no number."""
    if _ONE.fullmatch(word):
        return 1
    figure = parse_bare_number(word)
    return int(figure[0]) if figure is not None else 0


def parse_months_answer(text: str, today: date) -> Season | None:
    """The months that these words name ("en avril", "d'ici l'été", "le 15 mai"); None when they name none."""
    days = parse_closure_answer(text, today)
    if days is None and (day := parse_day_and_hour(text, today)[0]) is not None:
        days = day, day
    return Season(days[0].month, days[1].month) if days is not None else None


def names_months(text: str) -> bool:
    """Do these words name months, whichever they are today?"""
    return parse_months_answer(text, _ANY_DAY) is not None


def names_closed_days(text: str) -> bool:
    """Do these words name a first and a last day, or for how long?"""
    return parse_absence_answer(text, _ANY_DAY) is not None


def names_day(text: str) -> bool:
    """Do these words name a day, be it one that lies behind?"""
    return is_past_day(text) or parse_day_and_hour(text, _ANY_DAY)[0] is not None


def is_past_day(text: str) -> bool:
    """Do these words name a day that lies behind ("hier", "lundi dernier")?"""
    return _PAST_WORDS.search(Text.from_original(text).folded) is not None


def parse_bare_number(text: str) -> tuple[float, float] | None:
    """The figure in these words, whatever it counts, and between which two it lies; None when there is none."""
    figures = [one for one in read_amounts(Text.from_original(text).folded).numbers if not one.article]
    return (figures[0].low, figures[0].high) if figures else None


def _read_answer(text: str, language: str) -> Clause:
    said = Text.from_original(text)
    return read_clause(said, (0, len(said.folded)), (), language, _ANY_DAY)
