"""Do words add something worth knowing, or do they declare something else? The words are in `additions.*.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.reading import Act, Reading

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class AdditionWords:
    """One language's phrases, folded: those an addition begins with, those that stand anywhere in it, and those with
    which something else begins."""

    begins: tuple[str, ...]
    holds: tuple[str, ...]
    never: tuple[str, ...]


def is_addition(reading: Reading) -> bool:
    """Is it a remark on what was just declared, such as « il y a un quai »?"""
    words = f" {fold_words(reading.text)} "
    if "?" in reading.text or reading.more or reading.act is Act.SEARCH:
        return False
    if reading.sure and reading.quantity is not None:
        return False
    return any(_fits(lists, words) for lists in _read_addition_words())


def _fits(lists: AdditionWords, words: str) -> bool:
    if any(words.startswith(f" {phrase} ") for phrase in lists.never):
        return False
    return any(words.startswith(f" {phrase} ") for phrase in lists.begins) or any(
        f" {phrase} " in words for phrase in lists.holds
    )


@cache
def _read_addition_words() -> tuple[AdditionWords, ...]:
    files = sorted(_FOLDER.glob("*.toml"), reverse=True)
    lists = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return tuple(AdditionWords(tuple(each["begins"]), tuple(each["holds"]), tuple(each["never"])) for each in lists)
