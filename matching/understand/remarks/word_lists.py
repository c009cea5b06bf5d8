"""Opens the lists of remarks, one file a language, once: adding a language is adding a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from matching.understand.phrases import PhraseList

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """One language's lists. `leaving`, `asks` and `naming` are what a message begins with, each with the space behind it."""

    yes: PhraseList
    no_yes_alone: frozenset[str]
    no: PhraseList
    stop: PhraseList
    erase: PhraseList
    leaving: tuple[str, ...]
    animator: PhraseList
    corrects: tuple[str, ...]
    turned: PhraseList
    given: PhraseList
    naming: tuple[str, ...]
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
        leaving=_open_ends(lists["leaving"]["begins"]),
        animator=_phrases(lists["animator"]),
        corrects=tuple(lists["correction"]["begins"]),
        turned=PhraseList(tuple(lists["correction"]["turned"])),
        given=PhraseList(tuple(lists["correction"]["given"])),
        naming=_open_ends(
            f"{before} {phrase}".strip()
            for phrase in lists["correction"]["named"]
            for before in ("", *lists["correction"]["begins"])
        ),
        topics={topic: PhraseList(tuple(words)) for topic, words in lists["topics"].items()},
        asks=_open_ends(lists["asks"]["begins"]),
    )


def _phrases(section: Mapping[str, Any]) -> PhraseList:
    return PhraseList(tuple(section["words"]), tuple(section.get("around", ())))


def _open_ends(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in phrases)
