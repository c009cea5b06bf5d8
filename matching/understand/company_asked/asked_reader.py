"""Cuts the name of a company out of a question about it."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words

_WORDS = Lexicon(Path(__file__).parent, "company_asked")
_GREETING = rf"(?:{_WORDS.join('before')}\s+)*"
_ASKED = re.compile(
    rf"^{_GREETING}{_WORDS.join('asks')}\s+{_WORDS.join('articles')}?(?P<name>.+?)(?:\s+{_WORDS.join('after')})*$"
)
_NOBODY = frozenset(_WORDS.list_words("nobody"))
_LONGEST = 60  # letters of a name


def read_asked_company(text: str) -> str:
    """The words for it."""
    found = _ASKED.match(fold_words(text))
    name = found["name"].strip() if found is not None else ""
    return "" if name in _NOBODY or len(name) > _LONGEST else name
