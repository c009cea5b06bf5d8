"""Figures that say something else than "how many": telephone, money, per cent, °C, bar, km, hours of the day, grades."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon, join_words
from matching.understand.money import MONEY, SECURITY
from matching.understand.plain_text import TAKEN_MARK, blank_span
from matching.understand.spans import FigureFacts

_N = r"\d+(?:[.,]\d+)?"
_WORDS = Lexicon(Path(__file__).parent, "figures")
_TO = rf"(?:{_WORDS.join('to')}|[-/])"
_HOUR_TO = rf"(?:{_WORDS.join('hour_to')}|-)"
_H = rf"(?:h|{_WORDS.join('hours')})"
_RANGE = rf"{_N}(?: ?{_TO} ?{_N})?"

_CONTACT = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{3,}|(?:\+\d{2,3}|\b00\d{2})[ .]?\d(?:[ .-]?\d{2}){4}"
    r"|\b0\d(?:[ .-]?\d{2}){4}\b|\b\d{3} ?\d{3} ?\d{3}(?: ?\d{5})\b|\bsire[nt] ?:? ?[\d ]+\d"
)
_TEMPERATURE = re.compile(
    rf"(?:\b(?:{_WORDS.join('degrees_lead')}|~) )?(?P<first>-?{_N})(?: ?{_TO} ?(?P<last>{_N}))?"
    rf" ?(?:°(?: ?c\b)?|{_WORDS.join('degrees')}(?: ?c(?:elsius)?\b)?|deg ?c\b|c\b(?=[ ,.;)]|$))"
)
_PRESSURE = re.compile(
    rf"(?:\b{_WORDS.join('pressure_lead')} )?(?P<first>{_N})(?: ?(?:{_WORDS.join('range_to')}|-) ?(?P<last>{_N}))?"
    rf" ?(?:bars?|barg)\b(?! {_WORDS.join('not_pressure')}\b)"
)
_WITHIN = re.compile(
    rf"(?:\b{_WORDS.join('within')} )?(?:\b{_WORDS.join('within_one')} )?(?:\b{_WORDS.join('radius')})?"
    rf"(?:\b{_WORDS.join('within_at')}? ?{_WORDS.join('within_about')}? ?{_WORDS.join('within_of')}?)?(?P<km>{_N})"
    rf"(?: ?(?:{_WORDS.join('range_to')}|-) ?{_N})? ?"
    rf"(?:kms?|{_WORDS.join('kilometres')}|(?P<miles>{_WORDS.join('miles')}))\b(?! ?/)"
    rf"(?: {_WORDS.join('within_around')})?"
)
_KM_IN_A_MILE = 1.609
_MONEY = re.compile(MONEY)
_SECURITY = re.compile(SECURITY)
_AT_DISTANCE = join_words(rf"(?<=\b{at})" for at in _WORDS.list_words("distance_at"))
_NO_QUANTITY = (
    rf"{_RANGE} ?(?:%|{_WORDS.join('percent')})",
    rf"\b(?:\d{{1,2}} ?[h:] ?[0-5]\d(?: ?[ap]m)?|\d{{1,2}} ?[ap]\.?m\.?)"
    rf"(?: ?{_HOUR_TO} ?\d{{1,2}} ?[h:]? ?(?:[0-5]\d)?(?: ?[ap]m)?)?\b",
    rf"\b{_WORDS.join('day')}s?{_WORDS.join('day_part')}?{_WORDS.join('day_at')}? ?\d{{1,2}} ?"
    rf"(?:{_H}\b(?: ?{_HOUR_TO} ?\d{{1,2}} ?h?\b)?(?! {_WORDS.join('not_hours')}\b)"
    rf"|(?:{_HOUR_TO} ?\d{{1,2}} ?h?\b)?(?! ?[a-z0-9/]))",
    rf"\b{_WORDS.join('hour_at')} \d{{1,2}} ?{_H}\b(?! ?(?:/|{_WORDS.join('not_hour_of_day')}))"
    rf"(?: ?{_HOUR_TO} ?\d{{1,2}} ?{_H}\b)?",
    r"\b\d{1,2} ?- ?\d{1,2} ?h\b",
    rf"\b\d {_WORDS.join('days_of_week')}\b",
    rf"\b{_WORDS.join('lasting')} (?:\d+|{_WORDS.join('lasting_count')}) {_WORDS.join('lasting_unit')}\b",
    rf"\b{_RANGE} ?(?:min|mn|{_WORDS.join('minutes')})\b(?: {_WORDS.join('minutes_away')})?",
    rf"{_AT_DISTANCE}\d+ ?(?:m|{_WORDS.join('metres')})\b(?! ?(?:2|3|{_WORDS.join('distance_of')}))",
)
_KINDS = "n°|iso|nf|din|dn|eur|euro|tel|ced|pe|pp|pehd|epal|en(?= ?\\d{4,5}\\b)|o"
_NOT_ROUGH = "".join(f"(?<!{about})" for about in _WORDS.list_words("rough_year"))
_GRADES = (
    rf"\b(?:{_WORDS.join('grade')}|{_KINDS}) ?\d+(?:[.,/-]\d+)*[a-z]?\b(?! ?(?:m3|m2|t|kg|l)\b)",
    r"\b\d{2} \d{2} \d{2} ?\*?(?![\d ]*\d)",
    r"\b\d+u\b",
    rf"\b\d+ ?(?:cm|mm|mic(?:rons?)?|µ|cv|v|volts?|{_WORDS.join('size_unit')})\b",
    r"(?<![\d])\d+(?:[.,]\d+)? ?[x*] ?\d+(?:[.,]\d+)?(?: ?[x*] ?\d+(?:[.,]\d+)?)? ?(?:m|cm|mm)?\b"
    rf"(?! ?(?:l|kg|t|m3|{_WORDS.join('litres')})\b)",
    r"\b0 ?[/-] ?\d+(?:[.,]\d+)?(?: ?mm)?\b|\b\d{1,2}/\d{1,3}(?: ?mm)?\b(?! ?[a-z])",
    rf"{_NOT_ROUGH}(?<!~ )\b(?:19|20)\d{{2}}\b"
    rf"(?! ?¤| ?(?:kg|t|l|m3|m2|{_WORDS.join('counted_year')}|[a-z]{{4,}}[sx])\b)",
    rf"\bt\d{{1,2}}\b|\br\d{{3}}\b|\ba\d\b|\b\d+{_WORDS.join('ordinal')}\b",
)
_NO_QUANTITIES = tuple(re.compile(one) for one in _NO_QUANTITY)
_GRADE_PATTERNS = tuple(re.compile(one) for one in _GRADES)


def take_out_figures(left: str, filler: str = TAKEN_MARK) -> FigureFacts:
    """Take out of a folded text every figure that is no quantity; a range of °C or bar gives its middle. Hours of the
    day leave a mark, the others the `filler`."""
    left = _blank_matches(_CONTACT, left, filler)
    left, warmth = _take_first(_TEMPERATURE, left, filler)
    left, pressure = _take_first(_PRESSURE, left, filler)
    left = _blank_matches(_SECURITY, left, filler)
    money = bool(_MONEY.search(left))
    left = _blank_matches(_MONEY, left, filler)
    within = _WITHIN.search(left)
    left = _blank_matches(_WITHIN, left, filler)
    for pattern in _NO_QUANTITIES:
        left = _blank_matches(pattern, left)
    barred = tuple(found.span() for pattern in _GRADE_PATTERNS for found in pattern.finditer(left))
    return FigureFacts(left, warmth, pressure, _measure_reach(within) if within else None, money, barred)


def _take_first(pattern: re.Pattern[str], left: str, filler: str) -> tuple[str, float | None]:
    found = pattern.search(left)
    if found is None:
        return left, None
    ends = [float(found[name].replace(",", ".")) for name in ("first", "last") if found[name]]
    return blank_span(left, *found.span(), filler), sum(ends) / len(ends)


def _blank_matches(pattern: re.Pattern[str], left: str, filler: str = TAKEN_MARK) -> str:
    for found in pattern.finditer(left):
        left = blank_span(left, *found.span(), filler)
    return left


def _measure_reach(found: re.Match[str]) -> float:
    figure = float(found["km"].replace(",", "."))
    return round(figure * _KM_IN_A_MILE, 1) if found["miles"] else figure
