"""Opens the lists of remarks, one file a language, once: adding a language is adding a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_ANIMATOR_SLOT = "{animator}"


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases, folded; `around` are those that may stand beside them and say nothing by themselves."""

    phrases: tuple[str, ...]
    around: tuple[str, ...] = ()

    def covers(self, words: str) -> bool:
        """Is the whole message made of these phrases, one of them at least?"""
        left, found = words.split(), False
        known = sorted(((tuple(each.split()), True) for each in self.phrases), reverse=True)
        beside = [(tuple(each.split()), False) for each in self.around]
        while left:
            fitting = [(len(each), counts) for each, counts in (*known, *beside) if tuple(left[: len(each)]) == each]
            if not fitting:
                return False
            length, counts = max(fitting)
            found, left = found or counts, left[length:]
        return found

    def is_inside(self, words: str, animator: str = "") -> bool:
        """Does one of them stand in the message?"""
        return any(f" {phrase} " in f" {words} " for phrase in self.filled(animator))

    def filled(self, animator: str) -> Iterable[str]:
        """The phrases with the name of who animates; those that need a name nobody has are left out."""
        for phrase in self.phrases:
            if _ANIMATOR_SLOT not in phrase:
                yield phrase
            elif animator:
                yield phrase.replace(_ANIMATOR_SLOT, animator)


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """One language's lists."""

    yes: PhraseList
    no_yes_alone: frozenset[str]
    no: PhraseList
    stop: PhraseList
    erase: PhraseList
    animator: PhraseList
    corrects: tuple[str, ...]
    turned: PhraseList
    given: PhraseList
    topics: Mapping[str, PhraseList]
    asks: tuple[str, ...]


@cache
def read_remark_words() -> tuple[RemarkWords, ...]:
    """The lists of all languages, in the order of their names backwards: French first."""
    return tuple(
        _build(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(_FOLDER.glob("*.toml"), reverse=True)
    )


def _build(lists: Mapping[str, Any]) -> RemarkWords:
    return RemarkWords(
        yes=_phrases(lists["yes"]),
        no_yes_alone=frozenset(lists["yes"]["alone_is_not"]),
        no=_phrases(lists["no"]),
        stop=_phrases(lists["stop"]),
        erase=_phrases(lists["erase"]),
        animator=_phrases(lists["animator"]),
        corrects=tuple(lists["correction"]["begins"]),
        turned=PhraseList(tuple(lists["correction"]["turned"])),
        given=PhraseList(tuple(lists["correction"]["given"])),
        topics={topic: PhraseList(tuple(words)) for topic, words in lists["topics"].items()},
        asks=tuple(lists["asks"]["begins"]),
    )


def _phrases(section: Mapping[str, Any]) -> PhraseList:
    return PhraseList(tuple(section["words"]), tuple(section.get("around", ())))
