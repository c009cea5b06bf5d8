"""A hazardous code must not be lost: when to be wary, and where the hazardous code then stands."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from matching.taxonomy.fold import fold
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.stem import stem

SHOWN = 3  # codes a company is shown
LOOKED_AT = 10


def danger_stems(taxonomy: Taxonomy) -> frozenset[str]:
    """The stems of the words that hint at danger."""
    return frozenset(stem(word) for said in taxonomy.danger for word in fold(said).split())


def hinted(text: str, danger: frozenset[str]) -> bool:
    """Whether the words themselves speak of danger: "terres polluées"."""
    return any(stem(word) in danger for word in fold(text).split())


def may_be_hazardous(id: str, taxonomy: Taxonomy) -> bool:
    """Whether a resource is hazardous, or is so depending on its content (mirror entry)."""
    one = taxonomy.resources.get(id)
    return one is not None and (one.mirror or one.hazardous)


def with_hazardous(ranked: Sequence[str], taxonomy: Taxonomy, twins: Mapping[str, Sequence[str]]) -> list[str]:
    """The same order with a hazardous code put third, unless one is among the first three already.

    The twin of one of the first three if there is one, else the likeliest hazardous code of the first ten.
    """
    if any(taxonomy.codes[code].hazardous for code in ranked[:SHOWN]):
        return list(ranked)
    mirrored = (twin for code in ranked[:SHOWN] for twin in twins.get(code, ()) if taxonomy.codes[twin].hazardous)
    likely = (code for code in ranked[:LOOKED_AT] if taxonomy.codes[code].hazardous)
    third = next(chain(mirrored, likely), None)
    if third is None:
        return list(ranked)
    rest = [code for code in ranked if code != third]
    return [*rest[:SHOWN - 1], third, *rest[SHOWN - 1:]]
