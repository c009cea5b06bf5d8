"""Names too wide to look around in: a country, a region, everywhere."""

from __future__ import annotations

from collections.abc import Collection

from matching.gazetteer.written import to_town_key
from matching.taxonomy.index.fold import fold_words

# too wide to look around in, along with the names of départements and countries
_WIDE_AREAS = frozenset(
    {
        "departement",
        "europe",
        "everywhere",
        "france",
        "metropole",
        "monde",
        "nationwide",
        "ouest",
        "est",
        "nord",
        "sud",
        "partout",
        "region",
        "sud ouest",
        "nouvelle aquitaine",
        "aquitaine",
        "bretagne",
        "normandie",
        "occitanie",
        "ile de france",
        "pays de la loire",
        "hauts de france",
        "grand est",
    }
)
# what stands around them
_AROUND_WORDS = frozenset(
    {
        "all",
        "c",
        "dans",
        "de",
        "du",
        "en",
        "est",
        "in",
        "je",
        "la",
        "le",
        "les",
        "l",
        "nous",
        "on",
        "over",
        "partout",
        "sommes",
        "suis",
        "sur",
        "the",
        "tout",
        "toute",
    }
)


def is_wide_area(words: str, wide_names: Collection[str]) -> bool:
    """Do these words name one of those, or one of the `wide_names` (départements and countries)?"""
    said = fold_words(words).split()
    while said and said[0] in _AROUND_WORDS and " ".join(said) not in _WIDE_AREAS:
        said = said[1:]
    while len(said) > 2 and said[0] in _WIDE_AREAS and said[1] in _AROUND_WORDS:
        said = said[2:]
    return " ".join(said) in _WIDE_AREAS or to_town_key(" ".join(said)) in wide_names
