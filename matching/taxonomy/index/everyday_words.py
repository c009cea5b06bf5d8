"""Everyday words that name no thing (`everyday_words.<language>.toml`): nothing is known for sure by them alone."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.stem import stem_word

_WORDS = Lexicon(Path(__file__).parent, "everyday_words")

EVERYDAY_WORDS = frozenset(
    word for sort in ("kinds", "times", "people", "things", "deeds", "going_on") for word in _WORDS.list_words(sort)
)
EVERYDAY_STEMS = frozenset(map(stem_word, EVERYDAY_WORDS))
