"""Wordings that mean several things on purpose: whoever says only "huile" is asked which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.taxonomy.files.check import Problem
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.load import TAXONOMY_FOLDER

_SHARED_KIND = "same-wording"


@dataclass(frozen=True, slots=True)
class SynonymTie:
    """A folded wording and the resources that may share it."""

    wording: str
    resources: frozenset[str]


@dataclass(frozen=True, slots=True)
class SortedProblems:
    """What is to be mended, and the wordings that are shared on purpose."""

    problems: tuple[Problem, ...]
    ties: tuple[Problem, ...]


def read_ties(file: Path = TAXONOMY_FOLDER / "ties.toml") -> tuple[SynonymTie, ...]:
    """All ties of the file. Raises TaxonomyError naming the tie and what to do."""
    ties: list[SynonymTie] = []
    rows = read_toml_tables(file).get("tie", [])
    if not isinstance(rows, list):
        raise TaxonomyError(file.name, "tie", "this is not a list of ties", "Begin each with [[tie]].")
    for row in rows:
        table = TomlTable(file.name, "tie", row)
        wordings, resources = table.read_texts("wordings"), table.read_texts("resources")
        table.refuse_unread_fields()
        if not wordings or len(resources) < 2:
            raise table.build_error("a tie needs wordings and two resources or more", "Complete it or take it out.")
        ties += [SynonymTie(fold_words(wording), frozenset(resources)) for wording in wordings]
    return tuple(ties)


def separate_ties(found: Sequence[Problem], ties: Sequence[SynonymTie]) -> SortedProblems:
    """Shared wordings that a tie names are no problems; a tie that nothing shares any more is one."""
    named = {tie.wording: tie.resources for tie in ties}
    meant = [
        one for one in found if one.kind == _SHARED_KIND and _list_owners(one) <= named.get(_read_synonym(one), frozenset())
    ]
    idle = sorted(
        set(named) - {_read_synonym(one) for one in meant} - {_read_synonym(one) for one in found if one.kind == _SHARED_KIND}
    )
    rest = [one for one in found if one not in meant]
    return SortedProblems((*rest, *(Problem("tie-unused", wording) for wording in idle)), tuple(meant))


def _read_synonym(problem: Problem) -> str:
    return dict(problem.facts)["wording"]


def _list_owners(problem: Problem) -> frozenset[str]:
    return frozenset({problem.where, *dict(problem.facts)["also"].split(", ")})
