"""Takes out of a message what it denies before it says what is meant: "pas de palettes mais des caisses"."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import Text, blank_spans

_WORDS = Lexicon(Path(__file__).parent, "not_but")
_DENIED = tuple(re.compile(rf"(?<![a-z0-9]){one}") for one in _WORDS.list_words("denied"))


def blank_denied(text: Text) -> Text:
    """The same text, read without "ne … pas de palettes mais"."""
    left = text.folded
    for pattern in _DENIED:
        for found in pattern.finditer(left):
            left = blank_spans(left, [found.span(name) for name in pattern.groupindex if found[name]], " ")
    return replace(text, folded=left) if left != text.folded else text
