"""Takes a line about an authorisation apart: whose, of what kind, its number, until when."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.authorisation_line import AuthorisationLine, AuthorisationMessage

_WORDS = Lexicon(Path(__file__).parent, "authorisation")
_OPENING = re.compile(rf"^\s*{_WORDS.join('openings')}\s*:\s*", re.IGNORECASE)
_NUMBER_SIGN = re.compile(rf"^\s*{_WORDS.join('numbers')}\s*:?\s*", re.IGNORECASE)
_UNTIL = re.compile(rf"^\s*{_WORDS.join('until')}\s+", re.IGNORECASE)
_KINDS = _WORDS.map_words("kinds")
_DIGIT = re.compile(r"\d")


def read_authorisation_lines(text: str) -> AuthorisationMessage:
    """Each line that is not empty."""
    opening = _OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    return AuthorisationMessage(
        tuple(_read_line(line.strip()) for line in rest.splitlines() if line.strip()), opening is not None
    )


def _read_line(text: str) -> AuthorisationLine:
    name, *pieces = (each.strip() for each in text.split(";" if ";" in text else ","))
    kind = number = until = ""
    for piece in pieces:
        if not kind and (found := _find_kind(piece)):
            kind = found
        elif (begun := _UNTIL.match(piece)) is not None:
            until = piece[begun.end() :].strip()
        elif not number and _DIGIT.search(piece):
            number = _NUMBER_SIGN.sub("", piece).strip()
    return AuthorisationLine(text, name, kind, number, until)


def _find_kind(words: str) -> str:
    folded = f" {fold_words(words)} "
    return next((kind for phrase, kind in _KINDS.items() if f" {phrase} " in folded), "")
