"""Wordings that mean several things on purpose: whoever says only "huile" is asked which."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.taxonomy.files.check import Problem
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.table import Table, toml
from matching.taxonomy.index.fold import fold
from matching.taxonomy.load import DATA

SHARED = "same-wording"


@dataclass(frozen=True, slots=True)
class Tie:
    """A folded wording and the resources that may share it."""

    wording: str
    resources: frozenset[str]


@dataclass(frozen=True, slots=True)
class SortedOut:
    """What is to be mended, and the wordings that are shared on purpose."""

    problems: tuple[Problem, ...]
    ties: tuple[Problem, ...]


def read_ties(file: Path = DATA / "ties.toml") -> tuple[Tie, ...]:
    """All ties of the file. Raises TaxonomyError naming the tie and what to do."""
    ties: list[Tie] = []
    rows = toml(file).get("tie", [])
    if not isinstance(rows, list):
        raise TaxonomyError(file.name, "tie", "this is not a list of ties", "Begin each with [[tie]].")
    for row in rows:
        table = Table(file.name, "tie", row)
        wordings, resources = table.texts("wordings"), table.texts("resources")
        table.done()
        if not wordings or len(resources) < 2:
            raise table.wrong("a tie needs wordings and two resources or more", "Complete it or take it out.")
        ties += [Tie(fold(wording), frozenset(resources)) for wording in wordings]
    return tuple(ties)


def sort_out(found: Sequence[Problem], ties: Sequence[Tie]) -> SortedOut:
    """Shared wordings that a tie names are no problems; a tie that nothing shares any more is one."""
    named = {tie.wording: tie.resources for tie in ties}
    meant = [one for one in found if one.kind == SHARED and _owners(one) <= named.get(_wording(one), frozenset())]
    idle = sorted(set(named) - {_wording(one) for one in meant} - {_wording(one) for one in found if one.kind == SHARED})
    rest = [one for one in found if one not in meant]
    return SortedOut((*rest, *(Problem("tie-unused", wording) for wording in idle)), tuple(meant))


def _wording(one: Problem) -> str:
    return dict(one.facts)["wording"]


def _owners(one: Problem) -> frozenset[str]:
    return frozenset({one.where, *dict(one.facts)["also"].split(", ")})
