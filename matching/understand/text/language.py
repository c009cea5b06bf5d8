"""Is a short text French or English? A few small words and endings decide; when they do not, the default stands."""

from __future__ import annotations

import re

from matching.lexicon import load_word_list
from matching.understand.plain_text import Text, split_tokens

_LIST = load_word_list("language")
_FRENCH = frozenset(_LIST["french"].split())
_ENGLISH = frozenset(_LIST["english"].split())
_AFTER_FIGURE = re.compile(r"\d ?$")
_BOTH = _FRENCH & _ENGLISH


def detect_language(text: str, default: str = "fr") -> str:
    """ "fr" or "en"; `default` when nothing speaks for one of them."""
    folded = Text.from_original(text)
    french = english = 0.0
    for token in split_tokens(folded.folded):
        word = token.word
        if len(word) == 1 and _AFTER_FIGURE.search(folded.folded[: token.start]):
            continue  # a unit: "200 L"
        if word in _BOTH:
            continue
        if word in _FRENCH:
            french += 1
        elif word in _ENGLISH:
            english += 1
        elif len(word) > 5 and word.endswith(("ing", "ness", "ings")):
            english += 0.5
        elif len(word) > 4 and word.endswith(("eux", "euse", "aux", "ette", "ettes", "eur", "eurs", "age", "ees", "iers")):
            french += 0.3
    french += 0.5 * sum(letter in "éèêàçùûôîœ" for letter in text.lower())
    if french == english:
        return default
    return "fr" if french > english else "en"
