"""Does a text tell who wrote it? People's own words reach others only when nothing in them does."""
from __future__ import annotations

import re
from collections.abc import Iterable

from matching.taxonomy.fold import fold

SIGNS = (
    re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|arobase)\s?[\w-]+"),                    # an e-mail address
    re.compile(r"(?:https?:|www\.|\b[\w-]+\.(?:fr|com|org|net|eu|io|bzh|example)\b)", re.I),  # a website
    re.compile(r"(?:^|\s)@\w{3,}"),                                                       # a Telegram name
    re.compile(r"(?:\+|00)?\d(?:[\s.\-/]?\d){8,}"),                                       # a telephone number, a SIRET
    re.compile(r"\bt\.me/|\btelegram\b", re.I),
    re.compile(r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|bd|boulevard|chemin|impasse|allée|place|route|quai)\b",
               re.I),
)
SHORTEST = 4  # letters a word of a name must have to give it away


def telling(text: str, names: Iterable[str], common: Iterable[str] = ()) -> bool:
    """True when the text holds a number, an address, a link, or a word of one of the `names` (company, people).

    `common` are words that say nothing about who it is: what the company does, where the network lies.
    """
    if any(sign.search(text) for sign in SIGNS):
        return True
    harmless = {word for each in common for word in fold(each).split()}
    words = set(fold(text).split())
    return any(word in words for name in names for word in fold(name).split()
               if len(word) >= SHORTEST and word not in harmless)
