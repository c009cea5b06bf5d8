"""Which companies are meant by a few words: a part of a name, with its town perhaps, and a typing error or two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from matching.activities.company_names import SILENT_WORDS, is_same_company_name
from matching.activities.model import Activities
from matching.taxonomy.index.fold import fold_words

_ONE_SLIP, _TWO_SLIPS = 4, 8  # letters from which on so many slips are forgiven in a word


@dataclass(frozen=True, slots=True)
class SearchedCompany:
    """A company as it is looked for: `id` is whatever names it to whoever asks."""

    id: int
    name: str
    place: str
    siret: str | None = None
    activity: str = ""


def find_companies(words: str, companies: Sequence[SearchedCompany]) -> tuple[SearchedCompany, ...]:
    """Those that the words mean: the one of that SIRET or that name, else those that share most of the words; nothing where
    only a town or a small word is shared."""
    digits = "".join(sign for sign in words if sign.isdigit())
    if len(digits) in (9, 14) and (registered := [each for each in companies if (each.siret or "").startswith(digits)]):
        return tuple(registered)
    folded = fold_words(words)
    if exact := [each for each in companies if fold_words(each.name) == folded]:
        return tuple(exact)
    asked = _list_telling_words(words)
    if not asked:
        return ()
    counted = [(_count_shared(asked, each), each) for each in companies]
    most = max((count for count, _ in counted), default=(0, 0))
    if most[0] == 0 or most[0] + most[1] < (len(asked) + 1) // 2:
        return ()
    return tuple(each for count, each in counted if count == most)


def find_surely_named(words: str, companies: Sequence[SearchedCompany]) -> tuple[SearchedCompany, ...]:
    """Those whose name has each of the words, letter by letter; the one that has no other, where there is one."""
    folded = fold_words(words)
    if exact := [each for each in companies if fold_words(each.name) == folded]:
        return tuple(exact)
    asked = [word for word in folded.split() if word not in SILENT_WORDS]
    return tuple(each for each in companies if asked and set(asked) <= set(fold_words(each.name).split()))


def find_of_trade(words: str, companies: Sequence[SearchedCompany], activities: Activities) -> tuple[SearchedCompany, ...]:
    """Those that do what the words say, in either language, be it beside words of their name: « the bakery », « the Martin
    bakery » for Boulangerie Martin."""
    asked = [word for word in fold_words(words).split() if word not in SILENT_WORDS]
    within: dict[str, frozenset[str]] = {}
    found = []
    for each in companies:
        name = fold_words(each.name).split()
        trade = " ".join(word for word in asked if word not in name)
        if trade not in within:
            meant = activities.find_by_name(trade) if trade else None
            within[trade] = frozenset(activities.list_within(meant.id)) if meant is not None else frozenset()
        if each.activity in within[trade]:
            found.append((len(asked) - len(trade.split()), each))
    most = max((shared for shared, _ in found), default=0)
    return tuple(each for shared, each in found if shared == most)


def find_alike(company: SearchedCompany, others: Iterable[SearchedCompany]) -> tuple[SearchedCompany, ...]:
    """Those that may be another entry of the same company: of its SIRET, or of nearly its name in the same town. Two SIRETs
    are two establishments."""
    return tuple(
        each
        for each in others
        if each.id != company.id
        and (
            each.siret == company.siret
            if each.siret and company.siret
            else each.place == company.place and _is_alike_name(each.name, company.name)
        )
    )


def _is_alike_name(name: str, other: str) -> bool:
    """The same with a slip, or one of them says a word more: « Boulangerie Martin », « Martin »."""
    if is_same_company_name(name, other):
        return True
    one, two = set(_list_telling_words(name)), set(_list_telling_words(other))
    return bool(one and two) and (one <= two or two <= one)


def _count_shared(asked: Sequence[str], company: SearchedCompany) -> tuple[int, int]:
    """How many of the words its name has, and how many of the others its town."""
    name, place = fold_words(company.name).split(), fold_words(company.place).split()
    named = [word for word in asked if any(_is_meant(word, each) for each in name)]
    return len(named), sum(any(_is_meant(word, each) for each in place) for word in asked if word not in named)


def _list_telling_words(words: str) -> list[str]:
    said = fold_words(words).split()
    return [word for word in said if word not in SILENT_WORDS] or said


def _is_meant(word: str, other: str) -> bool:
    """The same word, its beginning, or a slip of it."""
    if word == other or (len(word) >= _ONE_SLIP - 1 and other.startswith(word)):
        return True
    shorter = min(len(word), len(other))
    slips = 2 if shorter >= _TWO_SLIPS else 1 if shorter >= _ONE_SLIP else 0
    return slips > 0 and Levenshtein.distance(word, other, score_cutoff=slips) <= slips
