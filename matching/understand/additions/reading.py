"""Do words add something worth knowing, or do they declare something else? The words are in `additions.*.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.asked_price import PRICED, quote_asked_price
from matching.understand.fate import read_fate
from matching.understand.plain_text import LONGEST_TEXT
from matching.understand.reading import Act, Reading

_PART_ENDS = re.compile(r"[,;!()\n]+|\.(?=\s|$)| - ")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class AdditionWords:
    """One language's phrases, folded: those an addition begins with, those that stand anywhere in it, and those with
    which something else begins."""

    begins: tuple[str, ...]
    holds: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddedWords:
    """What a message adds: `whole`, it is nothing but a remark on what was just declared (« il y a un quai »); else the
    parts of it that are, as they were typed, and its further things without those that were nothing but such a part;
    the price that is asked or offered is one of them.
    `rest` is the message without the part that was taken for its thing (the dock of « sciure, il y a un quai »), where one
    was: to be read anew."""

    whole: bool
    words: tuple[str, ...]
    things: tuple[Reading, ...]
    rest: str | None


def read_additions(reading: Reading) -> AddedWords:
    """What a message adds to what is declared, by it or before it."""
    words, things = _find_added_parts(reading)
    return AddedWords(_is_addition(reading), words, things, _drop_misread_part(reading))


def _is_addition(reading: Reading) -> bool:
    words = f" {fold_words(reading.text[:LONGEST_TEXT])} "
    if "?" in reading.text or reading.more or reading.act is Act.SEARCH:
        return False
    if reading.sure and reading.quantity is not None:
        return False
    return any(_fits(lists, words) for lists in _read_addition_words())


def _find_added_parts(reading: Reading) -> tuple[tuple[str, ...], tuple[Reading, ...]]:
    """Never the part with its first thing, nor one that names a further thing."""
    parts = _split_parts(reading)
    added = [part for part in parts[1:] if _only_adds(part, reading)]
    told = [*added, *(part for part in parts[1:] if read_fate(part) is not None)]
    things = tuple(each for each in reading.more if not any(_names_in(each, part) for part in told))
    price = quote_asked_price(reading.text) if reading.price in PRICED and not reading.more else ""
    return (*([price] if price and not any(price in part for part in added) else []), *added), things


def _drop_misread_part(reading: Reading) -> str | None:
    if reading.sure or not reading.what:
        return None
    misread = [part for part in _split_parts(reading)[1:] if _names_in(reading, part) and _fits_any(part)]
    return reading.text.replace(misread[0], "").strip(" ,;") if misread else None


def _split_parts(reading: Reading) -> list[str]:
    """Each once, of what is read of the message."""
    parts = (part.strip() for part in _PART_ENDS.split(reading.text[:LONGEST_TEXT]))
    return list(dict.fromkeys(part for part in parts if part))


def _fits_any(part: str) -> bool:
    return any(_fits(lists, f" {fold_words(part)} ") for lists in _read_addition_words())


def _only_adds(part: str, reading: Reading) -> bool:
    words = f" {fold_words(part)} "
    if _names_in(reading, part) or not _fits_any(part):
        return False
    if any(_holds(lists, words) for lists in _read_addition_words()):
        return True
    return not any(each.sure and _names_in(each, part) for each in reading.more)


def _names_in(reading: Reading, part: str) -> bool:
    return bool(reading.what) and f" {fold_words(reading.what)} " in f" {fold_words(part)} "


def _holds(lists: AdditionWords, words: str) -> bool:
    return any(f" {phrase} " in words for phrase in lists.holds)


def _fits(lists: AdditionWords, words: str) -> bool:
    if any(words.startswith(f" {phrase} ") for phrase in lists.never):
        return False
    return any(words.startswith(f" {phrase} ") for phrase in lists.begins) or _holds(lists, words)


@cache
def _read_addition_words() -> tuple[AdditionWords, ...]:
    files = sorted(_FOLDER.glob("*.toml"), reverse=True)
    lists = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return tuple(AdditionWords(tuple(each["begins"]), tuple(each["holds"]), tuple(each["never"])) for each in lists)
