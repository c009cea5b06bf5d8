"""Is what somebody gave as their company's name a sentence? The words that tell are in `data/not_names.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
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
    openers, verbs = _read_telling_words("openers"), _read_telling_words("verbs")
    if _is_amount(folded.split()) or any(f" {each} " in f" {folded} " for each in _read_telling_words("never")):
        return True
    if count >= _FEWEST_OPENED and any(folded.startswith(f"{opener} ") for opener in openers):
        return True
    return count > _MOST_NAMED and not verbs.isdisjoint(folded.split())


def strip_naming_words(text: str) -> str:
    """« ça s'appelle La Fournée » → « La Fournée », « Les Dunes en fait » → « Les Dunes »; a name alone stays what it is."""
    folded = fold_words(text)
    said = next((each for each in _read_telling_words("called") if folded.startswith(f"{each} ")), "")
    for cut in range(len(text) if said else 0):
        if fold_words(text[:cut]) == said and text[cut - 1 :][:1].isspace():
            return _strip_afterthought(text[cut:].strip())
    return _strip_afterthought(text)


def _strip_afterthought(text: str) -> str:
    words = text.split()
    for count in range(1, len(words)):
        if fold_words(" ".join(words[-count:])) in _read_telling_words("after"):
            return " ".join(words[:-count]).rstrip(" ,.")
    return text


def _is_amount(words: Sequence[str]) -> bool:
    """A number, and nothing but what is counted by it: « 20 par mois »."""
    measures = _read_telling_words("measures")
    return any(word.isdigit() for word in words) and all(word.isdigit() or word in measures for word in words)


@cache
def _read_telling_words(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))[name])
