"""What a company does, from a NAF code or a few free words: "3511", "23.51Z", "Cement production", "menuiserie"."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, Prefix

from matching.activities.model import ROOT_ACTIVITY, Activities, Activity
from matching.taxonomy.codes.trade_text import read_trade_text, widen_section_code
from matching.taxonomy.index.fold import extract_content_words, fold_words
from matching.taxonomy.index.stem import stem_word

_WORDS_FILE = Path(__file__).parent / "data" / "trade_words.toml"
_TRADE_WORDS = tomllib.loads(_WORDS_FILE.read_text(encoding="utf-8"))
# Words that say that something is made or done, not what.
_MAKING_STEMS = frozenset(stem_word(word) for word in fold_words(_TRADE_WORDS["making"]).split())
_PURPOSES = tuple(f" {fold_words(words)} " for words in _TRADE_WORDS["purposes"])
_ENDINGS = frozenset({"", *_TRADE_WORDS["endings"].split()})
_MAKER_STEMS = frozenset(stem_word(word) for word in fold_words(_TRADE_WORDS["makers"]).split())
_OPERATIONS = {
    stem_word(word): operation for operation, words in _TRADE_WORDS["operations"].items() for word in fold_words(words).split()
}
_VAGUE_TEXT = """
matiere matieres premiere premieres material materials ingredient ingredients process input inputs feedstock produit produits
product products intrant intrants divers leftovers
"""
_VAGUE_WORDS = frozenset(_VAGUE_TEXT.split())
_LEAST_LIKENESS = 86.0  # per cent of letters from which two words are one: fertilizer, fertiliser
# shorter words, or another beginning, are other words: truc and truck, literie and laiterie
_LEAST_FORGIVEN_LENGTH = 6
_SAME_LETTERS = 5
_LEAST_ROOT = 4  # letters that words of one family share: ganterie, gants
_LEAST_SLIPPED_LENGTH, _LEAST_SLIPPED_BEGINNING = 8, 3  # letters: in shorter words one slip makes another trade
_LEAST_MEETING = 0.5  # part of the words that must meet, rare ones counting most
_LEAST_TOLD = 0.5  # part of what was said that must be covered: the product word weighs most, as few trades share it
_NO_MAKER_FACTOR = 0.65  # a maker of helicopters is no airline
_FIRST_SERVICE_DIVISION = "45"
_OTHER_OPERATION_FACTOR = 0.65  # tyres are recycled, and this kind makes them


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
        called = [
            (Trade(one.id, one.naf), (*one.wordings, one.fr, one.en)) for one in activities.values() if one.id != ROOT_ACTIVITY
        ]
        kinds = {fold_words(said): trade for trade, names in called for said in names}
        classes = [
            (trade, tuple(name for name in names if not _is_closer(kinds.get(fold_words(name)), trade)))
            for code, names in activities.classes.names.items()
            for trade in (_name_class(activities, code),)
        ]
        called += classes
        self._known = [(trade, words) for trade, names in called for said in names if (words := _stem_telling_words(said))]
        self._class_names = {fold_words(name): trade for trade, names in classes for name in names if len(name.split()) > 1}
        in_trades = Counter(
            word for _, names in called for word in {each for said in names for each in _stem_telling_words(said)}
        )
        self._weights = {word: log(1 + len(called) / count) for word, count in in_trades.items()}
        self._unknown_weight = log(1 + len(called))
        self._vocabulary = sorted(in_trades)
        self._read: dict[str, Trade] = {}

    def read(self, said: str | None) -> Trade:
        """The trade behind what somebody wrote; an empty one where nothing is known of it."""
        text = (said or "").strip()
        if text not in self._read:
            self._read[text] = self._find_trade(text)
        return self._read[text]

    def _find_trade(self, text: str) -> Trade:
        said = read_trade_text(text)
        if codes := tuple(self._activities.classes.translate(widen_section_code(code)) for code in said.codes):
            coded = self._activities.find_by_naf(codes[0])
            if said.words:
                return self._choose_trade(coded, self._find_named_trade(said.words), codes)
            return Trade(coded.id if coded else None, codes)
        return self._find_named_trade(text)

    def _find_named_trade(self, text: str) -> Trade:
        if text in self._activities:
            return Trade(text, self._activities[text].naf)
        named = self._activities.find_by_name(text) if text else None
        found = self._class_names.get(fold_words(text))
        if found is None and named is not None:
            found = Trade(named.id, named.naf)
        if found is None or (named and _is_maker(text) and not _can_make(found)):
            found = self._find_closest(_stem_telling_words(_cut_purpose(text)), _is_maker(text)) or found
        return replace(found or Trade(), words=" ".join(_list_telling_words(text)))

    def _choose_trade(self, coded: Activity | None, said: Trade, codes: tuple[str, ...]) -> Trade:
        """A code and words for it: the words choose among the kinds of that division, the code where they lead elsewhere."""
        told = self._activities.get(said.activity or "")
        agree = told is not None and (
            coded is None
            or self._activities.find_by_name(said.words) is told
            or any(naf[:2] == codes[0][:2] for naf in told.naf)
        )
        return Trade(told.id if told and agree else coded.id if coded else None, codes, said.words)

    def _find_closest(self, making: tuple[str, ...], makes: bool) -> Trade | None:
        """The kind of company, or the class, whose words and these cover each other best."""
        alike = {asked: self._list_alike(asked) for asked in making}
        doing = {_OPERATIONS.get(asked) for asked in making} - {None}
        said = sum(self._weigh(asked, alike[asked]) for asked in making)
        best: tuple[float, Trade | None] = (0.0, None)
        for trade, words in self._known if making else ():
            met = sum(self._weigh(asked, alike[asked]) for asked in making if not alike[asked].isdisjoint(words))
            if met < _LEAST_TOLD * said:
                continue
            meeting = sum(self._weights[word] for word in words if any(word in alike[asked] for asked in making))
            fit = (met / said + meeting / sum(self._weights[word] for word in words)) / 2
            if doing != {_OPERATIONS.get(word) for word in words} - {None}:
                fit *= _OTHER_OPERATION_FACTOR
            if makes and not _can_make(trade):
                fit *= _NO_MAKER_FACTOR
            if fit > best[0]:
                best = (fit, trade)
        return best[1] if best[0] >= _LEAST_MEETING else None

    def _weigh(self, asked: str, near: Iterable[str]) -> float:
        """What few trades say tells most; what none says is a product nobody here knows."""
        return min((self._weights[word] for word in near), default=self._unknown_weight)

    def _list_alike(self, word: str) -> frozenset[str]:
        """The words of all wordings that are this one, or where none is, the same in other letters: fertilizer, fertiliser."""
        if word in self._weights or len(word) < _LEAST_FORGIVEN_LENGTH:
            return frozenset({word} & self._weights.keys())
        near = process.extract(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=None)
        alike = frozenset(known for known, _, _ in near if known[:_SAME_LETTERS] == word[:_SAME_LETTERS])
        return alike or frozenset(
            known for known in self._vocabulary if _is_of_one_family(word, known) or _is_slip_of(word, known)
        )


def is_vague_name(text: str) -> bool:
    """Do these words name no thing at all: "raw material", "matières premières", "process material"?"""
    return all(stem_word(word) in _MAKING_STEMS or word in _VAGUE_WORDS for word in extract_content_words(text).split())


def _list_telling_words(text: str) -> list[str]:
    return [word for word in extract_content_words(text).split() if stem_word(word) not in _MAKING_STEMS]


def _name_class(activities: Activities, code: str) -> Trade:
    kind = activities.find_by_naf(code)
    return Trade(kind.id if kind else None, (code,))


def _is_closer(kind: Trade | None, named_class: Trade) -> bool:
    """Does a kind of company of that division bear the name of its class: lime kilns, of all that make lime and plaster?"""
    divisions = {code[:2] for code in kind.naf} if kind and kind.activity != named_class.activity else set()
    return bool(divisions & {code[:2] for code in named_class.naf})


def _is_of_one_family(word: str, other: str) -> bool:
    """Do two words differ in their endings only: coutelier and coutellerie?"""
    root = Prefix.similarity(word, other)
    return root >= _LEAST_ROOT and word[root:] in _ENDINGS and other[root:] in _ENDINGS


def _is_slip_of(word: str, other: str) -> bool:
    """Is a long word another with one slip behind its beginning: ferilizer and fertilizer?"""
    return (
        len(word) >= _LEAST_SLIPPED_LENGTH
        and Prefix.similarity(word, other) >= _LEAST_SLIPPED_BEGINNING
        and OSA.distance(word, other, score_cutoff=1) <= 1
    )


def _is_maker(text: str) -> bool:
    return any(stem_word(word) in _MAKER_STEMS for word in fold_words(text).split())


def _can_make(one: Trade) -> bool:
    return not one.naf or one.naf[0] < _FIRST_SERVICE_DIVISION


def _cut_purpose(text: str) -> str:
    """What is made, without what from or what for: "bioéthanol à partir de betterave" → "bioethanol"."""
    folded = f" {fold_words(text)} "
    cut = min((at for purpose in _PURPOSES if (at := folded.find(purpose)) > 0), default=len(folded))
    return folded[:cut].strip() if _stem_telling_words(folded[:cut]) else text


def _stem_telling_words(text: str) -> tuple[str, ...]:
    return tuple(stem_word(word) for word in _list_telling_words(text) if not word.isdigit()) if fold_words(text) else ()
