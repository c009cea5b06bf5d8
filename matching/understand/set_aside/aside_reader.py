"""Decides whether a line is put aside, or taken back, and which words say which line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.own_remark import AsideDeed, AsideRemark
from matching.understand.phone_spelling import spell_out

_WORDS = Lexicon(Path(__file__).parent, "set_aside")
_LEADING, _TRAILING = _WORDS.list_words("leading"), _WORDS.list_words("trailing")
_POINTING = frozenset(_WORDS.list_words("pointing"))
_JOINING = frozenset(_WORDS.list_words("joining"))
_ARTICLES = frozenset(_WORDS.list_words("articles"))
_REFUSED = frozenset(_WORDS.list_words("refused"))
_BEFORE, _AFTER = _WORDS.list_sorts("before"), _WORDS.list_sorts("after")
_LONGEST = 12  # words: who writes more tells something new


def read_aside_remark(text: str) -> AsideRemark | None:
    """What becomes of which line; None where it is said of none."""
    words = fold_words(spell_out(text))
    if not words or len(words.split()) > _LONGEST or "?" in text:
        return None
    words = _strip_ends(words)
    if words in _REFUSED:
        return AsideRemark(AsideDeed.LIST)
    for deed in (AsideDeed.BACK, AsideDeed.HIDE, AsideDeed.ASIDE):
        if (which := _cut_deed(words, deed)) is not None:
            return AsideRemark(deed, which)
    return None


def _strip_ends(words: str) -> str:
    """Without what only leads in or is polite."""
    while led := next((each for each in _list_longest_first(_LEADING) if words.startswith(f"{each} ")), ""):
        words = words.removeprefix(led).strip()
    while ended := next((each for each in _list_longest_first(_TRAILING) if words.endswith(f" {each}")), ""):
        words = words.removesuffix(ended).strip()
    return words


def _cut_deed(words: str, aside_deed: AsideDeed) -> str | None:
    """The words beside those that say the deed."""
    for phrase in _list_longest_first(_BEFORE[aside_deed]):
        if words == phrase or words.startswith(f"{phrase} "):
            return _name_line(words.removeprefix(phrase))
    for phrase in _list_longest_first(_AFTER[aside_deed]):
        if words == phrase or words.endswith(f" {phrase}"):
            return _name_line(words.removesuffix(phrase))
    return None


def _name_line(words: str) -> str:
    """« la 2 et la 3 », « cartons »; nothing of « celle-là »."""
    left = words.strip()
    for pointing in _list_longest_first(_POINTING):
        left = f" {left} ".replace(f" {pointing} ", " ").strip()
    named = [word for word in left.split() if word not in _JOINING]
    while named and named[0] in _ARTICLES:
        named = named[1:]
    return " ".join(named)


def _list_longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)
