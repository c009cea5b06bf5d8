"""Which names of towns are also everyday words, so that "du bois" is not taken for the commune of Bois."""

from __future__ import annotations

import re
from pathlib import Path

from matching.gazetteer.build.entry import find_only_file
from matching.gazetteer.written import to_plain_letters

# endings of plurals, feminines and common verb forms, and what the dictionary's own form ends with instead
_ENDINGS = (
    ("s", ""),
    ("x", ""),
    ("es", ""),
    ("e", ""),
    ("nt", ""),
    ("aux", "al"),
    ("e", "er"),
    ("es", "er"),
    ("ee", "er"),
    ("ez", "er"),
    ("es", "e"),
    ("ees", "er"),
)


def read_dictionary(*folders: Path) -> frozenset[str]:
    """The lower-case words of spelling dictionaries (Hunspell `index.dic`), without accents."""
    found: set[str] = set()
    for folder in folders:
        for line in find_only_file(folder, "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
            word = re.split(r"[/\t ]", line, maxsplit=1)[0]
            if word and word == word.lower():
                found.add(to_plain_letters(word))
    return frozenset(found)


def is_everyday_word(key: str, known: frozenset[str]) -> bool:
    """Whether a looked-up name is a single word that a dictionary knows, in any usual form, or hardly a word."""
    if not key.isalpha():
        return False
    if len(key) < 3:
        return True
    forms = {key} | {key.removesuffix(end) + instead for end, instead in _ENDINGS if key.endswith(end)}
    return any(len(form) > 1 and form in known for form in forms)
