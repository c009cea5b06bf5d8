"""The words that name the thing: a sentence without amounts, dates, place and the words of talk."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.talk import EDGE_WORDS, SENTENCE_TALK
from matching.understand.plain_text import TAKEN_MARK, Text, blank_span, find_unread_window

_WORDS = Lexicon(Path(__file__).parent, "phrases")
_PHRASES = _WORDS.compile("phrases")
_WORD = re.compile(r"[a-z0-9]+(?:['.][a-z0-9]+)*(?:[-/][a-z0-9]+)*")
_PIECE = re.compile(rf"[^{TAKEN_MARK}\n]+")
_JOIN = frozenset(_WORDS.list_words("inner"))
_PUNCTUATION = " \t\n,.;:!?()[]\"'*+/&-<>=~|#@%"


def blank_talk(left: str) -> str:
    """The text without turns of phrase and words of talk, same length."""
    for found in _PHRASES.finditer(left, *find_unread_window(left)):
        left = blank_span(left, *found.span())
    return blank_talk_words(left)


def blank_talk_words(left: str) -> str:
    """The text without single words of talk, same length."""
    for found in _WORD.finditer(left):
        word = found.group()
        head, _, tail = word.partition("'")
        if word in SENTENCE_TALK or (tail and head in SENTENCE_TALK and tail in SENTENCE_TALK):
            left = blank_span(left, *found.span())
        elif tail and len(head) == 1 and head in "jcstmn" and tail not in SENTENCE_TALK:
            left = blank_span(left, found.start(), found.start() + 2)
    return left


def extract_thing_words(text: Text, left: str, start: int = 0, end: int | None = None) -> str:
    """What is left between two folded places, as it was typed, without the small words at its ends."""
    pieces: list[str] = []
    for found in _PIECE.finditer(left, start, len(left) if end is None else end):
        first, last = _trim_edges(left, *found.span(), inner=bool(pieces))
        if first < last:
            pieces.append(" ".join(text.quote_span(first, last).split()))
    return " ".join(_drop_tail(pieces)).replace("(", "").replace(")", "")


def _trim_edges(left: str, start: int, end: int, inner: bool) -> tuple[int, int]:
    """Small words go from the front (a "de" between two pieces of one name stays) and from the back."""
    found = [(one.start(), one.end(), one.group()) for one in re.finditer(r"[a-z0-9]+(?:[-./][a-z0-9]+)*", left[start:end])]
    while found and found[-1][2] in EDGE_WORDS:
        found.pop()
    while found and found[0][2] in EDGE_WORDS:
        if inner and found[0][2] in _JOIN and len(found) > 1 and found[1][2] not in EDGE_WORDS:
            break
        found.pop(0)
    return (start + found[0][0], start + found[-1][1]) if found else (start, start)


def _drop_tail(pieces: list[str]) -> list[str]:
    while pieces and not any(letter.isalpha() for letter in pieces[-1]):
        pieces = pieces[:-1]
    return [piece.strip(_PUNCTUATION) for piece in pieces if piece.strip(_PUNCTUATION)]
