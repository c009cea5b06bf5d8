"""How people shorten small words on a phone ("c quoi", "jen ai plus", "r u a robot"), written out for what is no declaration.

Declarations have their own repair, which leaves names of things alone: there « c » may be a size, and "u" a shape.
"""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon

_WORDS = Lexicon(Path(__file__).parent, "phone_spelling")
_LONG = {short: long for language in _WORDS.languages for short, long in _WORDS.get_value(language, "short")}
_WORDLIKE = "|".join(sorted((short for short in _LONG if len(short) > 1), key=len, reverse=True))
_LETTERS = "|".join(short for short in _LONG if len(short) == 1)
# One letter is short for something only before another word: « vitamine C » ends with a letter.
_SHORT = re.compile(rf"(?<![\w'’-])(?:(?:{_WORDLIKE})(?![\w'’-])|(?:{_LETTERS})(?=\s+(?!est\b)[^\W\d_]))", re.IGNORECASE)


def spell_out(text: str) -> str:
    """The text with its shortened small words in full."""
    return _SHORT.sub(lambda found: _LONG[found.group().lower()], text)
