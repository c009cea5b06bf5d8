"""Other words for buttons, opened once: one file a language, so that adding a language is adding a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.phrases import ANIMATOR_SLOT, PhraseList
from storage.notes.saying import Button, Press

_FOLDER = Path(__file__).parent


def find_meant_button(buttons: Iterable[Button], text: str) -> Button | None:
    """The button that the whole message says in other words, whichever language it is in; None where there is none, or
    more than one."""
    words = fold_words(text)
    meant = [
        each
        for each in buttons
        if each.press is Press.TOKEN and is_button_said(each.key, words, str((each.facts or {}).get("animator", "")))
    ]
    return meant[0] if len(meant) == 1 else None


def is_button_said(key: str, words: str, animator: str = "") -> bool:
    """Are these folded words a way of saying that button, and nothing else? `animator` is the name that it may bear."""
    return any(key in lists and lists[key].covers(words, fold_words(animator)) for lists in _read_phrases())


def measure_button_words(key: str, words: str) -> int:
    """How many letters of these folded words say that button, at most; 0 where they do not."""
    said = f" {words} "
    known = (phrase for lists in _read_phrases() if key in lists for phrase in lists[key].phrases)
    return max((len(phrase) for phrase in known if f" {phrase} " in said), default=0)


@cache
def _read_phrases() -> tuple[dict[str, PhraseList], ...]:
    return tuple(_read_language(file) for file in sorted(_FOLDER.glob("words.*.toml"), reverse=True))


def _read_language(file: Path) -> dict[str, PhraseList]:
    known = tomllib.loads(file.read_text(encoding="utf-8"))
    around = _fold_all(known["around"])
    return {key: PhraseList(_fold_all(phrases), around) for key, phrases in known["buttons"].items()}


def _fold_all(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(_fold_phrase(phrase)) for phrase in phrases)


def _fold_phrase(phrase: str) -> Iterable[str]:
    """Its words, folded; where the name of who animates stands, the place for it."""
    for word in phrase.split():
        yield word if word == ANIMATOR_SLOT else fold_words(word)
