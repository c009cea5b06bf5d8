"""Is what somebody gave as their company's name a sentence? The words that tell are in `data/not_names.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from matching.privacy.anonymous import holds_contact
from matching.taxonomy.index.fold import fold_words

_FILE = Path(__file__).parent / "data" / "not_names.toml"
_FEWEST_OPENED = 3  # words: « On Air » is a name, « on est une brasserie » is none
_MOST_NAMED = 6  # words a name has even where one of them is also a verb


def is_sentence_name(text: str) -> bool:
    """A question, a declaration, a number to ring: anything but a name."""
    folded = fold_words(text)
    count = len(folded.split())
    if "?" in text or holds_contact(text):
        return True
    openers, verbs = _read_telling_words()
    if count >= _FEWEST_OPENED and any(folded.startswith(f"{opener} ") for opener in openers):
        return True
    return count > _MOST_NAMED and not verbs.isdisjoint(folded.split())


@cache
def _read_telling_words() -> tuple[tuple[str, ...], frozenset[str]]:
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(lists["openers"]), frozenset(lists["verbs"])
