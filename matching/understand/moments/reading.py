"""Finds the longest run of words that says a moment. Pure; the words are in `moments.*.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from matching.understand.plain_text import Text

_FOLDER = Path(__file__).parent
_WORD = re.compile(r"[^\s,;.!?()]+")
_HOUR = re.compile(r"\d{1,2}(?:h\d{0,2}|:\d\d)?")


def find_moments(text: str) -> str | None:
    """The words that say when; None where none do."""
    found = [run for lists in _read_moment_words() for run in _find_runs(text, *lists)]
    return max(found, key=len, default=None)


def _find_runs(text: str, moments: frozenset[str], around: frozenset[str]) -> Sequence[str]:
    runs: list[str] = []
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(text), None):
        said = Text.from_original(word[0]).folded.strip() if word is not None else ""
        joined = word is not None and (not run or text[run[-1].end() : word.start()].isspace())
        fits = said in moments or said in around or _HOUR.fullmatch(said) is not None
        if run and not (fits and joined):
            if (kept := _trim(run, moments)) is not None:
                runs.append(text[kept[0].start() : kept[-1].end()])
            run = []
        if word is not None and fits:
            run.append(word)
    return runs


def _trim(run: list[re.Match[str]], moments: frozenset[str]) -> list[re.Match[str]] | None:
    """Up to its last word that says a moment or an hour; None where it says none."""
    told = [n for n, word in enumerate(run) if Text.from_original(word[0]).folded.strip() in moments]
    return run[: max(told) + 1] if told else None


@cache
def _read_moment_words() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lists = (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"), reverse=True))
    return tuple((frozenset(each["moments"]), frozenset(each["beside"])) for each in lists)
