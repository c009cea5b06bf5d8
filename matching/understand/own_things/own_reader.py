"""Decides what is said of somebody's own announcements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_amount_answer, parse_bare_number
from matching.understand.own_remark import OwnDeed, OwnRemark
from matching.understand.phone_spelling import spell_out
from matching.understand.phrases import PhraseList

_WORDS = Lexicon(Path(__file__).parent, "own_things")
_AROUND = _WORDS.list_words("around")
_WHOLE = {OwnDeed(deed): PhraseList(words, _AROUND) for deed, words in _WORDS.list_sorts("whole").items()}
_BEFORE: Mapping[str, tuple[str, ...]] = _WORDS.list_sorts("before")
_AFTER: Mapping[str, tuple[str, ...]] = _WORDS.list_sorts("after")
_LEADING = _WORDS.list_words("leading")
_PACED = _WORDS.list_words("paced")
_LONGEST = 9  # words: who writes more tells something new
_LONGEST_CHANGE = 14  # where it is said that something is otherwise by now
_FIGURE = re.compile(r"\d")


def read_own_remark(text: str) -> OwnRemark | None:
    """What becomes of something they announced; None where it is said of nothing of theirs."""
    text = spell_out(text)
    words = fold_words(text)
    if not words or len(words.split()) > _LONGEST_CHANGE or "?" in text:
        return None
    if len(words.split()) > _LONGEST:
        return _find_change(text, words)
    if (exact := next((each for each in OwnDeed if words in _WHOLE[each].phrases), None)) is not None:
        return OwnRemark(exact)
    # « j'en ai plus » could be made of the words around « plus rien »: what is doubtful is heard as such.
    if (deed := next((each for each in (OwnDeed.DOUBT, *OwnDeed) if _WHOLE[each].covers(words)), None)) is not None:
        return OwnRemark(deed)
    return _find_change(text, words) or _find_with_thing(words) or _find_led_in(words)


def _find_change(text: str, words: str) -> OwnRemark | None:
    begun = next((each for each in _list_longest_first(_BEFORE[OwnDeed.CHANGE]) if words.startswith(f"{each} ")), "")
    paced = any(f" {each} " in f" {words} " for each in _PACED)
    if not begun or not (paced or _FIGURE.search(text)):
        return None
    cut = next((at for at in range(len(text)) if fold_words(text[:at]) == begun and not text[at : at + 1].isalnum()), 0)
    return OwnRemark(OwnDeed.CHANGE, text[cut:].strip())


def _find_with_thing(words: str) -> OwnRemark | None:
    for deed in (each for each in OwnDeed if each is not OwnDeed.CHANGE):
        for phrase in _list_longest_first(_BEFORE[deed]):
            if words.startswith(f"{phrase} ") and (thing := _strip_around(words.removeprefix(phrase))):
                if deed is OwnDeed.DOUBT and _begins_with_amount(thing):
                    return None  # « j'ai plus de 100 palettes » is how many there are
                return OwnRemark(deed, words.removeprefix(phrase).strip() if deed is OwnDeed.CLOSED else thing)
        for phrase in _list_longest_first(_AFTER[deed]):
            if words.endswith(f" {phrase}") and (thing := _strip_around(words.removesuffix(phrase))):
                return OwnRemark(deed, thing)
    return None


def _begins_with_amount(words: str) -> bool:
    """« 100 palettes », « une tonne de carton »."""
    first = " ".join(words.split()[:2])
    return parse_amount_answer(first) is not None or parse_bare_number(first) is not None


def _find_led_in(words: str) -> OwnRemark | None:
    """« Finalement, laisse tomber les palettes »: the same after a word or two that only lead in."""
    led = next((each for each in _list_longest_first(_LEADING) if words.startswith(f"{each} ")), "")
    rest = words.removeprefix(led).strip()
    return (_find_with_thing(rest) or _find_led_in(rest)) if led else None


def _strip_around(words: str) -> str:
    """The thing without « mes », « les » before it."""
    left = words.split()
    while left and left[0] in _AROUND:
        left = left[1:]
    return " ".join(left)


def _list_longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=len, reverse=True)
