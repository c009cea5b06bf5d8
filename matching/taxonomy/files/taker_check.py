"""What does not fit together in the lists of takers; kinds of company are handed in, for the taxonomy knows none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from matching.taxonomy.files.check import Problem
from matching.taxonomy.model import Resource, Taxonomy


def find_taker_problems(taxonomy: Taxonomy, activities: Collection[str]) -> tuple[Problem, ...]:
    """Unknown resources and kinds of company, a kind named twice, and what can be had without anybody to take it."""
    return (*_check_tables(taxonomy, activities), *_check_gaps(taxonomy))


def _check_tables(taxonomy: Taxonomy, activities: Collection[str]) -> Iterator[Problem]:
    for id, takers in taxonomy.takers.items():
        if id not in taxonomy.resources:
            yield Problem("takers-unknown-resource", id)
        elif not is_haveable(taxonomy.resources[id]):
            yield Problem("takers-of-what-nobody-has", id)
        named = Counter(activity for _, kinds in takers.list_grades() for activity in kinds)
        if not named:
            yield Problem("no-takers", id)
        for activity, times in named.items():
            if activity not in activities:
                yield Problem("takers-unknown-activity", id, (("activity", activity),))
            if times > 1:
                yield Problem("taker-twice", id, (("activity", activity),))


def _check_gaps(taxonomy: Taxonomy) -> Iterator[Problem]:
    for one in taxonomy.resources.values():
        if is_haveable(one) and taxonomy.find_takers(one.id) is None:
            yield Problem("no-takers", one.id)


def is_haveable(resource: Resource) -> bool:
    """Can somebody have it to hand over: it is not only looked for, and not never to be matched?"""
    return not (resource.wanted or resource.never)
