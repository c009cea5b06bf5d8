"""Mends typing errors in the small words that carry a reading ("cherhce", "besion", "semiane"), never in a thing's name."""

from __future__ import annotations

import re
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from matching.lexicon import Lexicon
from matching.understand.plain_text import Text, split_tokens

_WORDS = Lexicon(Path(__file__).parent, "repair")
_SMALL_WORDS = _WORDS.list_words("small")
_KNOWN = frozenset(_SMALL_WORDS)
_LEFT_ALONE = frozenset(_WORDS.list_words("left_alone"))
_SHORTHAND: dict[str, str] = {
    short: long for language in _WORDS.languages for short, long in _WORDS.get_value(language, "shorthand")
}
_THINGS = tuple(
    (re.compile(rf"(?<![a-z0-9])(?:{one['before']}{one['word']}\b|{one['word']}(?={one['after']}\b))"), one["word"], one["is"])
    for language in _WORDS.languages
    for one in _WORDS.get_value(language, "things")
)
_ROUNDED = tuple(
    (re.compile(rf"(?<![a-z0-9]){pattern}"), about)
    for language in _WORDS.languages
    for pattern, about in _WORDS.get_value(language, "rounded")
)
_NOT_BEFORE_MARK = frozenset(_WORDS.list_words("no_shorthand_before_mark"))


def repair_typos(text: Text) -> Text:
    """The same text, read with its small words put right; what was typed stays as it was."""
    changes: list[tuple[int, int, str]] = []
    for token in split_tokens(text.folded):
        word = token.word
        if word in _SHORTHAND:
            right: str | None = _SHORTHAND[word]
            if word in _NOT_BEFORE_MARK and text.folded[token.end : token.end + 1] in ("'", "-", "."):
                right = None
        elif len(word) < 6 or word in _KNOWN or word in _LEFT_ALONE or not word.isalpha():
            right = None
        else:
            near = process.extractOne(word, _SMALL_WORDS, scorer=OSA.distance, score_cutoff=1)
            right = near[0] if near and near[0][0] == word[0] and not _is_inflected(word, near[0]) else None
        if right is not None and right != word:
            changes.append((token.start, token.end, right))
    return _round_figures(_replace_things(text.replace_spans(changes) if changes else text))


def _round_figures(text: Text) -> Text:
    """ "Une 40aine de palettes" are about forty."""
    for pattern, about in _ROUNDED:
        spans = [(*found.span(), f"{about} {found['n']}") for found in pattern.finditer(text.folded)]
        text = text.replace_spans(spans) if spans else text
    return text


def _replace_things(text: Text) -> Text:
    """ "des vers" are worms, "vers Niort" is none."""
    for pattern, word, right in _THINGS:
        spans = [(found.end() - len(word), found.end(), right) for found in pattern.finditer(text.folded)]
        text = text.replace_spans(spans) if spans else text
    return text


def _is_inflected(word: str, near: str) -> bool:
    """ "récupère" is another form of "récupérer", no error."""
    return word.startswith(near) or near.startswith(word)
