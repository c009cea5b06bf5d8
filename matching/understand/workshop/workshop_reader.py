"""Takes a sentence about a workshop apart: its name, when, where."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.workshop_words import SpokenWorkshop

_WORDS = Lexicon(Path(__file__).parent, "workshop")
_WORD = rf"(?<!\w){_WORDS.join('workshop')}(?!\w)"
_DAY = rf"(?<!\w){_WORDS.join('days')}(?!\w)"
_PLANNED = re.compile(rf"^\W*(?:{_WORDS.join('planning')}\s*{_WORDS.join('articles')}?\s*(?:{_WORD}))", re.IGNORECASE)
_DATED = re.compile(rf"^\W*{_WORDS.join('articles')}?\s*{_WORD}(?=.*{_DAY})", re.IGNORECASE)
_NAMED = re.compile(
    rf"^\W*(?:{_WORDS.join('parts')}\s+)?{_WORDS.join('articles')}?\s*{_WORD}(?:\s+{_WORDS.join('parts')})?\W*$", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:^|[\s,])(?:{_WORDS.join('at')})(?!\s|\d|{_WORDS.join('no_place')})(?P<place>[^,;]+)", re.IGNORECASE)
_NAME_END = re.compile(rf"[,;:(]|\s{_WORDS.join('at')}|{_DAY}", re.IGNORECASE)
_MOMENT = re.compile(rf"[\s,]*{_DAY}.*$", re.IGNORECASE)
# « jeudi à 14 h salle des fêtes »: a place needs no word before it there
_AFTER_HOUR = re.compile(
    rf"\d\s?(?:h|heures?|:)\s?(?:\d\d)?[\s,]+(?P<place>(?:{_WORDS.join('rooms')})(?!\w)[^,;]*)", re.IGNORECASE
)
_LONGEST_NAME = 60


def read_workshop(text: str) -> SpokenWorkshop | None:
    """What it says of a workshop."""
    if _NAMED.match(text):
        return SpokenWorkshop(planned=False)
    opening = _PLANNED.match(text) or _DATED.match(text)
    if opening is None or "\n" in text.strip():
        return None
    rest = text[opening.end() :].strip().rstrip(".!")
    return SpokenWorkshop(True, _read_name(opening[0], rest), rest, _read_place(rest))


def _read_name(opening: str, rest: str) -> str:
    """« Atelier bois », where something stands between the word and the day or the place."""
    end = _NAME_END.search(f" {rest}")
    told = (f" {rest}"[: end.start()] if end else rest).strip()
    word = re.findall(_WORD, opening, re.IGNORECASE)
    return f"{word[-1].capitalize()} {told}"[:_LONGEST_NAME] if told and word else ""


def _read_place(rest: str) -> str:
    for found in _PLACE.finditer(rest):
        place = _MOMENT.sub("", found["place"]).strip(" .")
        if place:
            return place
    bare = _AFTER_HOUR.search(rest)
    return bare["place"].strip(" .") if bare else ""
