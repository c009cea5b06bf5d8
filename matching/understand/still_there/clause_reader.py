"""Decides what is said of several announcements at once. Pure; the words are in `still_there.*.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.own_remark import StillClause

_WORDS = Lexicon(Path(__file__).parent, "still_there")
_BUT = re.compile(rf"(?<![a-z0-9]){_WORDS.join('but')}(?![a-z0-9])")
_JOINED = re.compile(rf"(?<![a-z0-9]){_WORDS.join('joined')}(?![a-z0-9])")
_NO = re.compile(rf"(?<![a-z0-9]){_WORDS.join('no')}(?![a-z0-9])")
_YES = re.compile(rf"(?<![a-z0-9]){_WORDS.join('yes')}(?![a-z0-9])")
_BESIDE = re.compile(rf"(?<![a-z0-9]){_WORDS.join('all', 'around')}(?![a-z0-9])")
_ALL = re.compile(rf"(?<![a-z0-9]){_WORDS.join('all')}(?![a-z0-9])")
_CLAUSE = re.compile(r"[,;:.!\n]\s*")
_LONGEST = 20  # words: who writes more tells something new


def read_still_there(text: str) -> tuple[StillClause, ...]:
    """What is said, clause by clause; nothing where a clause says neither yes nor no."""
    if "?" in text or len(text.split()) > _LONGEST:
        return ()
    clauses = [_read_clause(part, but=but) for part, but in _cut_clauses(text)]
    return tuple(each for each in clauses if each is not None) if clauses and None not in clauses else ()


def _cut_clauses(text: str) -> Iterator[tuple[str, bool]]:
    """Each clause, folded, and whether it is what the one before does not count for."""
    for part in _CLAUSE.split(text):
        for joined in _JOINED.split(_BUT.sub(" § ", fold_words(part))):
            head, *excepted = joined.split("§")
            if head.strip():
                yield head.strip(), False
            yield from ((each.strip(), True) for each in excepted if each.strip())


def _read_clause(words: str, *, but: bool) -> StillClause | None:
    no, yes = _NO.search(words) is not None, _YES.search(words) is not None
    everything = _ALL.search(words) is not None
    left = " ".join(_BESIDE.sub(" ", _YES.sub(" ", _NO.sub(" ", words))).split())
    if but:
        return StillClause(yes=False, what=left) if left else None
    if not (no or yes or (everything and not left)):
        return None
    return StillClause(yes=not no, what=left)
