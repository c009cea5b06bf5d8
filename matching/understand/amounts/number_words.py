"""Numbers written in words: "quatre-vingt-dix", "une demi-douzaine", "a couple of", "two hundred and fifty"."""

from __future__ import annotations

import re
from pathlib import Path

from text_to_num import text2num

from matching.lexicon import Lexicon, join_words

WORDS = Lexicon(Path(__file__).parent, "numbers")


def _build_run(language: str) -> str:
    """Number words of one language that follow each other."""
    number = join_words(WORDS.list_words_in(language, "number"))
    one = "|".join(WORDS.list_words_in(language, "number_one"))
    joined = join_words(WORDS.list_words_in(language, "number_and"))
    leads = WORDS.list_words_in(language, "number_lead")
    lead = f"{join_words(leads)}?" if leads else ""
    run = rf"{lead}{number}\b(?:[ -](?:{joined}[ -])?(?:{number}|{one})\b)*"
    return "|".join((run, *WORDS.list_words_in(language, "number_alone")))


_RUN = join_words(_build_run(language) for language in WORDS.languages)
_ABOUT = {word: int(value) for word, value in WORDS.map_words("about").items()}
_EXACT = {word: int(value) for word, value in WORDS.map_words("exact").items()}
_ONE_GROUP = WORDS.list_words("one_group")
_COLLECTIVE = (
    rf"(?:(?P<times>\d+|{_RUN}|{'|'.join(_ONE_GROUP)})[ -])?{WORDS.join('good_group')}?"
    rf"(?P<half>{WORDS.join('half_group')})?(?P<group>{'|'.join((*_ABOUT, *_EXACT))})(?P<many>s?)\b{WORDS.join('of_group')}?"
)

NUMBER_WORDS = rf"(?:{re.sub('[?]P<[a-z]+>', '?:', _COLLECTIVE)}|{_RUN})"
COLLECTIVE_NUMBER = re.compile(rf"\b{_COLLECTIVE}")
NUMBER_RUN = re.compile(rf"\b{_RUN}")
_FIRST_WORDS = tuple(
    (
        language,
        re.compile(
            join_words((*WORDS.list_words_in(language, "number"), *WORDS.list_words_in(language, "number_one"))) + r"\b"
        ),
    )
    for language in WORDS.languages
)


def parse_collective_number(found: re.Match[str]) -> tuple[float, bool] | None:
    """Value of a match of `COLLECTIVE_NUMBER` and whether it is a rough one; None for "des dizaines", "quelques milliers"."""
    times = found["times"]
    if times is None and found["many"]:
        return None
    count = 1.0 if times is None or times in _ONE_GROUP else float(times) if times.isdigit() else parse_number_words(times)
    if count is None:
        return None
    word = found["group"]
    value = (count or 1.0) * (_ABOUT.get(word) or _EXACT[word]) * (0.5 if found["half"] else 1.0)
    return value, word in _ABOUT


def parse_number_words(run: str) -> float | None:
    """Value of a run of number words, whichever language; None when they make no number together."""
    words = run.removeprefix("a ")
    language = next((language for language, first in _FIRST_WORDS if first.match(words)), WORDS.languages[-1])
    try:
        return float(text2num(words, language))
    except ValueError:
        return None
