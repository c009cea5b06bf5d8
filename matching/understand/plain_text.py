"""A sentence as people type it, and the plain letters in which it is read, each knowing where it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from matching.taxonomy.index.fold import tell_words_apart

LONGEST_TEXT = 600  # signs that are read of a message: a pasted page says its thing at the beginning
TAKEN_MARK = "¤"  # stands where something was already understood, so that no later reader sees it twice

_MARKS_BESIDE = 3  # that a pattern may look at before and behind the words it is about

_SPECIAL = {
    "œ": "oe",
    "Œ": "oe",
    "æ": "ae",
    "Æ": "ae",
    "ß": "ss",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "×": "x",
    "½": " 1/2",
    "¼": " 1/4",
    "¾": " 3/4",
    "≈": "~",
    "∼": "~",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "º": "°",
    "℃": "°c",
    "→": " a ",
    "\t": " ",
    "\r": " ",
    "•": "\n",
    "ø": "o",
    "²": "2",
    "³": "3",
    "…": "...",
    "_": " ",
    TAKEN_MARK: " ",
    "👍": " ok ",
    "👌": " ok ",
    "🙏": " merci ",
}
_KEPT = set("°€£$~\n")
# Controls but tabs and line ends; and Unicode's directional marks, embeddings, overrides and isolates (UAX #9).
_HARMFUL_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TOKEN = re.compile(r"[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters or of digits: its folded form and where it stands in the folded text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """`folded` is what is read: lower case, no accents; `offsets[i]` is where its character i stands in `original`."""

    original: str
    folded: str
    offsets: tuple[int, ...]

    @classmethod
    def from_original(cls, original: str) -> Text:
        """Fold: case, accents, œ, typographic apostrophes and dashes, narrow spaces, superscripts, emoji to blanks."""
        letters: list[str] = []
        offsets: list[int] = []
        for place, letter in enumerate(tell_words_apart(original)):
            for plain in letter.lower() if letter.isascii() and letter not in "\t\r_`" else _fold_letter(letter):
                letters.append(plain)
                offsets.append(place)
        return cls(original, "".join(letters), (*offsets, len(original)))

    def quote_span(self, start: int, end: int) -> str:
        """The words of a folded span as they were typed."""
        return self.original[self.offsets[start] : self.offsets[end]] if end > start else ""

    def replace_spans(self, changes: Iterable[tuple[int, int, str]]) -> Text:
        """The same text read with other words at some folded spans (in order): what was typed stays as it was."""
        letters: list[str] = []
        offsets: list[int] = []
        done = 0
        for start, end, word in changes:
            letters.append(self.folded[done:start] + word)
            offsets.extend(self.offsets[done:start])
            offsets.extend([self.offsets[start]] * len(word))
            done = end
        letters.append(self.folded[done:])
        return Text(self.original, "".join(letters), (*offsets, *self.offsets[done:]))


def strip_harmful_signs(text: str) -> str:
    """Without what no database keeps (halves of signs, the sign of nothing), and without the signs that turn a line around
    or are not to be seen: a name that carries one makes the rest of a message read backwards."""
    return _HARMFUL_SIGNS.sub("", text.encode("utf-8", "ignore").decode())


def fold_text(text: str) -> str:
    """The plain letters of a text, blanks run together: "Œufs  cassés" → "oeufs casses"."""
    return " ".join(Text.from_original(text).folded.split())


def split_tokens(folded: str) -> tuple[Token, ...]:
    """Words and figures of a folded text, in order."""
    return tuple(Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(folded))


def blank_span(text: str, start: int, end: int, filler: str = TAKEN_MARK) -> str:
    """The same text, same length, with a span marked as understood."""
    return text[:start] + filler * (end - start) + text[end:]


def blank_spans(text: str, spans: Iterable[tuple[int, int]], filler: str = TAKEN_MARK) -> str:
    """The same text, same length, with several spans marked as understood."""
    for start, end in spans:
        text = text[:start] + filler * (end - start) + text[end:]
    return text


def find_unread_window(left: str) -> tuple[int, int]:
    """From the first to the last sign that nobody understood yet, with the marks beside them that a pattern may ask for: one
    part of a long message is looked for in that part alone."""
    return max(0, len(left) - len(left.lstrip(TAKEN_MARK)) - _MARKS_BESIDE), len(left.rstrip(TAKEN_MARK)) + _MARKS_BESIDE


def _fold_letter(letter: str) -> str:
    if letter in _SPECIAL:
        return _SPECIAL[letter]
    bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)).lower()
    if not bare and unicodedata.combining(letter):
        return ""
    return "".join(part if part.isascii() or part.isalpha() or part in _KEPT else " " for part in bare) or " "
