"""A day and an hour to come, as people set them: "jeudi 9 h", "demain matin", "le 12/03 à 14h30", "next monday 9am"."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.time.day_words import DAY_WORDS, reckon_day

_WORDS = Lexicon(Path(__file__).parent, "moment")
_HOUR = re.compile(
    rf"\b{_WORDS.join('at_hour')}?(?:(?P<h>\d{{1,2}}) ?(?:h|{_WORDS.join('hours')})(?: ?(?P<m>\d{{2}}))?"
    r"|(?P<ch>\d{1,2}):(?P<cm>\d{2})(?: ?(?P<chalf>[ap])m)?"
    r"|(?P<eh>\d{1,2}) ?(?P<half>[ap])m)\b"
)
_PARTS = {word: int(hour) for word, hour in _WORDS.map_words("parts").items()}
_PART = re.compile(rf"\b{_WORDS.join('at_part')}?(?P<part>{'|'.join(_PARTS)})\b")
_DAY = re.compile(rf"\b(?:{_WORDS.join('day_lead')} )*{DAY_WORDS}(?![a-z])")
_NTH = re.compile(rf"\b{_WORDS.join('nth_lead')} (?P<day>\d{{1,2}}){_WORDS.join('nth')}?\b")
_AFTER = re.compile(rf"\b{_WORDS.join('day_after_tomorrow')}\b")


def find_moment(left: str, today: date) -> tuple[date | None, time | None]:
    """The day and the hour in a folded text; None for what they do not say. A weekday is its next coming after today."""
    hour, left = _parse_hour(left)
    if _AFTER.search(left):
        return today + timedelta(days=2), hour
    if found := _DAY.search(left):
        return reckon_day(found, today, ending=False), hour
    found = _NTH.search(left)
    return (_find_nth_day(int(found["day"]), today) if found else None), hour


def _find_nth_day(day: int, today: date) -> date | None:
    """The next day of that number: this month's, or that of the next month which has one."""
    coming = (today + timedelta(days=n) for n in range(62))
    return next((each for each in coming if each.day == day), None)


def _parse_hour(left: str) -> tuple[time | None, str]:
    if found := _HOUR.search(left):
        number = int(found["h"] or found["ch"] or found["eh"])
        half = found["half"] or found["chalf"]
        if half:
            number = number % 12 + (12 if half == "p" else 0)
        minute = int(found["m"] or found["cm"] or 0)
        if number < 24 and minute < 60:
            return time(number, minute), left[: found.start()] + " " + left[found.end() :]
    if found := _PART.search(left):
        return time(_PARTS[found["part"]]), left[: found.start()] + " " + left[found.end() :]
    return None, left
