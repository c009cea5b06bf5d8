"""What a company does, from a NAF code or a few free words: "3511", "23.51Z", "Cement production", "menuiserie"."""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from matching.activities.model import ROOT, Activities
from matching.taxonomy.fold import content, fold
from matching.taxonomy.stem import stem

_CODES = re.compile(r"\s*(?:\d{2,3}|\d{2}\.?\d{1,2}[A-Za-z]?)(?:\s*[/,;]\s*(?:\d{2,3}|\d{2}\.?\d{1,2}[A-Za-z]?))*\s*")
_CODE = re.compile(r"(\d{2})\.?(\d{0,2})([A-Za-z]?)")
# Words that say that something is made or done, not what.
_MAKING = """
production producer producteur fabrication fabricant manufacture manufacturer manufacturing maker company entreprise
societe industry industrie industriel industrial industries plant factory usine mill works facility facilities site unit
business firm activity activite processing transformation supplier fournisseur sector secteur local locale different
metropolitan complex centre center material materials raw treatment enterprise enterprises project group
"""
MAKING = frozenset(stem(word) for word in _MAKING.split())
ALIKE = 86.0   # per cent of letters from which two words are one: fertilizer, fertiliser
LEAST = 0.5    # part of the words that must meet


@dataclass(frozen=True, slots=True)
class Trade:
    """The kind of company if one is close, its codes if known, and the words without "production of"."""

    activity: str | None = None
    naf: tuple[str, ...] = ()
    words: str = ""


class Trades:
    """The wordings of all kinds of company by what they make, read once."""

    def __init__(self, activities: Activities) -> None:
        self._activities = activities
        self._known = [(one.id, words) for one in activities.values() if one.id != ROOT
                       for said in (*one.wordings, one.fr, one.en) if (words := _making(said))]

    def read(self, said: str | None) -> Trade:
        """The trade behind what somebody wrote; an empty one where nothing is known of it."""
        text = (said or "").strip()
        if _CODES.fullmatch(text) and (codes := _codes(text)):
            found = self._activities.of_naf(codes[0])
            return Trade(found.id if found else None, codes)
        if text in self._activities:
            return Trade(text, self._activities[text].naf)
        named = self._activities.named(text) if text else None
        id = named.id if named else self._closest(_making(text))
        return Trade(id, self._activities[id].naf if id else (), " ".join(_words(text)))

    def _closest(self, making: tuple[str, ...]) -> str | None:
        best, found = 0.0, None
        for id, words in self._known if making else ():
            fit = _fit(making, words)
            if fit > best:
                best, found = fit, id
        return found if best >= LEAST else None


def _codes(text: str) -> tuple[str, ...]:
    """Codes as the taxonomy writes them: "3511Z" → "35.11Z"; a section "35.00" is as good as "35"."""
    found = []
    for division, rest, letter in _CODE.findall(text):
        if division != "00":
            found.append(f"{division}.{rest}{letter.upper()}" if rest.strip("0") else division)
    return tuple(found)


def _words(said: str) -> list[str]:
    return [word for word in content(said).split() if stem(word) not in MAKING]


def _making(said: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _words(said) if not word.isdigit()) if fold(said) else ()


def _fit(asked: tuple[str, ...], words: tuple[str, ...]) -> float:
    """How well the words cover each other, 0..1; the first words of French and the last of English weigh no more."""
    return (_covered(asked, words) + _covered(words, asked)) / 2


def _covered(some: Iterable[str], others: tuple[str, ...]) -> float:
    rated = [max((fuzz.ratio(one, other) for other in others), default=0.0) for one in some]
    return sum(rate >= ALIKE for rate in rated) / len(rated)
