"""Do two names mean the same company? Legal forms, small words, case and accents do not count; one slip is forgiven."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from matching.taxonomy.index.fold import fold_words

SILENT_WORDS = frozenset(
    {
        "sarl",
        "sas",
        "sasu",
        "sa",
        "eurl",
        "earl",
        "gaec",
        "scea",
        "sci",
        "scop",
        "snc",
        "scic",
        "ei",
        "ets",
        "etablissement",
        "etablissements",
        "ste",
        "societe",
        "entreprise",
        "association",
        "ltd",
        "llc",
        "inc",
        "la",
        "le",
        "les",
        "l",
        "du",
        "de",
        "des",
        "d",
        "et",
        "au",
        "aux",
        "the",
        "of",
        "and",
    }
)
_LEAST_NAME_LENGTH = 7  # letters of a name in which one slip is more likely a slip than another name


def is_same_company_name(text: str, other: str) -> bool:
    """Are these two spellings of one name?"""
    first, second = _strip_silent_words(text), _strip_silent_words(other)
    if not first or first == second:
        return bool(first)
    slips = Levenshtein.distance(first, second, score_cutoff=1)
    return slips <= 1 and min(len(first), len(second)) >= _LEAST_NAME_LENGTH and not _has_other_figures(first, second)


def _strip_silent_words(name: str) -> str:
    words = fold_words(name).split()
    return " ".join([word for word in words if word not in SILENT_WORDS] or words)


def _has_other_figures(first: str, second: str) -> bool:
    """Names that differ in a figure are different sites: "Dépôt 1" and "Dépôt 2"."""
    return [c for c in first if c.isdigit()] != [c for c in second if c.isdigit()]
