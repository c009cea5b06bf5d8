"""What a company does, from a NAF code or a few free words: "3511", "23.51Z", "Cement production", "menuiserie"."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from matching.activities.model import ROOT_ACTIVITY, Activities, Activity
from matching.taxonomy.codes.trade_text import read_trade_text, widen_section_code
from matching.taxonomy.index.fold import extract_content_words, fold_words
from matching.taxonomy.index.stem import stem_word

# Words that say that something is made or done, not what.
_MAKING_TEXT = """
production producer producteur fabrication fabricant manufacture manufacturer manufacturing maker company entreprise
societe industry industrie industriel industrial industries plant factory usine mill works facility facilities site unit
business firm activity activite processing transformation supplier fournisseur sector secteur local locale different
metropolitan complex centre center material materials raw treatment enterprise enterprises project group
"""
_MAKING_STEMS = frozenset(stem_word(word) for word in _MAKING_TEXT.split())
_VAGUE_TEXT = """
matiere matieres premiere premieres material materials ingredient ingredients process input inputs feedstock produit produits
product products intrant intrants divers leftovers
"""
_VAGUE_WORDS = frozenset(_VAGUE_TEXT.split())
_LEAST_LIKENESS = 86.0  # per cent of letters from which two words are one: fertilizer, fertiliser
_LEAST_MEETING = 0.5  # part of the words that must meet


@dataclass(frozen=True, slots=True)
class Trade:
    """The kind of company if one is close, its codes if known, and the words without "production of"."""

    activity: str | None = None
    naf: tuple[str, ...] = ()
    words: str = ""


class TradeReader:
    """The wordings of all kinds of company by what they make, read once."""

    def __init__(self, activities: Activities) -> None:
        self._activities = activities
        self._known = [
            (one.id, words)
            for one in activities.values()
            if one.id != ROOT_ACTIVITY
            for said in (*one.wordings, one.fr, one.en)
            if (words := _stem_telling_words(said))
        ]
        self._vocabulary = sorted({word for _, words in self._known for word in words})
        self._read: dict[str, Trade] = {}

    def read(self, said: str | None) -> Trade:
        """The trade behind what somebody wrote; an empty one where nothing is known of it."""
        text = (said or "").strip()
        if text not in self._read:
            self._read[text] = self._find_trade(text)
        return self._read[text]

    def _find_trade(self, text: str) -> Trade:
        said = read_trade_text(text)
        if codes := tuple(map(widen_section_code, said.codes)):
            coded = self._activities.find_by_naf(codes[0])
            if said.words:
                return self._choose_trade(coded, self._find_named_trade(said.words), codes)
            return Trade(coded.id if coded else None, codes)
        return self._find_named_trade(text)

    def _find_named_trade(self, text: str) -> Trade:
        if text in self._activities:
            return Trade(text, self._activities[text].naf)
        named = self._activities.find_by_name(text) if text else None
        id = named.id if named else self._find_closest(_stem_telling_words(text))
        return Trade(id, self._activities[id].naf if id else (), " ".join(_list_telling_words(text)))

    def _choose_trade(self, coded: Activity | None, said: Trade, codes: tuple[str, ...]) -> Trade:
        """A code and words for it: the words choose among the kinds of that division, the code where they lead elsewhere."""
        told = self._activities.get(said.activity or "")
        agree = told is not None and (
            coded is None
            or self._activities.find_by_name(said.words) is told
            or any(naf[:2] == codes[0][:2] for naf in told.naf)
        )
        return Trade(told.id if told and agree else coded.id if coded else None, codes, said.words)

    def _find_closest(self, making: tuple[str, ...]) -> str | None:
        """The kind of company whose words and these cover each other best."""
        alike = {asked: self._list_alike(asked) for asked in making}
        best, found = 0.0, None
        for id, words in self._known if making else ():
            met = sum(not alike[asked].isdisjoint(words) for asked in making)
            meeting = sum(any(word in alike[asked] for asked in making) for word in words) if met else 0
            fit = (met / len(making) + meeting / len(words)) / 2
            if fit > best:
                best, found = fit, id
        return found if best >= _LEAST_MEETING else None

    def _list_alike(self, word: str) -> frozenset[str]:
        """The words of all wordings that are this one, perhaps in other letters: fertilizer, fertiliser."""
        near = process.extract(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=None)
        return frozenset(known for known, _, _ in near)


def is_vague_name(text: str) -> bool:
    """Do these words name no thing at all: "raw material", "matières premières", "process material"?"""
    return all(stem_word(word) in _MAKING_STEMS or word in _VAGUE_WORDS for word in extract_content_words(text).split())


def _list_telling_words(text: str) -> list[str]:
    return [word for word in extract_content_words(text).split() if stem_word(word) not in _MAKING_STEMS]


def _stem_telling_words(text: str) -> tuple[str, ...]:
    return tuple(stem_word(word) for word in _list_telling_words(text) if not word.isdigit()) if fold_words(text) else ()
