"""Does a text tell who wrote it? People's own words reach others only when nothing in them does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from matching.taxonomy.index.fold import fold_words

_DIGIT_GAP = r"[\s.,\-/_()·]{0,3}"
_EMAIL_SIGN = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|arobase)\s?[\w-]+", re.I)
_NUMBER_SIGN = re.compile(rf"\d(?:{_DIGIT_GAP}\d){{8,}}")  # a telephone number, a SIRET
_IDENTIFYING_SIGNS = (
    _EMAIL_SIGN,
    re.compile(r"(?:https?:|www\.|\b[\w-]+\.(?:fr|com|org|net|eu|io|bzh|example)\b)", re.I),  # a website
    re.compile(r"(?:^|\W)@\w{3,}"),  # a Telegram name
    _NUMBER_SIGN,
    re.compile(r"\bt\.me/|\btelegram\b", re.I),
    re.compile(r"-?\d{1,3}[.,]\d{3,}\s?°?[NS]?\s?[,;/]\s?-?\d{1,3}[.,]\d{3,}"),  # coordinates
    re.compile(
        r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|bd|boulevard|chemin|impasse|allée|place|route|quai)\b", re.I
    ),
)
_SHORTEST_TELLING_WORD = 4  # letters a word of a name must have to give it away by itself


def may_reveal_author(text: str, names: Iterable[str], common: Iterable[str] = ()) -> bool:
    """True when the text holds a number, an address, a link, one of the `names` (company, people), or a long word of one.

    `common` are words that say nothing about who it is: what the company does, where the network lies.
    """
    plain = to_readable_text(text)
    if any(sign.search(plain) for sign in _IDENTIFYING_SIGNS):
        return True
    harmless = {word for each in common for word in fold_words(each).split()}
    words = fold_words(plain).split()
    return any(_has_name(words, fold_words(name).split(), harmless) for name in names)


def holds_contact(text: str) -> bool:
    """Is there a telephone number or an e-mail address in these words?"""
    plain = to_readable_text(text)
    return _EMAIL_SIGN.search(plain) is not None or _NUMBER_SIGN.search(plain) is not None


def _has_name(words: list[str], name: list[str], harmless: set[str]) -> bool:
    if any(word in words for word in name if len(word) >= _SHORTEST_TELLING_WORD and word not in harmless):
        return True
    whole = bool(name) and not harmless.issuperset(name)
    return whole and any(words[at : at + len(name)] == name for at in range(len(words)))


def to_readable_text(text: str) -> str:
    """As the eye reads it: digits and letters of any width alike, without signs that have none."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")


def round_to_two_figures(figure: float) -> float:
    """Rounded to two significant figures: all that is told of a quantity before both have agreed, and of an estimate."""
    return float(f"{figure:.1e}")
