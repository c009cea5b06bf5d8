"""What does not fit together in the taxonomy: found as facts, for the person who edits it and for the tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matching.taxonomy.files.plausible import is_convertible_unit, is_plausible_factor
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.model import Resource, Taxonomy

_FEWEST_SYNONYMS = 2  # wordings a language below which nobody would find a resource


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: its kind, the resource, outlet or code where it is, and the facts."""

    kind: str
    where: str
    facts: tuple[tuple[str, str], ...] = ()


def find_taxonomy_problems(taxonomy: Taxonomy) -> tuple[Problem, ...]:
    """Everything that does not fit together, in the order of the files; empty when all is well."""
    return tuple(problem for search in _SEARCHES for problem in search(taxonomy))


def _check_parents(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        if one.parent is not None and one.parent not in taxonomy.resources:
            yield Problem("orphan-parent", one.id, (("parent", one.parent),))
        elif one.parent == one.id or one.id in _list_ancestors(taxonomy, one):
            yield Problem("parent-cycle", one.id, (("parent", one.parent or ""),))


def _check_outlets(taxonomy: Taxonomy) -> Iterator[Problem]:
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


def _check_codes(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for code in one.codes:
            if code not in taxonomy.codes:
                yield Problem("unknown-code", one.id, (("code", code),))
        known = [taxonomy.codes[code] for code in one.codes if code in taxonomy.codes]
        if known and one.hazardous and not any(code.hazardous for code in known):
            yield Problem("hazardous-without-hazardous-code", one.id)
        if known and not one.hazardous and not one.mirror and all(code.hazardous for code in known):
            yield Problem("only-hazardous-codes-unmarked", one.id)


def _check_names(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for language, found in (("fr", one.wordings_fr), ("en", one.wordings_en)):
            if len({fold_words(text) for text in found}) < _FEWEST_SYNONYMS:
                yield Problem("few-wordings", one.id, (("language", language), ("wordings", str(len(found)))))
        if not (fold_words(one.fr) and fold_words(one.en)):
            yield Problem("missing-translation", one.id)


def _check_conversions(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        for unit, factor in one.conversions.items():
            if not is_plausible_factor(unit, factor, one.base):
                yield Problem("absurd-conversion", one.id, (("unit", unit), ("factor", f"{factor:g}"), ("base", one.base)))
        if one.unit not in one.conversions and not is_convertible_unit(one.unit, one.base):
            yield Problem("unit-not-convertible", one.id, (("unit", one.unit), ("base", one.base)))


def _check_duplicates(taxonomy: Taxonomy) -> Iterator[Problem]:
    owners: dict[str, list[str]] = defaultdict(list)
    for one in taxonomy.resources.values():
        for text in {fold_words(said) for said in (one.fr, one.en, *one.wordings_fr, *one.wordings_en)}:
            owners[text].append(one.id)
    for text, ids in owners.items():
        first = taxonomy.resources[ids[0]]
        apart = [
            id for id in ids[1:] if id not in _list_ancestors(taxonomy, first) and first.id not in taxonomy.list_broader(id)
        ]
        if apart and not _is_class(taxonomy, text, ids):
            yield Problem("same-wording", ids[0], (("wording", text), ("also", ", ".join(apart))))
    reached = {ids[0] for ids in owners.values() if len(ids) == 1}
    for id in taxonomy.resources:
        if id not in reached:
            yield Problem("unreachable", id)


def _check_meetings(taxonomy: Taxonomy) -> Iterator[Problem]:
    families = {one.family for one in taxonomy.resources.values()}
    for kind in (*taxonomy.meetings.offers, *taxonomy.meetings.needs):
        for named in (*(set(kind.families) - families), *(set(kind.resources) - set(taxonomy.resources))):
            yield Problem("meeting-unknown", kind.id, (("named", named),))
    needs = {kind.id for kind in taxonomy.meetings.needs}
    for one in taxonomy.generic:
        if needs and one.kind not in needs:
            yield Problem("meeting-unknown", "generic", (("named", one.kind),))


def _is_class(taxonomy: Taxonomy, text: str, bearers: list[str]) -> bool:
    """Is it a word that names a class, with no other resources than those of the class?"""
    generic = taxonomy.find_generic_need(text)
    return generic is not None and set(bearers) <= set(generic.may_be)


def _list_ancestors(taxonomy: Taxonomy, resource: Resource) -> tuple[str, ...]:
    """The ancestors and, in a cycle, the resource itself."""
    found: list[str] = []
    parent = resource.parent
    while parent is not None and parent in taxonomy.resources and parent not in found:
        found.append(parent)
        parent = taxonomy.resources[parent].parent
    return tuple(found)


_SEARCHES: tuple[Callable[[Taxonomy], Iterator[Problem]], ...] = (
    _check_parents,
    _check_outlets,
    _check_codes,
    _check_names,
    _check_conversions,
    _check_duplicates,
    _check_meetings,
)
