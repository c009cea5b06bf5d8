"""A hazardous code must not be lost: when to be wary, and where the hazardous code then stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.index.stem import stem_text, stem_word
from matching.taxonomy.model import Taxonomy

MOST_CODES_SHOWN = 3  # codes a company is shown
_MOST_CODES_SEARCHED = 10
_DENIAL_REACH = 3  # words within which a "no" denies a danger: "ne contenant pas de goudron"
_DENYING = frozenset(("non", "sans", "pas", "ni", "aucun", "aucune", "hors", "not", "no", "without", "never"))
_NEAR_FIT = 0.75  # part of what the words fit the likeliest code from which they may mean the hazardous one as well


@dataclass(frozen=True, slots=True)
class DangerWords:
    """The stems of words that hint at danger, and of wordings that speak against it."""

    danger: frozenset[str]
    harmless: tuple[str, ...]

    @classmethod
    def from_taxonomy(cls, taxonomy: Taxonomy) -> DangerWords:
        """What the taxonomy's file of danger words says."""
        danger = frozenset(stem_word(word) for said in taxonomy.danger for word in fold_words(said).split())
        return cls(danger, tuple(stem_text(fold_words(said)) for said in taxonomy.harmless))

    def detect_danger(self, text: str) -> bool | None:
        """True where the words speak of danger ("terres polluées"), False where they deny it ("bois non traité")."""
        words = fold_words(text).split()
        found = [number for number, word in enumerate(words) if stem_word(word) in self.danger]
        denied = [number for number in found if is_denied_word(words, number, max(found[: found.index(number)], default=-1))]
        if len(found) > len(denied):
            return True
        spoken = f" {stem_text(' '.join(words))} "
        return False if denied or any(f" {one} " in spoken for one in self.harmless) else None


def is_denied_word(words: Sequence[str], at: int, last: int) -> bool:
    """Is the word at that place denied: "non traité", "asbestos-free"? A no does not reach beyond the `last` danger."""
    return not _DENYING.isdisjoint(words[max(0, last + 1, at - _DENIAL_REACH) : at]) or words[at + 1 : at + 2] == ["free"]


def may_be_hazardous(id: str, taxonomy: Taxonomy) -> bool:
    """Whether a resource is hazardous, or is so depending on its content (mirror entry); one without codes of its own is
    what the kind is whose codes it has."""
    line = (id, *taxonomy.list_broader(id)) if id in taxonomy.resources else ()
    known = [taxonomy.resources[one] for one in line]
    coded = next((number for number, one in enumerate(known) if one.codes), 0)
    return any(one.mirror or one.hazardous for one in known[: coded + 1])


def is_harmless_chapter(chapter: str, taxonomy: Taxonomy) -> bool:
    """Whether the law knows no hazardous waste in this sub-chapter (four digits): dairies, breweries, paper mills."""
    return not any(one.hazardous for one in taxonomy.codes.values() if one.code[:4] == chapter)


def demote_stray_codes(
    ranked: Sequence[str],
    named: Mapping[str, float],
    taxonomy: Taxonomy,
    twins: Mapping[str, Sequence[str]],
    denied: bool = False,
) -> list[str]:
    """The same order, but hazardous codes that only resemble what was named stand behind the first harmless three.

    Frying oil is no engine oil, though both are used oil. The likeliest code stays whatever it is, and so does one that the
    words fit nearly as well; where the law knows nothing hazardous beside the likeliest one, only one that they fit better.
    Where danger is `denied` the harmless twin of the likeliest is meant.
    """
    if denied and ranked and (other := next(iter(twins.get(ranked[0], ())), None)) and taxonomy.codes[ranked[0]].hazardous:
        ranked = [other, *(code for code in ranked if code != other)]
    if not ranked:
        return []
    least = named.get(ranked[0], 0.0) * (1 if is_harmless_chapter(ranked[0][:4], taxonomy) else _NEAR_FIT)
    stray = {code for code in ranked[1:] if taxonomy.codes[code].hazardous and (denied or named.get(code, 0.0) <= least)}
    kept = [code for code in ranked if code not in stray]
    return [*kept[:MOST_CODES_SHOWN], *(code for code in ranked if code in stray or code in kept[MOST_CODES_SHOWN:])]


def promote_hazardous_code(ranked: Sequence[str], taxonomy: Taxonomy, twins: Mapping[str, Sequence[str]]) -> list[str]:
    """The same order with a hazardous code put third, unless one is among the first three already.

    The twin of one of the first three if there is one, else the likeliest hazardous code of the first ten.
    """
    if any(taxonomy.codes[code].hazardous for code in ranked[:MOST_CODES_SHOWN]):
        return list(ranked)
    mirrored = (twin for code in ranked[:MOST_CODES_SHOWN] for twin in twins.get(code, ()) if taxonomy.codes[twin].hazardous)
    likely = (code for code in ranked[:_MOST_CODES_SEARCHED] if taxonomy.codes[code].hazardous)
    third = next(chain(mirrored, likely), None)
    if third is None:
        return list(ranked)
    rest = [code for code in ranked if code != third]
    return [*rest[: MOST_CODES_SHOWN - 1], third, *rest[MOST_CODES_SHOWN - 1 :]]
