"""Numbers written in words: "quatre-vingt-dix", "une demi-douzaine", "a couple of", "two hundred and fifty"."""

from __future__ import annotations

import re

from text_to_num import text2num

_FRENCH = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
    "|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|millions?"
)
_ENGLISH = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
)
_RUN = (
    rf"(?:(?:{_FRENCH})\b(?:[ -](?:et[ -])?(?:{_FRENCH}|une?)\b)*"
    rf"|(?:one |a )?(?:{_ENGLISH})\b(?:[ -](?:and[ -])?(?:{_ENGLISH}|one)\b)*|one\b(?!-)(?! of))"
)

# What text2num does not know; the French ones in -aine and millier say "about".
_ABOUT = {
    "huitaine": 8,
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
    "dozen": 12,
    "score": 20,
}
_EXACT = {"couple": 2, "pair": 2, "paire": 2}
_GROUP = "|".join((*_ABOUT, *_EXACT))
_COLLECTIVE = (
    rf"(?:(?P<times>\d+|{_RUN}|une?|a|the)[ -])?(?:bonne |petite |grosse |good |full )?"
    rf"(?P<half>demi[- ]|half[- ]an? |half[- ])?(?P<group>{_GROUP})(?P<many>s?)\b(?: of\b)?"
)

NUMBER_WORDS = rf"(?:{re.sub('[?]P<[a-z]+>', '?:', _COLLECTIVE)}|{_RUN})"
COLLECTIVE_NUMBER = re.compile(rf"\b{_COLLECTIVE}")
NUMBER_RUN = re.compile(rf"\b{_RUN}")
_FRENCH_WORD = re.compile(rf"(?:{_FRENCH}|une?)\b")


def parse_collective_number(found: re.Match[str]) -> tuple[float, bool] | None:
    """Value of a match of `COLLECTIVE_NUMBER` and whether it is a rough one; None for "des dizaines", "quelques milliers"."""
    times = found["times"]
    if times is None and found["many"]:
        return None
    count = 1.0 if times in (None, "un", "une", "a", "the") else float(times) if times.isdigit() else parse_number_words(times)
    if count is None:
        return None
    word = found["group"]
    value = (count or 1.0) * (_ABOUT.get(word) or _EXACT[word]) * (0.5 if found["half"] else 1.0)
    return value, word in _ABOUT


def parse_number_words(run: str) -> float | None:
    """Value of a run of number words, either language; None when they make no number together."""
    words = run.removeprefix("a ")
    language = "fr" if _FRENCH_WORD.match(words) else "en"
    try:
        return float(text2num(words, language))
    except ValueError:
        return None
