"""Does a text tell who wrote it? People's own words reach others only when nothing in them does."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from matching.taxonomy.index.fold import fold

GAP = r"[\s.,\-/_()·]{0,3}"
SIGNS = (
    re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|arobase)\s?[\w-]+", re.I),               # an e-mail address
    re.compile(r"(?:https?:|www\.|\b[\w-]+\.(?:fr|com|org|net|eu|io|bzh|example)\b)", re.I),  # a website
    re.compile(r"(?:^|\W)@\w{3,}"),                                                       # a Telegram name
    re.compile(rf"\d(?:{GAP}\d){{8,}}"),                                                  # a telephone number, a SIRET
    re.compile(r"\bt\.me/|\btelegram\b", re.I),
    re.compile(r"-?\d{1,3}[.,]\d{3,}\s?°?[NS]?\s?[,;/]\s?-?\d{1,3}[.,]\d{3,}"),            # coordinates
    re.compile(r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|bd|boulevard|chemin|impasse|allée|place|route|quai)\b",
               re.I),
)
SHORTEST = 4  # letters a word of a name must have to give it away by itself


def telling(text: str, names: Iterable[str], common: Iterable[str] = ()) -> bool:
    """True when the text holds a number, an address, a link, one of the `names` (company, people), or a long word of one.

    `common` are words that say nothing about who it is: what the company does, where the network lies.
    """
    plain = readable(text)
    if any(sign.search(plain) for sign in SIGNS):
        return True
    harmless = {word for each in common for word in fold(each).split()}
    words = fold(plain).split()
    return any(_named(words, fold(name).split(), harmless) for name in names)


def _named(words: list[str], name: list[str], harmless: set[str]) -> bool:
    if any(word in words for word in name if len(word) >= SHORTEST and word not in harmless):
        return True
    whole = bool(name) and not harmless.issuperset(name)
    return whole and any(words[at:at + len(name)] == name for at in range(len(words)))


def readable(text: str) -> str:
    """As the eye reads it: digits and letters of any width alike, without signs that have none."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")


def two_figures(figure: float) -> float:
    """Rounded to two significant figures: all that is told of a quantity before both have agreed, and of an estimate."""
    return float(f"{figure:.1e}")
