"""What does not fit together in the taxonomy: found as facts, for the person who edits it and for the tests."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matching.taxonomy.files.plausible import is_plausible, needs_no_line
from matching.taxonomy.index.fold import fold
from matching.taxonomy.model import Resource, Taxonomy

FEWEST = 2  # wordings a language below which nobody would find a resource


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: its kind, the resource, outlet or code where it is, and the facts."""

    kind: str
    where: str
    facts: tuple[tuple[str, str], ...] = ()


def problems(taxonomy: Taxonomy) -> tuple[Problem, ...]:
    """Everything that does not fit together, in the order of the files; empty when all is well."""
    return tuple(problem for search in _SEARCHES for problem in search(taxonomy))


def _parents(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        if one.parent is not None and one.parent not in taxonomy.resources:
            yield Problem("orphan-parent", one.id, (("parent", one.parent),))
        elif one.parent == one.id or one.id in _line(taxonomy, one):
            yield Problem("parent-cycle", one.id, (("parent", one.parent or ""),))


def _outlets(taxonomy: Taxonomy) -> Iterator[Problem]:
    seen: set[tuple[str, str, str | None]] = set()
    for outlet in taxonomy.outlets:
        where = f"{outlet.resource}>{outlet.serves}"
        for end in (outlet.resource, outlet.serves):
            if end not in taxonomy.resources:
                yield Problem("outlet-unknown-resource", where, (("resource", end),))
        if outlet.process is not None and outlet.process not in taxonomy.processes:
            yield Problem("outlet-unknown-process", where, (("process", outlet.process),))
        if outlet.resource == outlet.serves:
            yield Problem("outlet-to-itself", where)
        if (key := (outlet.resource, outlet.serves, outlet.process)) in seen:
            yield Problem("outlet-twice", where, (("process", outlet.process or ""),))
        seen.add(key)
        giver = taxonomy.resources.get(outlet.resource)
        if giver is not None and giver.never:
            yield Problem("outlet-of-never", where)


def _codes(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for code in one.codes:
            if code not in taxonomy.codes:
                yield Problem("unknown-code", one.id, (("code", code),))
        known = [taxonomy.codes[code] for code in one.codes if code in taxonomy.codes]
        if known and one.hazardous and not any(code.hazardous for code in known):
            yield Problem("hazardous-without-hazardous-code", one.id)
        if known and not one.hazardous and not one.mirror and all(code.hazardous for code in known):
            yield Problem("only-hazardous-codes-unmarked", one.id)


def _names(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for language, found in (("fr", one.wordings_fr), ("en", one.wordings_en)):
            if len({fold(text) for text in found}) < FEWEST:
                yield Problem("few-wordings", one.id, (("language", language), ("wordings", str(len(found)))))
        if not (fold(one.fr) and fold(one.en)):
            yield Problem("missing-translation", one.id)


def _conversions(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for unit, factor in one.conversions.items():
            if not is_plausible(unit, factor, one.base):
                yield Problem("absurd-conversion", one.id,
                              (("unit", unit), ("factor", f"{factor:g}"), ("base", one.base)))
        if one.unit not in one.conversions and not needs_no_line(one.unit, one.base):
            yield Problem("unit-not-convertible", one.id, (("unit", one.unit), ("base", one.base)))


def _twice(taxonomy: Taxonomy) -> Iterator[Problem]:
    owners: dict[str, list[str]] = defaultdict(list)
    for one in taxonomy.resources.values():
        for text in {fold(said) for said in (one.fr, one.en, *one.wordings_fr, *one.wordings_en)}:
            owners[text].append(one.id)
    for text, ids in owners.items():
        first = taxonomy.resources[ids[0]]
        apart = [id for id in ids[1:] if id not in _line(taxonomy, first) and first.id not in taxonomy.broader(id)]
        if apart:
            yield Problem("same-wording", ids[0], (("wording", text), ("also", ", ".join(apart))))
    reached = {ids[0] for ids in owners.values() if len(ids) == 1}
    for id in taxonomy.resources:
        if id not in reached:
            yield Problem("unreachable", id)


def _line(taxonomy: Taxonomy, one: Resource) -> tuple[str, ...]:
    """The ancestors and, in a cycle, the resource itself."""
    found: list[str] = []
    parent = one.parent
    while parent is not None and parent in taxonomy.resources and parent not in found:
        found.append(parent)
        parent = taxonomy.resources[parent].parent
    return tuple(found)


_SEARCHES: tuple[Callable[[Taxonomy], Iterator[Problem]], ...] = (
    _parents, _outlets, _codes, _names, _conversions, _twice,
)
