"""Do two names mean the same company? Legal forms, small words, case and accents do not count; one slip is forgiven."""
from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from matching.taxonomy.index.fold import fold

SILENT = frozenset({
    "sarl", "sas", "sasu", "sa", "eurl", "earl", "gaec", "scea", "sci", "scop", "snc", "scic", "ei", "ets", "etablissement",
    "etablissements", "ste", "societe", "entreprise", "association", "ltd", "llc", "inc",
    "la", "le", "les", "l", "du", "de", "des", "d", "et", "au", "aux", "the", "of", "and"})
LONG_ENOUGH = 7  # letters of a name in which one slip is more likely a slip than another name


def same(one: str, other: str) -> bool:
    """Are these two spellings of one name?"""
    first, second = _bare(one), _bare(other)
    if not first or first == second:
        return bool(first)
    slips = Levenshtein.distance(first, second, score_cutoff=1)
    return slips <= 1 and min(len(first), len(second)) >= LONG_ENOUGH and not _numbered(first, second)


def _bare(name: str) -> str:
    words = fold(name).split()
    return " ".join([word for word in words if word not in SILENT] or words)


def _numbered(first: str, second: str) -> bool:
    """Names that differ in a figure are different sites: "Dépôt 1" and "Dépôt 2"."""
    return [c for c in first if c.isdigit()] != [c for c in second if c.isdigit()]
