"""What two spellings of the same words have in common: no case, no accents, no talk, no amounts."""

from __future__ import annotations

import re
import unicodedata

from matching.taxonomy.index.talk import NAME_TALK, TALK

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})
_BRACKETS = re.compile(r"\([^()]*\)?")
_BREAK = re.compile(r"\s[-–—]\s|[/:;,]")
_MOST_PARTS = 4
_TOKEN = re.compile(r"[a-z0-9]+")
_SYMBOLS = "kgs?|g|t|l|hl|m3|m2|[kmg]wh|[km]w"
_AMOUNT = re.compile(
    rf"\b\d+(?:[.,]\d+)?(?:\s*(?:{TALK.join('range')}|-)\s*\d+(?:[.,]\d+)?)?"
    rf"\s*(?:(?:{_SYMBOLS}|{TALK.join('measures')})\b|{TALK.join('containers')}\s+{TALK.join('of')})"
    rf"|(?:\b{TALK.join('per')}|/)\s*{TALK.join('periods')}\b"
)


def tell_words_apart(text: str) -> str:
    """The text with other letters, as many, for a thing that without its accents is a word of talk: "maïs" is no "mais"."""
    small = text.lower()
    for word, bare, pattern, letters in _APART:
        if word in small or bare in small:
            text = pattern.sub(letters, text)
    return text


def fold_words(text: str) -> str:
    """Lower case without accents or ligatures, words separated by single blanks: "Œufs cassés" → "oeufs casses"."""
    return " ".join(_TOKEN.findall(_strip_accents(text)))


def extract_content_words(text: str) -> str:
    """The words that name a thing: `fold_words` without amounts, periods and talk; everything if nothing else is left."""
    words = _TOKEN.findall(_AMOUNT.sub(" ", _strip_accents(text)))
    kept = [word for word in words if word not in NAME_TALK]
    named = [word for word in kept if not word.isdigit()]
    return " ".join(named or kept or words or _TOKEN.findall(_strip_accents(text)))


def split_standalone_parts(text: str) -> tuple[str, ...]:
    """What can stand alone in a text with brackets, dashes or slashes: "bidons (vides) - PEHD" → "bidons", "PEHD"."""
    outside = _BRACKETS.sub(" ", text)
    pieces = [piece.strip() for piece in (outside, *_BREAK.split(outside))]
    return tuple(dict.fromkeys(piece for piece in pieces if len(piece) > 2 and piece != text.strip()))[:_MOST_PARTS]


def _strip_accents(text: str) -> str:
    text = tell_words_apart(text)
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES).lower())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def _compile_apart(word: str, letters: str) -> tuple[str, str, re.Pattern[str], str]:
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    behind = "|".join(rf"(?<=\b{before} )" for before in TALK.list_words("apart_after"))
    return word, bare, re.compile(rf"(?i)\b(?:{word}|(?:{behind}){bare}\b)"), letters


_APART = tuple(_compile_apart(word, letters) for word, letters in TALK.map_words("apart").items())
