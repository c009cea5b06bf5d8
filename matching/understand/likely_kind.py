"""Which kind is meant where nobody said: a thing named by itself is had, save where the thing or the words tell otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from matching.taxonomy.guess import KNOWN_SCORE
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind

_BOUGHT_FAMILIES = frozenset({"purchase"})  # families of what is only ever looked for
_ASKED_FAMILIES = frozenset({"equipment", "service", "skill", "space", "transport"})  # as often looked for as had
_LENT_FAMILIES = frozenset({"equipment", "space"})
_POLITE_STARTS = ("merci", "thank", "thanks")  # who thanks for a thing neither has it nor wants it


@dataclass(frozen=True, slots=True)
class LikelyKind:
    """The likelier kind; `said`: the words tell it; `doubtful`: it is better asked than supposed; `lent`: the question is
    rather who lends it than whether somebody has too much of it."""

    kind: Kind
    said: bool = False
    doubtful: bool = False
    lent: bool = False


def find_likely_kind(reading: Reading, taxonomy: Taxonomy) -> LikelyKind | None:
    """The kind of what is declared or looked for, said or supposed; None for a message that does neither."""
    if reading.act is Act.OTHER:
        return None
    if reading.kind is not None:
        return LikelyKind(reading.kind, said=True)
    if reading.act is Act.SEARCH:
        return LikelyKind(Kind.NEED)
    known = _find_sure_resource(reading, taxonomy)
    if known is not None and (known.wanted or known.family in _BOUGHT_FAMILIES):
        return LikelyKind(Kind.NEED)
    family = known.family if known is not None else ""
    doubtful = family in _ASKED_FAMILIES or _is_no_name(reading)
    return LikelyKind(Kind.OFFER, doubtful=doubtful, lent=family in _LENT_FAMILIES and reading.price is None)


def _find_sure_resource(reading: Reading, taxonomy: Taxonomy) -> Resource | None:
    return taxonomy.resources[reading.guesses[0].resource] if reading.sure and reading.guesses else None


def _is_no_name(reading: Reading) -> bool:
    """Does the message rather ask or thank, or name nothing that anybody could have?"""
    nameless = not reading.guesses or reading.guesses[0].score < KNOWN_SCORE
    return nameless or "?" in reading.text or fold_words(reading.text).startswith(_POLITE_STARTS)
