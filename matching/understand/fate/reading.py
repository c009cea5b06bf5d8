"""Decides what becomes of a thing today. Pure; the words are in `fate.*.toml`, those around a sum in `paid.*.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.paid import find_paid_fate
from matching.understand.phrases import PhraseList
from matching.understand.plain_text import Text
from matching.vocabulary import CostBasis, Fate, FateWay

_FOLDER = Path(__file__).parent
_FIGURE = r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)"
_MONEY = re.compile(rf"{_FIGURE}\s*(?:€|euros?\b|eur\b)|(?:€|eur)\s*{_FIGURE.replace('figure', 'after')}", re.IGNORECASE)
_PER = re.compile(
    r"^\s*(?:ht\b|ttc\b)?\s*(?:/|par\b|la\b|le\b|l['’]|du\b|chaque\b|a\b|an\b|per\b|the\b|each\b)?\s*", re.IGNORECASE
)

_PAID_WAYS = (FateWay.TIP, FateWay.LANDFILL)  # a sum said with them is what one pays there


@dataclass(frozen=True, slots=True)
class FateWords:
    """One language's words: who pays, who takes it, the schemes of producers, the tips, what is buried, what a price counts;
    `answers` are words that say where it goes only to somebody who asked that."""

    pays: PhraseList
    takers: PhraseList
    schemes: PhraseList
    tips: PhraseList
    landfills: PhraseList
    per: Mapping[CostBasis, tuple[str, ...]]
    answers: Mapping[FateWay, PhraseList]


def read_fate(text: str, *, asked: bool = False, known: FateWay | None = None) -> Fate | None:
    """What becomes of it today, as these words say; None where they do not. `asked`: of somebody who was asked where it
    goes (« à la poubelle », « on la vend », « ça s'entasse »); `known`: the way they had told before, whose cost is asked."""
    if known is not None:
        return Fate(known, *_find_cost(text, True))
    words, plain = fold_words(text), Text.from_original(text)
    paid = find_paid_fate(plain.folded)
    told = plain.quote_span(*paid.cost) if paid else text
    for lists in _read_fate_words():
        if (way := _find_way(lists, words)) is not None:
            return Fate(way, *_find_cost(told, paid is not None or lists.pays.is_inside(words) or way in _PAID_WAYS))
    if paid or not asked:
        return Fate(FateWay.COLLECTOR, *_find_cost(told, True)) if paid else None
    ways = (way for lists in _read_fate_words() for way, phrases in lists.answers.items() if phrases.is_inside(words))
    way = next(ways, None)
    return Fate(way, *_find_cost(text, True)) if way is not None else None


def _find_way(lists: FateWords, words: str) -> FateWay | None:
    if lists.schemes.is_inside(words):
        return FateWay.SCHEME
    if lists.landfills.is_inside(words):
        return FateWay.LANDFILL
    if lists.tips.is_inside(words):
        return FateWay.TIP
    return FateWay.COLLECTOR if lists.pays.is_inside(words) and lists.takers.is_inside(words) else None


def _find_cost(text: str, paid: bool) -> tuple[float | None, CostBasis | None]:
    money = _MONEY.search(text) if paid else None
    if money is None:
        return None, None
    figure = re.sub(r"[ \u00a0\u202f]", "", money["figure"] or money["after"]).replace(",", ".")
    rest = fold_words(_PER.sub("", text[money.end() :], count=1))
    named = (
        (basis, word)
        for lists in _read_fate_words()
        for basis, words in lists.per.items()
        for word in words
        if f"{rest} ".startswith(f"{fold_words(word)} ")
    )
    return float(figure), next((basis for basis, _ in named), None)


@cache
def _read_fate_words() -> tuple[FateWords, ...]:
    files = sorted(_FOLDER.glob("fate.*.toml"), reverse=True)
    lists = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return tuple(
        FateWords(
            pays=PhraseList(tuple(each["pays"])),
            takers=PhraseList(tuple(each["takers"])),
            schemes=PhraseList(tuple(each["schemes"])),
            tips=PhraseList(tuple(each["tips"])),
            landfills=PhraseList(tuple(each["landfills"])),
            per={CostBasis(basis): tuple(words) for basis, words in each["per"].items()},
            answers={FateWay(way): PhraseList(tuple(words)) for way, words in each["answers"].items()},
        )
        for each in lists
    )
