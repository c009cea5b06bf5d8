"""Which column of a list is what, by its title in French or English; what is not told by a title is asked back."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from matching.taxonomy.index.fold import fold_words

_FILE = Path(__file__).with_name("column_titles.toml")
_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class ListedCells:
    """What one line says, by what it is; empty where it says nothing."""

    company: str = ""
    activity: str = ""
    town: str = ""
    postcode: str = ""
    siret: str = ""
    person: str = ""
    phone: str = ""
    mail: str = ""
    words: str = ""
    side: str = ""
    gives: str = ""
    takes: str = ""
    fate: str = ""


LISTED_FIELDS = tuple(field.name for field in fields(ListedCells))
# What an inventory tells of a flow in columns of their own: read as one sentence with its words.
_AMOUNT, _UNIT, _RHYTHM = AMOUNT_FIELDS = ("amount", "unit", "rhythm")
# Without the first nothing is anybody's; without one of the others nobody knows where it is.
_WHO, _WHERE = "company", ("town", "postcode")
NO_FIELD = ""


def recognise_columns(titles: Sequence[str]) -> tuple[str, ...]:
    """For each column the field it holds, or nothing. No field is in two columns: the nearer title has it."""
    folded = [fold_title(title) for title in titles]
    found = [NO_FIELD] * len(titles)
    for sure in (True, False):
        for name in (*LISTED_FIELDS, *AMOUNT_FIELDS):
            if name in found:
                continue
            known = _load_words()[name]
            ranked = sorted(
                (place, number)
                for number, title in enumerate(folded)
                if found[number] == NO_FIELD and title and (place := _rank_title(title, known, sure)) is not None
            )
            if ranked:
                found[ranked[0][1]] = name
    return tuple(found)


def find_missing_field(held_columns: Sequence[str]) -> str | None:
    """What has to be asked back before the list can be read: whose it is, or where they are."""
    if _WHO not in held_columns:
        return _WHO
    return _WHERE[0] if not set(_WHERE) & set(held_columns) else None


def name_cells(held_columns: Sequence[str], line_cells: Sequence[str]) -> ListedCells:
    """The cells of a line, by what their columns hold; an amount in columns of its own is said with the words."""
    held = {name: line_cells[n] for n, name in enumerate(held_columns) if name != NO_FIELD and n < len(line_cells)}
    amount, unit, rhythm = (held.pop(name, "").strip() for name in AMOUNT_FIELDS)
    if amount and held.get("words") and not is_blank_word(amount) and not is_blank_word(amount, told=True):
        held["words"] = ", ".join((held["words"], " ".join(filter(None, (amount, unit, _say_rhythm(rhythm))))))
    return ListedCells(**held)


def _say_rhythm(cell: str) -> str:
    """« semaine », "month" as one says them; what is a word of its own (« hebdomadaire », « en continu ») stays."""
    if is_blank_word(cell) or is_blank_word(cell, told=True):
        return ""
    said = fold_title(cell)
    return next((f"{word} {cell}" for word, periods in _load_words()["periods"].items() if said in periods), cell)


def find_said_side(cell: str) -> str | None:
    """Which side « besoin », "offer" … is: offer, need or share."""
    said = fold_title(cell)
    return next((side for side, words in _load_words()["sides"].items() if said in words), None)


def is_blank_word(cell: str, *, told: bool = False) -> bool:
    """Does a cell say that nothing is known? `told`: in words, such as « à compléter »."""
    blanks = _load_words()["blanks"]
    return fold_title(cell) in blanks["told"] if told else cell.strip() in blanks["silent"]


def asks_for_import(text: str) -> bool:
    """« importer une liste »: somebody wants to send one."""
    return fold_title(text) in _load_words()["asking"]["phrases"]


def fold_title(title: str) -> str:
    """Small letters without accents or signs: « N° SIRET » → "n siret"."""
    return _SIGNS.sub(" ", fold_words(title)).strip()


def _rank_title(title: str, known: Mapping[str, Sequence[str]], exactly: bool) -> int | None:
    if exactly:
        return known["titles"].index(title) if title in known["titles"] else None
    said = f" {title} "
    return next((n for n, words in enumerate(known["near"]) if f" {words} " in said), None)


@cache
def _load_words() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
