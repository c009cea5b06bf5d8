"""Which language a short text is in: a few small words, endings and letters decide; when they do not, the default stands."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import Text, split_tokens

_WORDS = Lexicon(Path(__file__).parent, "language")
_OWN = {language: frozenset(_WORDS.list_words_in(language, "words")) for language in _WORDS.languages}
_SHARED = frozenset(word for word, owners in Counter(word for own in _OWN.values() for word in own).items() if owners > 1)
_LANGUAGE_OF = {word: language for language, own in _OWN.items() for word in own if word not in _SHARED}
_ENDINGS = tuple(
    (
        language,
        _WORDS.list_words_in(language, "endings"),
        int(_WORDS.get_value(language, "ending_letters")),
        float(_WORDS.get_value(language, "ending_worth")),
    )
    for language in _WORDS.languages
)
_ALL_ENDINGS = _WORDS.list_words("endings")
_LETTERS = {letter: language for language in _WORDS.languages for letter in _WORDS.get_value(language, "letters")}
_LETTER_WORTH = 0.5
_AFTER_FIGURE = re.compile(r"\d ?$")


def detect_language(text: str, default: str = "fr") -> str:
    """ "fr", "en" or another that has its words here; `default` when nothing speaks for one of them."""
    folded = Text.from_original(text)
    found = dict.fromkeys(_WORDS.languages, 0.0)
    for token in split_tokens(folded.folded):
        word = token.word
        if len(word) == 1 and _AFTER_FIGURE.search(folded.folded[max(0, token.start - 2) : token.start]):
            continue  # a unit: "200 L"
        if word in _SHARED:
            continue
        if own := _LANGUAGE_OF.get(word):
            found[own] += 1
            continue
        if not word.endswith(_ALL_ENDINGS):
            continue
        for language, endings, letters, worth in _ENDINGS:
            if len(word) >= letters and word.endswith(endings):
                found[language] += worth
                break
    if not text.isascii():
        for letter in text.lower():
            if own := _LETTERS.get(letter):
                found[own] += _LETTER_WORTH
    first, second = sorted(found, key=lambda language: -found[language])[:2]
    return first if found[first] > found[second] else default
