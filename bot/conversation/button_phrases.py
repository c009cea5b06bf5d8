"""Other words for buttons, opened once: one file a language, so that adding a language is adding a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.phone_spelling import spell_out
from matching.understand.phrases import ANIMATOR_SLOT, PhraseList
from storage.notes.saying import Button, Press

_FOLDER = Path(__file__).parent


def find_meant_button(buttons: Iterable[Button], text: str) -> Button | None:
    """The button that the whole message says in other words, whichever language it is in; None where there is none, or
    more than one."""
    words = fold_words(spell_out(text))
    meant = [each for each in buttons if each.press is Press.TOKEN and _is_said(each, words)]
    return meant[0] if len(meant) == 1 else None


def is_button_said(key: str, words: str, animator: str = "") -> bool:
    """Are these folded words a way of saying that button, and nothing else? `animator` is the name that it may hold."""
    return any(key in lists and lists[key].covers(words, animator) for lists in _read_phrases())


def find_told_button(buttons: Iterable[Button], text: str) -> Button | None:
    """The button that a sentence says among other things (« oui on s'est parlé, il vient jeudi »): the one with the longest
    words in it, unless a « pas » stands before them."""
    words = fold_words(spell_out(text))
    told = sorted(
        ((length, number, each) for number, each in enumerate(buttons) if (length := _measure_told(each, words))), reverse=True
    )
    if not told or (len(told) > 1 and told[0][0] == told[1][0]):
        return None
    return told[0][2]


def _measure_told(button: Button, words: str) -> int:
    if button.press is not Press.TOKEN:
        return 0
    lists = [each[button.key] for each in _read_phrases() if button.key in each]
    return max((phrases.measure_inside(words) for phrases in lists), default=0)


def _is_said(button: Button, words: str) -> bool:
    return is_button_said(button.key, words, fold_words(str((button.facts or {}).get("animator", ""))))


def measure_button_words(key: str, words: str) -> int:
    """How many letters of these folded words say that button, at most; 0 where they do not."""
    said = f" {words} "
    known = (phrase for lists in _read_phrases() if key in lists for phrase in lists[key].phrases)
    return max((len(phrase) for phrase in known if f" {phrase} " in said), default=0)


def cut_words_around(text: str) -> str:
    """« Oui, Périgny » without the words that only lead to an answer; the whole where there is nothing else."""
    around = {each for lists in _read_phrases() for phrases in lists.values() for each in phrases.around}
    words = text.split()
    first = next((at for at, word in enumerate(words) if fold_words(word) not in around), 0)
    return " ".join(words[first:])


@cache
def _read_phrases() -> tuple[dict[str, PhraseList], ...]:
    return tuple(_read_language(file) for file in sorted(_FOLDER.glob("words.*.toml"), reverse=True))


def _read_language(file: Path) -> dict[str, PhraseList]:
    known = tomllib.loads(file.read_text(encoding="utf-8"))
    around, denying = _fold_all(known["around"]), _fold_all(known["denying"])
    return {key: PhraseList(_fold_all(phrases), around, denying) for key, phrases in known["buttons"].items()}


def _fold_all(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases as they are compared; the animator's name keeps its place in them."""
    return tuple(ANIMATOR_SLOT.join(map(_fold_beside, phrase.split(ANIMATOR_SLOT))) for phrase in phrases)


def _fold_beside(part: str) -> str:
    """Folding takes the spaces at the ends, which hold a word and a name apart."""
    return " " * part.startswith(" ") + fold_words(part) + " " * (part.endswith(" ") and bool(part.strip()))
