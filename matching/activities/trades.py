"""What a company does, from a NAF code or a few free words: "3511", "23.51Z", "Cement production", "menuiserie"."""
from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from matching.activities.model import ROOT, Activities, Activity
from matching.taxonomy.index.fold import content, fold
from matching.taxonomy.index.stem import stem

_CODES = re.compile(r"\s*(?:\d{2,3}|\d{2}\.?\d{1,2}[A-Za-z]?)(?:\s*[/,;]\s*(?:\d{2,3}|\d{2}\.?\d{1,2}[A-Za-z]?))*\s*")
_BOTH = re.compile(rf"(?P<codes>{_CODES.pattern})(?<=[\dA-Z])\s+(?P<words>[^\W\d].*)")
_CODE = re.compile(r"(\d{2})\.?(\d{0,2})([A-Za-z]?)")
# Words that say that something is made or done, not what.
_MAKING = """
production producer producteur fabrication fabricant manufacture manufacturer manufacturing maker company entreprise
societe industry industrie industriel industrial industries plant factory usine mill works facility facilities site unit
business firm activity activite processing transformation supplier fournisseur sector secteur local locale different
metropolitan complex centre center material materials raw treatment enterprise enterprises project group
"""
MAKING = frozenset(stem(word) for word in _MAKING.split())
_VAGUE = """
matiere matieres premiere premieres material materials ingredient ingredients process input inputs feedstock produit produits
product products intrant intrants divers leftovers
"""
VAGUE = frozenset(_VAGUE.split())
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
        self._vocabulary = sorted({word for _, words in self._known for word in words})
        self._read: dict[str, Trade] = {}

    def read(self, said: str | None) -> Trade:
        """The trade behind what somebody wrote; an empty one where nothing is known of it."""
        text = (said or "").strip()
        if text not in self._read:
            self._read[text] = self._trade(text)
        return self._read[text]

    def _trade(self, text: str) -> Trade:
        if (both := _BOTH.fullmatch(text)) and (codes := _codes(both["codes"])):
            return self._agreed(self._activities.of_naf(codes[0]), self._trade(both["words"]), codes)
        if _CODES.fullmatch(text) and (codes := _codes(text)):
            found = self._activities.of_naf(codes[0])
            return Trade(found.id if found else None, codes)
        if text in self._activities:
            return Trade(text, self._activities[text].naf)
        named = self._activities.named(text) if text else None
        id = named.id if named else self._closest(_making(text))
        return Trade(id, self._activities[id].naf if id else (), " ".join(_words(text)))

    def _agreed(self, coded: Activity | None, said: Trade, codes: tuple[str, ...]) -> Trade:
        """A code and words for it: the words choose among the kinds of that division, the code where they lead elsewhere."""
        told = self._activities.get(said.activity or "")
        agree = told is not None and (coded is None or self._activities.named(said.words) is told
                                      or any(naf[:2] == codes[0][:2] for naf in told.naf))
        return Trade(told.id if told and agree else coded.id if coded else None, codes, said.words)

    def _closest(self, making: tuple[str, ...]) -> str | None:
        """The kind of company whose words and these cover each other best."""
        alike = {asked: self._alike(asked) for asked in making}
        best, found = 0.0, None
        for id, words in self._known if making else ():
            met = sum(not alike[asked].isdisjoint(words) for asked in making)
            meeting = sum(any(word in alike[asked] for asked in making) for word in words) if met else 0
            fit = (met / len(making) + meeting / len(words)) / 2
            if fit > best:
                best, found = fit, id
        return found if best >= LEAST else None

    def _alike(self, word: str) -> frozenset[str]:
        """The words of all wordings that are this one, perhaps in other letters: fertilizer, fertiliser."""
        near = process.extract(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        return frozenset(known for known, _, _ in near)


def vague(said: str) -> bool:
    """Do these words name no thing at all: "raw material", "matières premières", "process material"?"""
    return all(stem(word) in MAKING or word in VAGUE for word in content(said).split())


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
